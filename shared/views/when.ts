/** How urgent work is, the most urgent first. */
export const whens = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type When = (typeof whens)[number];
