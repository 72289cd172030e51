/** What the app depends on, in words: does it answer, what that means for people, and what to do. */
import { NEARLY } from '../../record/space-host.ts';
import type { TeamUse } from '../../record/team-use.ts';
import { type PermissionLine, permissionLines } from '../permissions.ts';

export interface ConnectionLine {
  readonly name: string;
  readonly well: boolean;
  readonly words: string;
  /** What to do; null when it answers. */
  readonly todo: string | null;
}

export interface ConnectionsPage {
  /** ISO 8601 in UTC. */
  readonly checkedAt: string;
  readonly lines: readonly ConnectionLine[];
  /** Null when it cannot be known now. */
  readonly permissions: readonly PermissionLine[] | null;
  /** The teams for partner channels, in the order in which they are filled; null when it cannot be known now. */
  readonly teams: readonly TeamLine[] | null;
}

export interface TeamLine {
  readonly name: string;
  readonly words: string;
  readonly state: 'room' | 'nearly' | 'full';
  /** What to do; null when there is room. */
  readonly todo: string | null;
}

interface Words {
  readonly name: string;
  readonly well: string;
  readonly down: string;
  readonly todo: string;
}

/** By the name in `/health`. */
const known: Readonly<Record<string, Words>> = {
  database: {
    name: 'Records (Azure Cosmos DB)',
    well: 'Records are read and saved.',
    down: 'Nothing can be saved. What people typed stays on their page, and they are asked to try again.',
    todo: 'Look at the state of the Cosmos DB account in Azure, and at its key in the settings of the service.',
  },
  signIn: {
    name: 'Login (Microsoft Entra)',
    well: 'People can log in.',
    down: 'People whose login runs out cannot come back in.',
    todo: 'Look at the service health of Microsoft Entra, and at the tenant in the settings of the service.',
  },
  teams: {
    name: 'Messages (Microsoft Teams)',
    well: 'Cards and messages are sent.',
    down: 'Cards and messages wait. They are sent by themselves when Teams answers again.',
    todo: 'Look at the service health of Microsoft Teams, and if the secret of the bot has expired.',
  },
  graph: {
    name: 'Channels, mail and calendar (Microsoft Graph)',
    well: 'Channels, members, emails and calls are kept in step.',
    down: 'Channels, members, emails and calls wait. They are done by themselves when Graph answers again.',
    todo: 'Look at the service health of Microsoft 365, and if the permissions below are granted.',
  },
};

export function connectionsPage(
  dependencies: Readonly<Record<string, 'ok' | 'down'>>,
  granted: readonly string[] | null,
  checkedAt: string,
  teams: readonly TeamUse[] | null,
): ConnectionsPage {
  const lines = Object.entries(dependencies).map(([id, state]) => lineFor(id, state === 'ok'));
  return { checkedAt, lines, permissions: granted && permissionLines(granted), teams: teams?.map(teamLine) ?? null };
}

function teamLine({ team, used, most, full }: TeamUse, index: number): TeamLine {
  const name = `Team ${index + 1} (${team})`;
  const counted = `${used} of ${most} channels. Deleted ones count for 30 days.`;
  if (full || used >= most) {
    const words = used < most ? `${counted} Microsoft takes no more here.` : counted;
    return { name, words, state: 'full', todo: another };
  }
  const nearly = used >= NEARLY * most;
  return { name, words: counted, state: nearly ? 'nearly' : 'room', todo: nearly ? another : null };
}

const another =
  'Make another team in Teams, add the app to it, and add its group id to HOST_TEAM_ID in the settings of the service.';

function lineFor(id: string, well: boolean): ConnectionLine {
  const words = known[id];
  if (!words) return { name: id, well, words: well ? 'It answers.' : 'It does not answer.', todo: null };
  return { name: words.name, well, words: well ? words.well : words.down, todo: well ? null : words.todo };
}
