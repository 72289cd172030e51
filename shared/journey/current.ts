/** The journey and version that a new onboarding with NHS login starts on. */
export const currentJourney = 'nhs-login@2';
