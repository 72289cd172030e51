/** Who can be given an action or an item: a side, which leaves it to the usual person, or one person of it. */

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Choices: "partner" or "nhs", or with a person: "partner:<person>". */
export function doers(partner: string, contacts: readonly Named[], managers: readonly Named[]) {
  const of = (side: string) => (each: Named) => ({ id: `${side}:${each.id}`, label: each.name });
  return [
    { id: 'partner', label: partner },
    ...contacts.map(of('partner')),
    { id: 'nhs', label: 'NHS login' },
    ...managers.map(of('nhs')),
  ];
}

/** What a choice says: the side, and the person or null for the usual one. */
export function doerOf(choice: string) {
  const [side = '', person] = choice.split(':');
  return { side, owner: person ?? null };
}
