/** The audit file: who did what when, what was decided and why, the evidence, the reports in full. To print; staff only. */
import { showDate, showTime } from '../../calendar/format.ts';
import { boardOf, type Gate } from '../../record/board/gates.ts';
import { type FrozenReport, frozenReports } from '../../record/board/state.ts';
import { productName } from '../../record/partner.ts';
import type { PartnerRecord } from '../../record/state.ts';
import type { BoardReport } from '../board-report.ts';
import type { Names } from '../names.ts';
import type { ReportBlock, ReportSection } from '../report/document.ts';
import { reportSections } from '../report/sections.ts';
import { peopleIn, type TimelineEntry, type TimelineLine, timelineLine } from '../timeline/timeline.ts';
import { type CommissionPart, commissionPart } from './commission.ts';
import { confirmationLines } from './confirmation.ts';
import { eligibilityPart } from './eligibility.ts';
import { formParts } from './forms.ts';
import { ERASED } from './timeline.ts';

export interface AuditPage {
  readonly partner: string;
  /** Instant at which it was made. */
  readonly at: string;
  readonly sections: readonly ReportSection[];
}

/** A report as the Board had it. */
export interface KeptReport extends FrozenReport {
  readonly onboarding: string;
  readonly gate: Gate;
  readonly report: BoardReport;
}

interface Told {
  /** The whole timeline, oldest first. */
  readonly entries: readonly TimelineEntry[];
  /** Every frozen report, oldest first. */
  readonly reports: readonly KeptReport[];
}

/** `known`: the names of those who were not erased. `now` is business time, ISO 8601 in UTC. */
export function auditPage(record: PartnerRecord, { entries, reports }: Told, known: Names, now: string): AuditPage {
  const nameOf = (person: string) => known[person]?.name ?? ERASED;
  const people = [...Object.keys(record.people), ...entries.flatMap(peopleIn)];
  const names: Names = { ...Object.fromEntries(people.map((person) => [person, { name: ERASED }])), ...known };
  const done = entries.filter(({ kind }) => kind !== 'space').map((entry) => timelineLine(entry, nameOf));
  const onboardings = Object.keys(record.partner.onboardings);
  return {
    partner: record.partner.name,
    at: now,
    sections: [
      { title: 'People', blocks: peopleBlocks(record, nameOf) },
      ...onboardings.flatMap((id) => onboardingSections(record, id, names, nameOf)),
      {
        title: 'Who did what, and when',
        blocks: [
          { kind: 'text', text: 'Oldest first. The numbers are the places in the log. Steps in Teams are left out.' },
          { kind: 'table', columns: ['When and who', 'What'], shares: [1, 2], rows: done.map(lineRow) },
        ],
      },
      ...reports.flatMap((kept) => wholeReport(record, kept, names)),
    ],
  };
}

type NameOf = (person: string) => string;

function peopleBlocks({ partner, people }: PartnerRecord, nameOf: NameOf): readonly ReportBlock[] {
  const rows = Object.values(people).map(({ person, lead, addedAt, removedAt }) => [
    nameOf(person),
    lead ? 'Main contact' : 'Contact',
    showDate(addedAt),
    removedAt ? showDate(removedAt) : 'Still a contact',
  ]);
  const manager = partner.projectManager ? nameOf(partner.projectManager) : 'Nobody';
  return [
    { kind: 'facts', facts: [{ name: 'Project manager', value: manager }, ...odsFact(partner.odsCode)] },
    { kind: 'table', columns: ['Name', 'Part', 'From', 'Until'], rows },
  ];
}

function odsFact(odsCode: string | null) {
  return odsCode === null ? [] : [{ name: 'ODS code', value: odsCode }];
}

function onboardingSections(record: PartnerRecord, id: string, names: Names, nameOf: NameOf): readonly ReportSection[] {
  const product = productName(record, id);
  return [
    { title: `Decisions: ${product}`, blocks: decisions(record, id, names, nameOf) },
    { title: `Evidence: ${product}`, blocks: evidence(record, id, names) },
    { title: `Board reports: ${product}`, blocks: reportList(record, id) },
  ];
}

const gates = { application: 'Board on the application', goLive: 'Board on go live' } as const;
const outcomes = { approved: 'Approved', rejected: 'Rejected', deferred: 'Deferred' } as const;

function decisions(record: PartnerRecord, id: string, names: Names, nameOf: NameOf): readonly ReportBlock[] {
  const eligibility = eligibilityPart(record, id, names).versions.map(({ version, at, by, label }) => [
    `Eligibility, version ${version}`,
    `${showDate(at)}, ${by}`,
    label,
    '',
  ]);
  const boards = allGates.flatMap((gate) =>
    boardOf(record, id, gate).outcomes.map((outcome) => [
      gates[gate],
      `${showDate(outcome.recordedAt)}, ${outcome.by === null ? 'the app' : nameOf(outcome.by)}`,
      outcomes[outcome.outcome],
      [
        ...outcome.reasons,
        outcome.comments,
        ...outcome.items.map(({ text, by }) => `Needed by ${showDate(by)}: ${text}`),
      ]
        .filter((text) => text !== '')
        .join('\n'),
    ]),
  );
  return rowsOr(['What', 'When and who', 'Decision', 'Reasons'], [...eligibility.reverse(), ...boards]);
}

const allGates: readonly Gate[] = ['application', 'goLive'];

function evidence(record: PartnerRecord, id: string, names: Names): readonly ReportBlock[] {
  const forms = formParts(record, id, names)
    .filter(({ version }) => version > 0)
    .map(({ title, version, by, at }) => [title, `Version ${version}`, `${by ?? ''}, ${at ? showDate(at) : ''}`]);
  const contracts = commissionPart(record, id, names, 'nhs').contracts.map((contract) => [
    contractTitle(contract),
    `Version ${contract.version}`,
    contract.state,
  ]);
  const confirmed = confirmationLines(record, id, names).map(({ what, person, state }) => [what, person, state]);
  return rowsOr(['What', 'Version or person', 'By whom, and how it stands'], [...forms, ...contracts, ...confirmed]);
}

function contractTitle({ typed }: CommissionPart['contracts'][number]): string {
  return `Contract with ${typed.commissioner}, ${typed.reference}`;
}

/** Word for word what the Board had. */
function wholeReport(record: PartnerRecord, kept: KeptReport, names: Names): readonly ReportSection[] {
  const { onboarding, gate, version, at, report } = kept;
  const title = `${gates[gate]}, report version ${version}: ${productName(record, onboarding)}`;
  const frozen = `Frozen on ${showDate(at)} at ${showTime(at)}.`;
  return [
    { title, blocks: [{ kind: 'text', text: frozen }] },
    ...reportSections(report, names).map((section) => ({ ...section, part: true as const })),
  ];
}

function reportList(record: PartnerRecord, id: string): readonly ReportBlock[] {
  const rows = allGates.flatMap((gate) =>
    frozenReports(boardOf(record, id, gate)).map(({ version, at, seq }) => [
      gates[gate],
      `Version ${version}`,
      `Frozen on ${showDate(at)} at ${showTime(at)} (number ${seq} of the log)`,
    ]),
  );
  return rowsOr(['Report', 'Version', 'When'], rows);
}

function rowsOr(columns: readonly string[], rows: readonly (readonly string[])[]): readonly ReportBlock[] {
  return rows.length === 0 ? [{ kind: 'text', text: 'None.' }] : [{ kind: 'table', columns, rows }];
}

function lineRow({ key, at, by, what, changes, text }: TimelineLine): readonly string[] {
  const lines = changes.map(({ name, from, to }) => `${name}: ${from === null ? to : `${from} → ${to}`}`);
  const quoted = text === '' ? [] : [`“${text}”`];
  return [`${showDate(at)} at ${showTime(at)}\n${by} (${key})`, [what, ...lines, ...quoted].join('\n')];
}
