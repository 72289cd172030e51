/** `team:<person>`: in the host team. Staff are added as members; guests through the team's group, which takes longer. */
import { hostOf } from '../../../shared/record/space-host.ts';
import { wantedGuests, wantsGuests } from '../../../shared/record/space-people.ts';
import { guestSync, somebody } from '../delays.ts';
import type { Fact, Outside } from '../ports.ts';
import { inQueue, type Outcome, type PlannedStep, type View } from '../step.ts';
import { inviteKey } from './invite.ts';

export function teamSteps(view: View): readonly PlannedStep[] {
  const { space, partner } = view.record;
  if (!wantsGuests(view.record)) return [];
  const manager = partner.projectManager;
  const staff = manager && !space.inTeam[manager] ? [staffStep(view, manager)] : [];
  const guests = wantedGuests(view.record).filter((person) => !space.inTeam[person] && person !== manager);
  return [...staff, ...guests.map((person) => guestStep(view, person))];
}

export function teamKey(person: string): string {
  return `team:${person}`;
}

/** Microsoft does not find somebody whom we had in the team. Out of it again, they are brought back; null: they are there. */
export async function backToTeam(
  { graph }: Outside,
  team: string,
  { person, user }: { readonly person: string; readonly user: string },
): Promise<readonly Fact[] | null> {
  return (await graph.isTeamMember(team, user)) ? null : [{ type: 'DriftFound', key: teamKey(person), why: null }];
}

function staffStep(view: View, person: string): PlannedStep {
  const make = async ({ graph, people, turns }: Outside): Promise<Outcome> => {
    const user = (await people.find(person))?.directoryId;
    if (!user) {
      const what = `{person:${person}} must open the app once, so that we know their account. Then we go on by ourselves.`;
      return { wait: what, delays: somebody };
    }
    const team = teamOf(view);
    if (!team) return noTeam;
    const there = await graph.isTeamMember(team, user);
    if (!there) {
      // Several partners may wait for the same project manager: one call does for all.
      const wait = turns.askShared(`team ${team} ${user}`, [{ limit: 'addTeamMember', place: team }]);
      if (wait) return inQueue(wait, view.now);
      await graph.addTeamMember(team, user);
    }
    return { done: [{ type: 'TeamJoined', key: teamKey(person), person, how: there ? 'adopted' : 'created' }] };
  };
  return { key: teamKey(person), needs: ['host'], after: [], once: null, make };
}

/** Source: reference/teams-platform.md 2.2: an app cannot add a guest to a team, and the group's sync takes up to a day. */
function guestStep(view: View, person: string): PlannedStep {
  const key = teamKey(person);
  const make = async ({ graph, people }: Outside): Promise<Outcome> => {
    const known = await people.find(person);
    if (!known?.directoryId) return { refuse: `We have no account for {person:${person}}. Try again to invite them.` };
    const user = known.directoryId;
    const team = teamOf(view);
    if (!team) return noTeam;
    if (await graph.isTeamMember(team, user)) {
      return { done: [{ type: 'TeamJoined', key, person, how: view.record.space.steps[key] ? 'created' : 'adopted' }] };
    }
    // In the group already, unless somebody has asked to try again since.
    if (!view.record.space.steps[key]?.asked) await graph.addGroupMember(team, user);
    const pending = (await graph.findUser(known.email))?.pending ?? false;
    return { wait: pending ? invited(person) : syncing(person), delays: guestSync, asked: true };
  };
  return { key, needs: ['host', inviteKey(person)], after: [], once: null, make };
}

/** Never seen: the choice comes first. */
const noTeam: Outcome = { wait: 'The team is not chosen yet.', delays: somebody };

const teamOf = ({ record }: View) => hostOf(record.space);

const invited = (person: string) =>
  `{person:${person}} has not accepted the invitation yet. It came by email from Microsoft. We look again by ourselves.`;
const syncing = (person: string) =>
  `Microsoft is adding {person:${person}} to the team. This can take up to a day. We look again by ourselves.`;
