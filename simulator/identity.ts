/** The fixed names of the local tenant: who it is, which app and team it has. Nothing here exists outside this machine. */
import { guidOf } from './world/ids.ts';

export interface Identity {
  tenantId: string;
  /** Entra application id; also the bot's id, as Azure Bot makes it. */
  appId: string;
  /** Works only at this simulator's sign-in. */
  clientSecret: string;
  /** Id of the app in the organisation's Teams catalogue. */
  catalogAppId: string;
  /** Group id of "NHS login partners". */
  teamId: string;
  /** Shared mailbox the product sends from. */
  sharedMailbox: string;
}

export const localIdentity: Identity = {
  tenantId: guidOf('tenant'),
  appId: guidOf('app'),
  clientSecret: 'local-simulator-only-not-a-secret',
  catalogAppId: guidOf('catalogue-app'),
  teamId: guidOf('team:NHS login partners'),
  sharedMailbox: 'onboarding@nhslogin.example',
};
