/** News as mail, with the full text: whoever never opens Teams misses nothing. Words: reference/wording.md A8, B6. */
import { noticeWords } from '../../shared/journey/notice.ts';
import { asGate, boardOf } from '../../shared/record/board/gates.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import type { Notice } from '../../shared/record/notices.ts';
import { boardOutcomeView } from '../../shared/views/board-outcome.ts';
import { answerLines } from '../../shared/views/eligibility-outcome.ts';
import { firstName, type Names } from '../../shared/views/names.ts';
import { type NoticeText, noticeText } from '../../shared/views/notice-text.ts';
import { put } from '../../shared/views/template.ts';
import type { MailLink } from '../spaces/ports.ts';
import { button, type Html, heading, list, page, paragraph, quote } from './html.ts';

/** `links` open the pages for this person; without one the mail says all there is. */
export function noticeMail(
  record: SharedRecord,
  notice: Notice,
  person: string,
  names: Names,
  _now: string,
  links: readonly MailLink[],
): { readonly subject: string; readonly html: string } {
  const text = noticeText(record, notice, names);
  const greeting = paragraph(`${put(noticeWords.greeting, { first: firstName(names, person) })},`);
  const actions = links.map(({ url, about }) => button(about ? `${text.button}: ${about}` : text.button, url));
  const parts = [greeting, ...body(record, notice, text, names), ...actions];
  return {
    subject: text.subject.replace(/\s+/gu, ' '),
    html: page(headingOf(notice, text), parts, noticeWords.mailEnd),
  };
}

/** A Board outcome is told in the first sentence, not in large letters above it. */
function headingOf(notice: Notice, text: NoticeText): string {
  return notice.kind === 'boardOutcome' ? text.subject : text.title;
}

function body(record: SharedRecord, notice: Notice, text: NoticeText, names: Names): readonly Html[] {
  const onboarding = notice.onboarding ?? '';
  const eligibility = record.eligibility[onboarding];
  const answers = (given: Parameters<typeof answerLines>[0] | undefined) =>
    given ? [list(answerLines(given).map(({ question, answer }) => `${question}: ${answer}`))] : [];
  switch (notice.kind) {
    case 'boardOutcome':
      return outcome(record, notice, onboarding, names);
    case 'query': {
      const [asked = '', question = '', ...rest] = text.lines;
      return [paragraph(asked), quote(question), ...rest.map(paragraph)];
    }
    case 'callActions': {
      const [spoke = '', ...actions] = text.lines;
      return [paragraph(spoke), list(actions)];
    }
    case 'eligibilityEntered':
      return [...text.lines.map(paragraph), ...answers(eligibility?.current?.answers)];
    case 'eligibilityChangeProposed':
      return [...text.lines.map(paragraph), ...answers(eligibility?.proposed?.answers)];
    default:
      return text.lines.map(paragraph);
  }
}

function outcome(record: SharedRecord, { data }: Notice, onboarding: string, names: Names): readonly Html[] {
  const gate = asGate(data.gate);
  const told = boardOf(record, onboarding, gate).outcomes.at(-1);
  if (!told) return [];
  const { lines, said, needs, next } = boardOutcomeView(record, onboarding, gate, told, names);
  return [
    ...lines.map(paragraph),
    ...(said ? [heading(said.title), list(said.lines)] : []),
    ...(needs ? [heading(needs.title), ...needs.items.map((item) => paragraph(item.line))] : []),
    heading(next.title),
    ...next.lines.map(paragraph),
  ];
}
