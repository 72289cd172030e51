/** The forms that tasks are done with: data that a card and a page can both show. Checked at start. */
import { z } from 'zod';
import { checkedData } from '../checked-data.ts';
import { type Form, formSchema } from './form-schema.ts';
import agreementChecked from './forms/agreement-checked.json' with { type: 'json' };
import agreementIssued from './forms/agreement-issued.json' with { type: 'json' };
import agreementSigned from './forms/agreement-signed.json' with { type: 'json' };
import application from './forms/application.json' with { type: 'json' };
import assuranceAnswers from './forms/assurance-answers.json' with { type: 'json' };
import assuranceReview from './forms/assurance-review.json' with { type: 'json' };
import clinicalSafety from './forms/clinical-safety.json' with { type: 'json' };
import conformance from './forms/conformance.json' with { type: 'json' };
import demonstrationAttendees from './forms/demonstration-attendees.json' with { type: 'json' };
import demonstrationChecklist from './forms/demonstration-checklist.json' with { type: 'json' };
import discovery from './forms/discovery.json' with { type: 'json' };
import dspt from './forms/dspt.json' with { type: 'json' };
import fit from './forms/fit.json' with { type: 'json' };
import integrationRequest from './forms/integration-request.json' with { type: 'json' };
import integrationSetUp from './forms/integration-set-up.json' with { type: 'json' };
import live from './forms/live.json' with { type: 'json' };
import penetrationTest from './forms/penetration-test.json' with { type: 'json' };
import productionRequest from './forms/production-request.json' with { type: 'json' };
import productionSetUp from './forms/production-set-up.json' with { type: 'json' };
import rfc from './forms/rfc.json' with { type: 'json' };
import sandpit from './forms/sandpit.json' with { type: 'json' };
import sandpitRequest from './forms/sandpit-request.json' with { type: 'json' };
import sandpitSetUp from './forms/sandpit-set-up.json' with { type: 'json' };
import serviceDesk from './forms/service-desk.json' with { type: 'json' };
import smokeTest from './forms/smoke-test.json' with { type: 'json' };
import specialists from './forms/specialists.json' with { type: 'json' };
import standard from './forms/standard.json' with { type: 'json' };
import supportRoute from './forms/support-route.json' with { type: 'json' };
import verificationLevel from './forms/verification-level.json' with { type: 'json' };

export type { Form } from './form-schema.ts';

/** @throws Error with every place and reason when a form is wrong. */
export function readForms(data: unknown): readonly Form[] {
  return checkedData(z.array(formSchema), data, 'the forms', 'shared/journey/forms');
}

const forms = readForms([
  fit,
  application,
  standard,
  discovery,
  sandpitRequest,
  sandpitSetUp,
  sandpit,
  demonstrationChecklist,
  verificationLevel,
  demonstrationAttendees,
  specialists,
  dspt,
  integrationRequest,
  integrationSetUp,
  conformance,
  assuranceAnswers,
  clinicalSafety,
  penetrationTest,
  assuranceReview,
  agreementIssued,
  agreementSigned,
  agreementChecked,
  serviceDesk,
  rfc,
  productionRequest,
  productionSetUp,
  smokeTest,
  live,
  supportRoute,
]);

export function form(id: string): Form | undefined {
  return forms.find((candidate) => candidate.id === id);
}
