/** The agenda of each call, as published. */
import type { CallKind } from '../record/calls.ts';

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly source: string;
}

const seed = 'seeds/apply-for-nhs-login, checked on 2026-11-21';
const integrate = 'reference/domain.md 1.3, Preparation Call, checked on 2026-11-21';

export const agendas: Readonly<Record<CallKind, readonly Topic[]>> = {
  applicationReview: [
    { id: 'overview', title: 'The product, and why NHS login', source: seed },
    { id: 'timescale', title: 'Timescale to live', source: seed },
    { id: 'hosting', title: 'Where data is hosted and processed, in particular outside the UK', source: seed },
    { id: 'geography', title: 'Where the product is used (NHS login is for England only)', source: seed },
    { id: 'commissioners', title: 'Commissioners, and commissioning discussions under way', source: seed },
    { id: 'apis', title: 'Other NHS England APIs, such as IM1 PFS or PDS FHIR', source: seed },
    {
      id: 'level',
      title: 'Verification and authentication level, assessed against DAPB3051 (formerly DCB3051)',
      source: seed,
    },
    { id: 'scopes', title: 'Scopes: what you need to know about the user', source: seed },
    { id: 'ai', title: 'Use of artificial intelligence', source: 'reference/domain.md 3.1, checked on 2026-11-21' },
  ],
  preparation: [
    { id: 'checklist', title: 'Checklist', source: integrate },
    { id: 'milestones', title: 'Milestone dates', source: integrate },
    { id: 'process', title: 'Integration process', source: integrate },
    { id: 'journeys', title: 'User journeys', source: integrate },
    { id: 'demonstration', title: 'Agenda of the demonstration call', source: integrate },
  ],
};
