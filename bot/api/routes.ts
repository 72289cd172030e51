/** Every route of the tab, readable from top to bottom. */
import type { Server } from 'restify';
import { auditView } from './audit.ts';
import { boardDates, boardDay, boardDecisions, boardSentences } from './board.ts';
import { ChangeFeed } from './changes.ts';
import { check } from './check.ts';
import { addContact, addOutsider, askToConfirm, command, register } from './commands.ts';
import { handover } from './handover.ts';
import { importConfirm, importPreview, importTemplate } from './import.ts';
import { insights } from './insights.ts';
import { merge, mergePreview } from './merge.ts';
import { exportView, progressView, questionsView, staffView } from './partner.ts';
import type { ApiParts } from './parts.ts';
import { addStaff, channelContext, houseCommand, me, staffList } from './people.ts';
import { managers, portfolio } from './portfolio.ts';
import { portfolioExport } from './portfolio-export.ts';
import { PortfolioIndex } from './portfolio-index.ts';
import { boardPreview, spacePreview } from './previews.ts';
import { ok } from './reply.ts';
import { reportFile, reportView } from './report.ts';
import { type Handler, queryValue, route } from './route.ts';
import { connections, settings } from './settings.ts';
import { timelineView } from './timeline.ts';
import { savedViews, viewCommand } from './views.ts';
import { waiting } from './waiting.ts';

/** Gives the way to let waiting pages go when the service stops. */
export function apiRoutes(server: Server, parts: ApiParts): () => void {
  const get = (path: string, handler: Handler) => route(server, 'get', path, handler, parts);
  const post = (path: string, handler: Handler) => route(server, 'post', path, handler, parts);
  const feed = new ChangeFeed(parts);
  const index = new PortfolioIndex(parts);

  get('/api/me', me);
  get('/api/context', channelContext);
  get('/api/changes', async (who, request, _parts, gone) => {
    return ok(await feed.next(who, queryValue(request, 'after'), gone));
  });

  post('/api/commands/check', check);
  get('/api/portfolio', portfolio(index));
  get('/api/portfolio/export', portfolioExport(index));
  get('/api/managers', managers);
  get('/api/views', savedViews);
  post('/api/views/commands', viewCommand);
  get('/api/waiting', waiting);
  get('/api/insights', insights);
  get('/api/handover', handover);
  get('/api/settings', settings);
  get('/api/settings/connections', connections);
  get('/api/staff', staffList);
  post('/api/staff', addStaff);
  post('/api/house/commands', houseCommand);

  get('/api/board', boardDates);
  get('/api/board/sentences', boardSentences);
  get('/api/board/decisions', boardDecisions);
  get('/api/board/:date', boardDay);

  get('/api/import/template', importTemplate);
  post('/api/import/preview', importPreview);
  post('/api/import/confirm', importConfirm);

  post('/api/partners', register);
  get('/api/partners/:id', staffView);
  get('/api/partners/:id/timeline', timelineView);
  get('/api/partners/:id/audit', auditView);
  get('/api/partners/:id/progress', progressView);
  get('/api/partners/:id/report', reportView);
  get('/api/partners/:id/onboardings/:onboarding/report.docx', reportFile);
  get('/api/partners/:id/export', exportView);
  get('/api/partners/:id/space-preview', spacePreview);
  post('/api/partners/:id/board-preview', boardPreview);
  get('/api/partners/:id/merge-preview', mergePreview);
  post('/api/partners/:id/merge', merge);
  post('/api/partners/:id/contacts', addContact);
  post('/api/partners/:id/confirmations', askToConfirm);
  post('/api/partners/:id/outsiders', addOutsider);
  post('/api/partners/:id/commands', command);
  get('/api/eligibility/questions', questionsView);

  return () => feed.stop();
}
