/** Every setting, read once at start, checked, and explained when wrong. */
import { z } from 'zod';

const guid = z.guid('must be an id such as 11111111-2222-3333-4444-555555555555');
const web = z.url({ protocol: /^https?$/u, error: 'must be a web address that starts with https://' });
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
const needed = (what: string) => z.string().trim().min(1, `must be ${what}`);
/** Addresses are joined to paths with a slash. */
const address = (fallback?: string) =>
  (fallback ? web.default(fallback) : web).transform((url) => url.replace(/\/+$/u, ''));

const count = z.coerce.number('must be a number').int().min(1);

const settings = z.object({
  PORT: z.coerce.number('must be a port number').int().min(0).max(65535).default(3978),
  PUBLIC_URL: address(),
  TENANT_ID: guid,
  BOT_ID: guid,
  BOT_PASSWORD: needed("the secret of the bot's Entra application"),
  TEAMS_APP_ID: guid,
  HOST_TEAM_ID: list.pipe(z.array(guid).min(1, 'must name at least one team')),
  TEAM_CHANNELS: count.default(1000),
  TEAM_PRIVATE_CHANNELS: count.default(1000),
  PRIVATE_CHANNEL_MEMBERS: count.default(5000),
  MAILBOX: needed('the user id or address of the mailbox that mail is sent from'),
  FIRST_ADMINISTRATOR: guid,
  COSMOS_ENDPOINT: address(),
  COSMOS_KEY: needed('the key of the Cosmos DB account'),
  COSMOS_DATABASE: z.string().trim().min(1).default('onboarding'),
  AUTHORITY_URL: address('https://login.microsoftonline.com'),
  GRAPH_URL: address('https://graph.microsoft.com'),
  /** Where proactive messages go. Default: Teams' worldwide address. Source: Microsoft Learn, "Send proactive messages". */
  CONNECTOR_URL: address('https://smba.trafficmanager.net/teams'),
  BOT_TOKEN_ISSUER: z.string().min(1).optional(),
  BOT_OPENID_METADATA: web.optional(),
  /** Addresses besides CONNECTOR_URL's that the bot may answer to: a second client of the same machine. */
  TRUSTED_SERVICES: list.pipe(z.array(web)).default([]),
  TAB_HOST_ORIGINS: list.default([]),
  /** Proxies before us that write X-Forwarded-For. Default: 1 when PUBLIC_URL is https, as it ends before us then. */
  PROXIES: z.coerce.number('must be a number').int().min(0).max(5).optional(),
  COMMANDS_PER_MINUTE: z.coerce.number('must be a number').int().min(1).default(240),
  CLOCK_URL: web.optional(),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug')
    .default('info'),
  NODE_ENV: z.string().default('development'),
});

/** What to do about a wrong setting, where the name alone does not say it. */
const advice: Partial<Record<keyof z.infer<typeof settings>, string>> = {
  PUBLIC_URL: 'It is the address at which Teams and browsers reach this service.',
  TENANT_ID: 'Find it in the Entra admin centre: Overview, Tenant ID.',
  BOT_ID: 'It is the application (client) id of the Entra application of the bot and the tab.',
  BOT_PASSWORD: 'Create a client secret in the Entra application.',
  TEAMS_APP_ID: "It is the id in the organisation's Teams app catalogue; teamsapp.yml writes it when it publishes.",
  HOST_TEAM_ID:
    'It is the group id of the team in which the partner channels are made, or several with commas between.',
  FIRST_ADMINISTRATOR: 'It is the Entra object id of the person who gives the first roles.',
  CLOCK_URL: 'Remove it. It lets another service set the time, which is for one machine and for tests only.',
};

export type Config = ReturnType<typeof named>;

/** Thrown with one line per wrong setting, for whoever operates the service. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads all settings. Throws ConfigError, which names every wrong one at once. Never shows a value: it may be a secret. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => lineFor(String(issue.path[0]), issue, given));
  if (given.NODE_ENV === 'production' && given.CLOCK_URL) {
    problems.push(`CLOCK_URL is not allowed in production. ${advice.CLOCK_URL}`);
  }
  if (problems.length > 0 || !parsed.success) {
    throw new ConfigError(
      `The service cannot start. ${problems.length} setting(s) to correct:\n- ${problems.join('\n- ')}`,
    );
  }
  return named(parsed.data);
}

function lineFor(setting: string, issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): string {
  const why = setting in given ? issue.message : 'is missing';
  const what = Object.entries(advice).find(([name]) => name === setting)?.[1];
  return [`${setting} ${why}.`, what ?? 'See the settings table in README.md.'].join(' ');
}

function named(env: z.infer<typeof settings>) {
  return {
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    tenantId: env.TENANT_ID,
    botId: env.BOT_ID,
    botPassword: env.BOT_PASSWORD,
    teamsAppId: env.TEAMS_APP_ID,
    hostTeams: env.HOST_TEAM_ID,
    teamLimits: {
      channels: env.TEAM_CHANNELS,
      privateChannels: env.TEAM_PRIVATE_CHANNELS,
      channelMembers: env.PRIVATE_CHANNEL_MEMBERS,
    },
    mailbox: env.MAILBOX,
    firstAdministrator: env.FIRST_ADMINISTRATOR,
    cosmos: { endpoint: env.COSMOS_ENDPOINT, key: env.COSMOS_KEY, database: env.COSMOS_DATABASE },
    authorityUrl: env.AUTHORITY_URL,
    graphUrl: env.GRAPH_URL,
    connectorUrl: env.CONNECTOR_URL,
    botTokenIssuer: env.BOT_TOKEN_ISSUER ?? null,
    botOpenIdMetadata: env.BOT_OPENID_METADATA ?? null,
    trustedServices: env.TRUSTED_SERVICES,
    tabHostOrigins: env.TAB_HOST_ORIGINS,
    proxies: env.PROXIES ?? (env.PUBLIC_URL.startsWith('https:') ? 1 : 0),
    commandsPerMinute: env.COMMANDS_PER_MINUTE,
    clockUrl: env.CLOCK_URL ?? null,
    logLevel: env.LOG_LEVEL,
  } as const;
}
