/** The Board report, section by section, in words: what page, print view and .docx show. */
import { showDate } from '../../calendar/format.ts';
import { boardWords } from '../../journey/board.ts';
import { eligibilityWords } from '../../journey/eligibility.ts';
import type { BoardReport } from '../board-report.ts';
import { contractFacts, contractState } from '../contract.ts';
import { answerLines } from '../eligibility-outcome.ts';
import { fill, type Names, nameOf } from '../names.ts';
import { confirmationState } from '../pages/confirmation.ts';
import { choiceLabel, criterionTitles } from '../pages/criteria.ts';
import { talkLines } from '../pages/discussion.ts';
import { severityWords } from '../severity.ts';
import { aboutProduct } from './answers.ts';
import { callSection, laterCallSection } from './call-section.ts';
import type { ReportBlock, ReportFact, ReportSection } from './document.ts';

const resultWords = { met: 'Met', notMet: 'Not met', unclear: 'Unclear' } as const;
const applicationWords: Readonly<Record<string, string>> = {
  form: 'the form',
  email: 'email',
  dos: 'the Digital Onboarding Service',
};
const riskWords = { low: 'Low', medium: 'Medium', high: 'High' } as const;
const recommendWords = { approve: 'Approve', reject: 'Reject', defer: 'Defer' } as const;
const integration: readonly string[] = ['level', 'vectors', 'scopes'];

export function reportSections(report: BoardReport, names: Names): readonly ReportSection[] {
  return [
    { title: 'Partner and product', blocks: [facts([...partnerFacts(report, names), ...product(report)])] },
    { title: 'Risks and recommendation', blocks: recommendation(report, names) },
    { title: 'Eligibility', blocks: eligibility(report) },
    { title: 'Findings by criterion', blocks: [criteria(report)] },
    { title: 'Commission or sponsor', blocks: commission(report, names) },
    { title: 'Data, places, AI and other APIs', blocks: answers(report, (fact) => !integration.includes(fact)) },
    {
      title: 'Level, vectors and scopes',
      blocks: [...answers(report, (fact) => integration.includes(fact)), ...checks(report, names)],
    },
    callSection(report.call, names),
    ...(report.laterCalls ?? []).map((call) => laterCallSection(call, names)),
    ...(report.earlierOutcomes.length > 0 ? [{ title: 'Earlier outcomes', blocks: earlier(report) }] : []),
  ];
}

function partnerFacts(report: BoardReport, names: Names): readonly ReportFact[] {
  const { application, boardDate } = report;
  return [
    { name: 'The Board decides on', value: boardWords.gates[report.gate] },
    { name: 'Organisation', value: report.partner },
    { name: 'ODS code', value: report.odsCode ?? 'Not given' },
    { name: 'Product', value: report.product },
    { name: 'Service', value: eligibilityWords.service },
    { name: 'Project manager', value: report.projectManager ? nameOf(names, report.projectManager) : 'Not assigned' },
    { name: 'Board date', value: boardDate ? showDate(boardDate) : 'No date yet' },
    {
      name: 'Application',
      value: application
        ? `Received on ${showDate(application.on)}, by ${applicationWords[application.from] ?? application.from}`
        : 'Not received',
    },
  ];
}

function recommendation({ recommendation: given }: BoardReport, names: Names): readonly ReportBlock[] {
  if (!given) return [text('Not written yet.')];
  return [
    facts([
      { name: 'Risk', value: riskWords[given.risk] },
      { name: 'Risks', value: given.risks || 'None noted' },
      { name: 'NHS login recommends', value: recommendWords[given.recommend] },
      { name: 'Because', value: given.because },
      { name: 'Written by', value: `${nameOf(names, given.by)}, ${showDate(given.at)}` },
    ]),
  ];
}

function eligibility({ eligibility: given }: BoardReport): readonly ReportBlock[] {
  if (!given) return [text('Not answered.')];
  const { outcome, version, enteredByStaff } = given;
  // The scenario is about criterion 4 only, so it never stands without the label.
  const label = eligibilityWords.outcomes.labels[outcome.kind];
  const scenario = outcome.scenario ? ` (scenario ${outcome.scenario})` : '';
  const entered = enteredByStaff ? ', entered by NHS login for the partner' : '';
  return [
    text(`${label}${scenario}. Version ${version}${entered}. This is an indication. The Board makes the decision.`),
    facts(answerLines(given.answers).map(({ question, answer }) => ({ name: question, value: answer }))),
  ];
}

function criteria(report: BoardReport): ReportBlock {
  const rows = report.criteria.map(({ number, question, answer, finding }) => [
    `${number}. ${criterionTitles[number]}`,
    answer ? choiceLabel(question, answer) : 'Not answered',
    finding ? `${resultWords[finding.result]}. ${finding.sentence}` : 'No finding yet',
  ]);
  return { kind: 'table', columns: ['Criterion', "Partner's answer", 'Finding'], shares: [3, 3, 4], rows };
}

function commission(report: BoardReport, names: Names): readonly ReportBlock[] {
  const { contract, answers: said } = report;
  const talks = [...said.filter(({ fact }) => fact === 'commissioner').map(asFact), ...saidByOthers(report, names)];
  if (!contract) {
    const backing = report.criteria.find(({ number }) => number === 4);
    const answer = backing?.answer ? choiceLabel(backing.question, backing.answer) : 'Not answered';
    const organisation = report.eligibility?.answers.organisation;
    return [
      facts([
        { name: 'Eligibility answer', value: [answer, organisation].filter(Boolean).join('\n') },
        { name: 'Contract', value: 'None shown', flag: 'A contract must be shown before go live.' },
        ...talks,
      ]),
    ];
  }
  return [
    facts([
      ...contractFacts(contract, names),
      { name: 'Check', value: contractState(contract, names, 'board') },
      ...talks,
    ]),
  ];
}

/** Beside the evidence: what was confirmed, and the last talk with the partner. */
function saidByOthers({ confirmations, talk }: BoardReport, names: Names): readonly ReportFact[] {
  const confirmed = confirmations.map((each) => {
    const value = [confirmationState(each), nameOf(names, each.person), each.answer?.text].filter(Boolean).join('\n');
    return {
      name: `Confirmation by ${each.organisation}`,
      value,
      flag: each.answer?.yes === false ? 'They say that it is not right.' : null,
    };
  });
  if (!talk) return confirmed;
  const value = [...talkLines(talk), talk.notes].filter(Boolean).join('\n');
  return [...confirmed, { name: 'Last talk on sponsorship and commissioning', value, flag: null }];
}

function product(report: BoardReport): readonly ReportFact[] {
  return report.answers.filter(({ fact }) => aboutProduct.includes(fact)).map(asFact);
}

function answers(report: BoardReport, wanted: (fact: string) => boolean): readonly ReportBlock[] {
  const told = [...aboutProduct, 'commissioner'];
  const given = report.answers.filter(({ fact }) => wanted(fact) && !told.includes(fact));
  return given.length > 0 ? [facts(given.map(asFact))] : [text('The forms do not say anything about this yet.')];
}

function asFact({ question, answer, flag }: BoardReport['answers'][number]): ReportFact {
  return { name: question, value: answer, flag };
}

function checks(report: BoardReport, names: Names): readonly ReportBlock[] {
  if (report.answers.length === 0) return [];
  if (report.checks.length === 0) return [text('The published rules find nothing to change.')];
  const rows = report.checks.map(({ severity, sentence, change, source }) => [
    severityWords[severity],
    `${fill(sentence, names)}\n${change}`,
    source.url ? `${source.title}, checked on ${showDate(source.checkedOn)}` : source.title,
  ]);
  return [
    { kind: 'table', columns: ['Check', 'What was found, and what to change', 'Source'], shares: [2, 5, 3], rows },
  ];
}

function earlier({ earlierOutcomes }: BoardReport): readonly ReportBlock[] {
  return earlierOutcomes.flatMap(({ gate, on, outcome, said = [], items }) => [
    text(`${showDate(on)}: ${boardWords[outcome].badge}${gate === 'goLive' ? ', go live' : ''}`),
    ...said.map(text),
    ...(items.length > 0 ? [{ kind: 'list' as const, lines: items }] : []),
  ]);
}

function text(words: string): ReportBlock {
  return { kind: 'text', text: words };
}

function facts(given: readonly ReportFact[]): ReportBlock {
  return { kind: 'facts', facts: given };
}
