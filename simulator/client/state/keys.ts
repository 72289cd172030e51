/** The names under which answers of the server are kept. */
export const keys = {
  people: ['people'],
  world: (as: string) => ['world', as],
  conversation: (as: string, id: string) => ['conversation', as, id],
  feed: (as: string) => ['feed', as],
  mail: (mailbox: string) => ['mail', mailbox],
  invitations: (as: string) => ['invitations', as],
  clock: ['clock'],
  faults: ['faults'],
  settings: ['settings'],
};
