/** What the services share: one world, its keys and addresses, the app's definition and the way to the app. */
import type { AppDefinition } from './app/definition.ts';
import type { AppLink } from './app/link.ts';
import type { CallView } from './contract.ts';
import type { Faults } from './http/faults.ts';
import type { Limiter } from './http/limits.ts';
import type { Identity } from './identity.ts';
import type { Keys } from './signin/keys.ts';
import type { World } from './world/world.ts';

export interface Urls {
  /** Client, mailboxes, control, Connector: `http://localhost:<port>`. */
  people: string;
  /** Sign-in authority and Graph: `https://localhost:<port>`. */
  machines: string;
  /** What activities carry as `serviceUrl`. */
  connector: string;
}

export interface Sim {
  identity: Identity;
  world: World;
  keys: Keys;
  app: AppDefinition;
  link: AppLink;
  faults: Faults;
  limiter: Limiter;
  urls: Urls;
  /** Where activities go; changes when a test starts its bot later. */
  endpoint: string;
  /** The last calls taken, newest last. */
  calls: CallView[];
}
