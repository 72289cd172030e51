/** The NHS login journey: four phases, sixteen steps, and the tasks of each side. Each step is one data file. */
import afterGoLive from './nhs-login-2/after-go-live.json' with { type: 'json' };
import application from './nhs-login-2/application.json' with { type: 'json' };
import applicationReviewCall from './nhs-login-2/application-review-call.json' with { type: 'json' };
import assurance from './nhs-login-2/assurance.json' with { type: 'json' };
import boardApplication from './nhs-login-2/board-application.json' with { type: 'json' };
import boardGoLive from './nhs-login-2/board-go-live.json' with { type: 'json' };
import connectionAgreement from './nhs-login-2/connection-agreement.json' with { type: 'json' };
import discovery from './nhs-login-2/discovery.json' with { type: 'json' };
import eligibility from './nhs-login-2/eligibility.json' with { type: 'json' };
import integrationEnvironment from './nhs-login-2/integration-environment.json' with { type: 'json' };
import preparationCall from './nhs-login-2/preparation-call.json' with { type: 'json' };
import productDemonstrationCall from './nhs-login-2/product-demonstration-call.json' with { type: 'json' };
import production from './nhs-login-2/production.json' with { type: 'json' };
import rfc from './nhs-login-2/rfc.json' with { type: 'json' };
import sandpit from './nhs-login-2/sandpit.json' with { type: 'json' };
import serviceDesk from './nhs-login-2/service-desk.json' with { type: 'json' };
import { checkedJourney } from './schema.ts';

export const nhsLogin2 = checkedJourney({
  id: 'nhs-login@2',
  source: 'seeds/apply-for-nhs-login; reference/domain.md 1.1 and 1.2 (integration process diagram, October 2022)',
  checkedOn: '2026-11-21',
  phases: [
    { id: 'apply', title: 'Apply' },
    { id: 'discovery', title: 'Discovery' },
    { id: 'integrate', title: 'Integrate' },
    { id: 'goLive', title: 'Go live' },
  ],
  steps: [
    eligibility,
    application,
    applicationReviewCall,
    boardApplication,
    discovery,
    sandpit,
    preparationCall,
    productDemonstrationCall,
    integrationEnvironment,
    assurance,
    connectionAgreement,
    serviceDesk,
    rfc,
    boardGoLive,
    production,
    afterGoLive,
  ],
});
