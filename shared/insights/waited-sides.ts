/** The sides for whom an onboarding can wait, and days by side. */
export const waitedSides = ['partner', 'nhs', 'board'] as const;
export type WaitedSide = (typeof waitedSides)[number];

export type WaitedDays = Readonly<Record<WaitedSide, number>>;
