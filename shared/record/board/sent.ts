/** The project manager reads whom a Board outcome has reached, and how. Source: reference/wording.md B6. */
import { wayNames } from '../../views/notice-names.ts';
import type { Context } from '../decision.ts';
import { type Notice, type NoticeWanted, noticeWanted } from '../notices.ts';
import type { PartnerRecord } from '../state.ts';

/** The fact that the news has gone its ways, or had the time for it. */
export interface BoardOutcomeSent {
  readonly type: 'BoardOutcomeSent';
  /** The notice that told the contacts. */
  readonly notice: string;
}

/** Seconds for which a way that is tried again is waited for. */
export const SEND_SECONDS = 600;

/** Outcomes that contacts are told, and of which the project manager has not read yet whom they reached. */
export function outcomesToReport({ notices, partner }: PartnerRecord): readonly Notice[] {
  if (partner.projectManager === null) return [];
  const reported = new Set(notices.flatMap(({ kind, data }) => (kind === 'boardOutcomeSent' ? data.of : [])));
  return notices.filter(({ kind, id, to }) => kind === 'boardOutcome' && to.length > 0 && !reported.has(id));
}

export function outcomeSent(record: PartnerRecord, context: Context, fact: BoardOutcomeSent): readonly NoticeWanted[] {
  const notice = outcomesToReport(record).find(({ id }) => id === fact.notice);
  const manager = record.partner.projectManager;
  if (!notice || manager === null) return [];
  const reached = notice.to.filter((person) => notice.delivered[person]?.length);
  const data = {
    gate: notice.data.gate ?? '',
    of: notice.id,
    sent: reached.map((person) => `{person:${person}} (${waysTo(notice, person)})`).join(', '),
    missed: notice.to
      .filter((person) => !reached.includes(person))
      .map((person) => `{person:${person}}. ${whyNot(record, notice, person)}`.trim())
      .join(' '),
  };
  // What was told long ago, such as before a new version of this app, is noted as reported; nobody hears of it late.
  const to = context.now > notice.expires ? [] : [manager];
  return [noticeWanted(record, context, { kind: 'boardOutcomeSent', onboarding: notice.onboarding, to, data })];
}

/** "channel, email", "email only" */
function waysTo({ delivered }: Notice, person: string): string {
  const ways = (delivered[person] ?? []).map(({ way }) => wayNames[way]);
  return ways.length === 1 ? `${ways[0]} only` : ways.join(', ');
}

function whyNot({ space }: PartnerRecord, { id }: Notice, person: string): string {
  const keys = [`notice:${id}:${person}:`, `notice:${id}:channel`];
  const lines = Object.values(space.steps).filter(({ key }) => keys.some((start) => key.startsWith(start)));
  return lines.sort((a, b) => a.at.localeCompare(b.at)).at(-1)?.why ?? '';
}
