/** Under which key each thing that pages read is kept, so that news about a partner reaches every page about it. */
export const keys = {
  me: ['me'],
  staff: ['staff'],
  /** The person's own. */
  views: ['views'],
  connections: ['connections'],
  portfolio: ['portfolio'],
  /** The Board's dates and agendas: they move with the portfolio. */
  board: ['portfolio', 'board'],
  /** Everything about one partner. */
  partner: (id: string) => ['partner', id],
} as const;

export const waitingKey = [...keys.portfolio, 'waiting'];

/** `address`: the query as it stands in the address. */
export const portfolioKey = (address: string) => [...keys.portfolio, 'page', address];
