/** What a person's roles let them do, only to leave out what would be refused: the service decides. */
import type { Me } from '../../shared/api.ts';

export function leads(me: Me): boolean {
  return me.roles.includes('projectManager') || me.roles.includes('administrator');
}

export function seesAgendas(me: Me): boolean {
  return leads(me) || me.roles.includes('board');
}
