/** Our app in a channel, and its tab there. */
import { z } from 'zod';
import { CallFailed, type NewTab } from '../spaces/ports.ts';
import { pathOf } from './channels.ts';
import { type Graph, quoted, seg } from './client.ts';

/**
 * Permission: TeamsAppInstallation.ManageSelectedForTeam.All. Only beta knows private channels.
 * Source: reference/teams-platform.md 1.3. An app that is enabled already is no failure.
 */
export async function enableApp(graph: Graph, team: string, channel: string, app: string): Promise<void> {
  const body = { '@odata.id': graph.entity(`/appCatalogs/teamsApps/${seg(app)}`) };
  try {
    await graph.tell({ method: 'POST', path: `${pathOf(team, channel)}/enabledApps/$ref`, version: 'beta', body });
  } catch (error) {
    // Microsoft documents no code for "enabled already", and 409 may say that something else is changing: the list knows.
    if (!(error instanceof CallFailed && error.status === 409)) throw error;
    if (!(await isAppEnabled(graph, team, channel, app))) throw error;
  }
}

/** Permission: as for enabling. Source: LEARN "List enabledApps" (beta). */
export async function isAppEnabled(graph: Graph, team: string, channel: string, app: string): Promise<boolean> {
  const path = `${pathOf(team, channel)}/enabledApps`;
  const answer = z.object({ value: z.array(z.object({ id: z.string() })) });
  return (await graph.ask({ method: 'GET', path, version: 'beta' }, answer)).value.some(({ id }) => id === app);
}

/** Permission: TeamsTab.Read.Group (consent for the team). */
export async function findTab(graph: Graph, team: string, channel: string, app: string): Promise<string | null> {
  const path = `${pathOf(team, channel)}/tabs?$expand=teamsApp&$filter=teamsApp/id%20eq%20${quoted(app)}`;
  const answer = z.object({ value: z.array(z.object({ id: z.string() })) });
  return (await graph.ask({ method: 'GET', path }, answer)).value[0]?.id ?? null;
}

/** Permission: TeamsTab.Create.Group (consent for the team). */
export async function pinTab(graph: Graph, team: string, channel: string, app: string, tab: NewTab): Promise<string> {
  const { name, entity, url } = tab;
  const body = {
    displayName: name,
    'teamsApp@odata.bind': graph.entity(`/appCatalogs/teamsApps/${seg(app)}`),
    configuration: { entityId: entity, contentUrl: url, websiteUrl: url, removeUrl: null },
  };
  const answer = z.object({ id: z.string() });
  return (await graph.ask({ method: 'POST', path: `${pathOf(team, channel)}/tabs`, body }, answer)).id;
}
