/** The first version of the NHS login journey. Onboardings that began on it go on under it until they are moved. */
import { checkedJourney } from './schema.ts';

const source = 'seeds/apply-for-nhs-login; reference/domain.md 1.1 and 1.2 (integration process diagram, October 2022)';

/** What this version does not say. */
const unsaid = { source, after: [], outputs: [], exit: 'All tasks are done.', guidance: [] };

export const nhsLogin1 = checkedJourney({
  id: 'nhs-login@1',
  source,
  checkedOn: '2026-11-21',
  phases: [
    { id: 'apply', title: 'Apply' },
    { id: 'discovery', title: 'Discovery' },
    { id: 'integrate', title: 'Integrate' },
    { id: 'goLive', title: 'Go live' },
  ],
  steps: [
    {
      ...unsaid,
      id: 'eligibility',
      phase: 'apply',
      title: 'Eligibility',
      why: ['This shows if NHS login is likely to suit your product.', 'The Board makes the decision later.'],
      tasks: [
        {
          id: 'answer',
          side: 'partner',
          title: 'Answer the eligibility questions',
          doneWhen: ['eligibilityAnswered'],
        },
        {
          id: 'talk',
          side: 'nhs',
          title: 'Reply about the eligibility answers',
          doneWhen: ['eligibilityTalkedAbout', 'applicationReceived'],
          gate: [
            { needs: 'eligibilityAnswered', missing: 'Wait until the eligibility questions are answered.' },
            {
              needs: 'eligibilityNotExcluded',
              missing: 'The answers say that the product does not look eligible. Wait until they change.',
            },
          ],
        },
      ],
    },
    {
      ...unsaid,
      id: 'application',
      phase: 'apply',
      title: 'Application form',
      why: [
        'Your application tells us about your product and your team.',
        'While we review it, you can look at Discovery.',
      ],
      tasks: [{ id: 'send', side: 'partner', title: 'Send your application form', doneWhen: ['applicationReceived'] }],
    },
    {
      ...unsaid,
      id: 'application-review-call',
      phase: 'apply',
      title: 'Application Review Call',
      why: ['We learn about your team and your product.', 'You can ask us anything.'],
      tasks: [{ id: 'hold', side: 'nhs', title: 'Hold the Application Review Call', doneWhen: ['reviewCallHeld'] }],
    },
    {
      ...unsaid,
      id: 'board-application',
      phase: 'apply',
      title: 'Board decision on your application',
      why: ['The Partner Integration Board decides if you can carry on.'],
      tasks: [
        {
          id: 'date',
          side: 'nhs',
          title: 'Set the Board date',
          doneWhen: ['boardDateSet'],
          gate: [{ needs: 'boardItemsReceived', missing: 'Wait until everything that the Board asked for is here.' }],
        },
        { id: 'decide', side: 'board', title: 'Decide on the application', doneWhen: ['boardApproved'] },
      ],
    },
    {
      ...unsaid,
      id: 'discovery',
      phase: 'discovery',
      title: 'Discovery',
      why: ['You look at what the integration needs, and decide if you want to carry on.'],
      tasks: [
        {
          id: 'decide',
          side: 'partner',
          title: 'Decide to carry on after Discovery',
          doneWhen: ['form:discovery', 'preparationHeld'],
          form: 'discovery',
        },
      ],
    },
    {
      ...unsaid,
      id: 'sandpit',
      phase: 'discovery',
      title: 'Sandpit',
      why: ['You try NHS login with test accounts.', 'You can start before the Board decides.'],
      tasks: [
        {
          id: 'try',
          side: 'partner',
          title: 'Try the log in journey in the sandpit',
          doneWhen: ['form:sandpit', 'preparationHeld'],
          form: 'sandpit',
        },
      ],
    },
    {
      ...unsaid,
      id: 'preparation-call',
      phase: 'integrate',
      title: 'Preparation Call',
      why: [
        'We check together if you are ready to show your product.',
        'We set up your private channel after the call.',
      ],
      tasks: [
        { id: 'hold', side: 'nhs', title: 'Hold the Preparation Call', doneWhen: ['preparationHeld'] },
        {
          id: 'space',
          side: 'nhs',
          title: 'Create the private channel',
          doneWhen: ['spaceOpened'],
          gate: [{ needs: 'preparationHeld', missing: 'First: Preparation Call.' }],
        },
      ],
    },
    {
      ...unsaid,
      id: 'product-demonstration-call',
      phase: 'integrate',
      title: 'Product Demonstration Call',
      why: [
        'You show us your product, and our specialists ask about security, data and contracts.',
        'It is not a pass or fail test.',
      ],
      tasks: [
        {
          id: 'checklist',
          side: 'partner',
          title: 'Send your demonstration checklist',
          doneWhen: ['form:demonstrationChecklist'],
          form: 'demonstrationChecklist',
        },
        {
          id: 'level',
          side: 'partner',
          title: 'Confirm your verification level',
          doneWhen: ['form:verificationLevel'],
          form: 'verificationLevel',
        },
        {
          id: 'attendees',
          side: 'partner',
          title: 'Tell us who will come for each subject',
          doneWhen: ['form:demonstrationAttendees'],
          form: 'demonstrationAttendees',
        },
        {
          id: 'specialists',
          side: 'nhs',
          title: 'Invite our specialists',
          doneWhen: ['form:specialists'],
          form: 'specialists',
        },
      ],
    },
    {
      ...unsaid,
      id: 'integration-environment',
      phase: 'integrate',
      title: 'Integration environment',
      why: [],
      tasks: [],
    },
    { ...unsaid, id: 'assurance', phase: 'integrate', title: 'Assurance', why: [], tasks: [] },
    { ...unsaid, id: 'connection-agreement', phase: 'integrate', title: 'Connection Agreement', why: [], tasks: [] },
    {
      ...unsaid,
      id: 'service-desk',
      phase: 'integrate',
      title: 'National Service Desk registration',
      why: [],
      tasks: [],
    },
    { ...unsaid, id: 'rfc', phase: 'integrate', title: 'Request for change (IM1 only)', why: [], tasks: [] },
    { ...unsaid, id: 'board-go-live', phase: 'integrate', title: 'Board decision on go live', why: [], tasks: [] },
    { ...unsaid, id: 'production', phase: 'goLive', title: 'Production', why: [], tasks: [] },
    { ...unsaid, id: 'after-go-live', phase: 'goLive', title: 'After go live', why: [], tasks: [] },
  ],
});
