/** The four partners of the story, one for each scenario. Source: seeds/apply-for-nhs-login. */
import { good } from '../../shared/story.ts';
import type { Partner } from './cast.ts';

const live = { ...good, stage: 'live', ownLogin: 'both' } as const;
const known = { contactName: 'Jo Smith', email: 'jo.smith@acmehealth.example' };

export const partners: readonly Partner[] = [
  {
    ...{ scenario: 1, name: 'Acme Health', product: 'Acme Steps', contact: 'jo.smith', ...known },
    answers: { ...live, backing: 'contract' },
  },
  {
    ...{ scenario: 2, name: 'Bright Minds', product: 'Mood Diary', contact: 'maya.patel' },
    ...{ contactName: 'Maya Patel', email: 'maya.patel@brightminds.example' },
    answers: { ...live, backing: 'framework', organisation: 'A framework of NHS England' },
  },
  {
    ...{ scenario: 3, name: 'Northstar', product: 'Northstar Rehab', contact: 'amir.khan' },
    ...{ contactName: 'Amir Khan', email: 'amir.khan@northstar.example' },
    answers: { ...good, backing: 'sponsor' },
  },
  {
    ...{ scenario: 4, name: 'CareLink', product: 'CareLink Visits', contact: 'chloe.ward' },
    ...{ contactName: 'Chloe Ward', email: 'chloe.ward@carelink.example' },
    answers: { ...good, backing: 'talking' },
  },
];
