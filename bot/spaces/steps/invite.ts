/** `invite:<person>`: the contact gets a guest account in our tenant. Found by their address in the directory. */
import { wantedGuests } from '../../../shared/record/space-people.ts';
import type { Outside } from '../ports.ts';
import type { Outcome, PlannedStep, View } from '../step.ts';

export function inviteSteps(view: View): readonly PlannedStep[] {
  return wantedGuests(view.record)
    .filter((person) => !view.record.space.invited[person])
    .map((person) => ({
      key: inviteKey(person),
      needs: [],
      after: [],
      once: null,
      make: (outside) => invite(view, person, outside),
      explain: ({ status, code }) => (status === 403 || code === 'Unauthorized' ? { refuse: notAllowed } : null),
    }));
}

export function inviteKey(person: string): string {
  return `invite:${person}`;
}

// Source: reference/teams-platform.md 2.2: refused where an administrator has switched invitations off. Without the
// permission Microsoft says 401 Unauthorized, although the app is signed in (microsoft-graph-docs #10759).
const notAllowed =
  'Microsoft did not let us invite guests. An administrator must allow invitations and give the app User.Invite.All. Then try again.';

async function invite(view: View, person: string, { graph, people }: Outside): Promise<Outcome> {
  const key = inviteKey(person);
  const known = await people.find(person);
  if (!known) return { refuse: `We have no email address for {person:${person}}. Add it, then try again.` };
  // Not when it was tried before: the account may be another one by now. It may also have been deleted since.
  const untried = view.record.space.steps[key] === undefined;
  if (known.directoryId && untried && (await graph.isAccountThere(known.directoryId)))
    return { done: [{ type: 'GuestInvited', key, person, how: 'adopted' }] };
  const user = await graph.findUser(known.email);
  const { guestLanding } = view.settings;
  const id = user?.id ?? (await graph.inviteGuest({ email: known.email, name: known.name, redirect: guestLanding }));
  await people.setDirectoryId(person, id);
  return { done: [{ type: 'GuestInvited', key, person, how: user ? 'adopted' : 'created' }] };
}
