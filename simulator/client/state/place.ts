/** Where a person is in the client, and how the address says it. */

export type Place =
  | { app: 'activity' }
  | { app: 'chat' }
  | { app: 'teams'; channel?: string; tab?: string; message?: string; sub?: string }
  | { app: 'home'; tab?: string; sub?: string }
  | { app: 'mail'; mailbox?: string; mail?: string };

type Fields = { [field: string]: string | undefined };

/** `#/teams/19%3A…/tab-1?sub=x`: the app, then what is open in it; details in the query. */
export function hashOf(place: Place): string {
  const { app, ...rest } = place;
  const fields: Fields = rest;
  const path = [app, ...pathFields[app].map((field) => fields[field] ?? '')];
  while (path.at(-1) === '') path.pop();
  const query = new URLSearchParams();
  for (const field of ['message', 'sub']) {
    const value = fields[field];
    if (value) query.set(field, value);
  }
  const search = query.size > 0 ? `?${query}` : '';
  return `#/${path.map(encodeURIComponent).join('/')}${search}`;
}

const pathFields: Record<Place['app'], string[]> = {
  activity: [],
  chat: [],
  teams: ['channel', 'tab'],
  home: ['tab'],
  mail: ['mailbox', 'mail'],
};

/** Leaves out what is empty: an absent field and an empty one are the same place. */
function given<T extends Fields>(fields: T): { [K in keyof T]?: string } {
  const kept: { [K in keyof T]?: string } = {};
  for (const field in fields) {
    const value = fields[field];
    if (value) kept[field] = value;
  }
  return kept;
}

export function placeOf(hash: string): Place | undefined {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [app, first, second] = path.split('/').map(decodeURIComponent);
  const query = new URLSearchParams(search);
  const sub = query.get('sub') ?? undefined;
  switch (app) {
    case 'activity':
    case 'chat':
      return { app };
    case 'teams':
      return { app, ...given({ channel: first, tab: second, message: query.get('message') ?? undefined, sub }) };
    case 'home':
      return { app, ...given({ tab: first, sub }) };
    case 'mail':
      return { app, ...given({ mailbox: first, mail: second }) };
    default:
      return undefined;
  }
}
