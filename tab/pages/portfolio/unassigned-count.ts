/** How many partners without a project manager stand over the list: as many as do not push it away. */
export const FEW = 3;
