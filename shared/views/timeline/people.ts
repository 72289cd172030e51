/** The partner, its people and the tasks they were given, on the timeline. */
import { findTask } from '../find-task.ts';
import { changed, type Tellers } from './told.ts';
import { say, who } from './words.ts';

type PeopleTypes =
  | 'PartnerRegistered'
  | 'ProductAdded'
  | 'ProjectManagerAssigned'
  | 'ContactAdded'
  | 'ContactRemoved'
  | 'OutsiderAdded'
  | 'TaskGiven'
  | 'PartnerMerged'
  | 'DuplicateTakenIn'
  | 'MergePassedOn'
  | 'MergeTakenBack';

export const peopleTold: Tellers<PeopleTypes> = {
  PartnerRegistered: ({ name, odsCode }) => ({
    kind: 'people',
    what: say`registered ${name}`,
    changes: odsCode ? changed('ODS code', null, odsCode) : [],
  }),
  ProductAdded: ({ name }) => ({ kind: 'people', what: say`added the product ${name}` }),
  ProjectManagerAssigned: ({ person, was }) => ({
    kind: 'people',
    what: say`assigned the project manager`,
    changes: [{ name: 'Project manager', from: was === null ? null : [who(was)], to: [who(person)] }],
  }),
  ContactAdded: ({ person, lead }) => ({
    kind: 'people',
    what: lead ? say`added ${who(person)} as the main contact` : say`added ${who(person)} as a contact`,
  }),
  ContactRemoved: ({ person }) => ({ kind: 'people', what: say`removed ${who(person)} from the contacts` }),
  OutsiderAdded: ({ person, organisation }) => ({
    kind: 'people',
    what: say`added ${who(person)} of ${organisation}, who may attend calls`,
  }),
  TaskGiven: ({ onboarding, task: key, to }, before) => {
    const task = findTask(before, onboarding, key);
    const from = task?.owner ? [who(task.owner)] : null;
    const changes = [{ name: 'Who has it', from, to: [who(to)] }];
    return { kind: 'people', what: say`gave a task to somebody else: ${task?.title ?? 'a task'}`, changes };
  },
  PartnerMerged: ({ name, because }) => ({
    kind: 'people',
    what: say`merged this record into ${name}`,
    text: because,
  }),
  DuplicateTakenIn: ({ name, because }) => ({
    kind: 'people',
    what: say`brought the duplicate ${name} together with this record`,
    text: because,
  }),
  MergePassedOn: (_, { merge }) => ({
    kind: 'people',
    what: say`brought the contacts to ${merge.into?.name ?? 'the other partner'}`,
  }),
  MergeTakenBack: (_, { merge }) => ({
    kind: 'people',
    what: say`took the merge back, because ${merge.into?.name ?? 'the other partner'} was merged into this one first`,
  }),
};
