/** The tab in a partner's channel, the same whether we pin it or a person adds it: it finds the partner by the channel. */
export const channelTab = { name: 'Onboarding', entity: 'progress', path: '/tab' } as const;
