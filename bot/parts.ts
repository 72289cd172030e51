/** The composition root: which part gets which. Read it to see how the service hangs together. */

import { londonDate } from '../shared/calendar/working-days.ts';
import { channelTab } from '../shared/channel-tab.ts';
import { system } from '../shared/record/actor.ts';
import { currentContacts } from '../shared/record/people.ts';
import type { PartnerRecord } from '../shared/record/state.ts';
import { withAway } from '../shared/views/names.ts';
import { Actors } from './actors.ts';
import type { ApiParts } from './api/parts.ts';
import { Chats } from './chats.ts';
import { followClock, realClock } from './clock.ts';
import type { Config } from './config.ts';
import { Digests } from './digests.ts';
import { Confirmations } from './door/confirmations.ts';
import { Door } from './door/door.ts';
import { Histories } from './history.ts';
import { makeLog } from './log.ts';
import { otherPartners } from './merges.ts';
import { connectOutside } from './outside.ts';
import { findOrCreate, knownNames, namesOf, peopleIn, peoplePort } from './people.ts';
import { Rates } from './rates.ts';
import { frozenReport } from './reports.ts';
import { HealthCheck, reachable } from './server/health.ts';
import type { ServerParts } from './server/server.ts';
import { SignIn } from './server/sign-in.ts';
import { Hosts } from './spaces/hosts.ts';
import { recordsLog } from './spaces/log.ts';
import { Reconciler } from './spaces/reconciler.ts';
import type { SpaceSettings } from './spaces/step.ts';
import { Turns } from './spaces/turns.ts';
import { openStore } from './store.ts';
import { HOUSE, partnerId, partnerStream } from './streams.ts';
import { teamsApp } from './teams/app.ts';
import { receive } from './teams/receive.ts';
import { templatesFor } from './templates.ts';

/** At the emailed door, for each address that callers come from. */
const KNOCKS_PER_MINUTE = 60;

/** Resolves when the service can take requests. Rejects with a sentence for the operator. */
export async function makeParts(config: Config) {
  const log = makeLog(config.logLevel);
  const clock = config.clockUrl ? await followClock(config.clockUrl) : realClock;
  const store = await openStore(config, log);
  const outside = connectOutside(config, () => store.lease.held());
  const { partners, house, people, houseNow, rows, stepHistory } = store;
  const namesFor = async (record: PartnerRecord) => {
    const now = await houseNow();
    return withAway(await namesOf(people, peopleIn(record, now)), now, londonDate(clock.now()));
  };

  const door = new Door({
    codes: store.codes,
    mailer: outside.mailer,
    findPerson: async (id) => (await people.get(id)) ?? null,
    isContact: async (stream, person) =>
      currentContacts((await partners.get(stream)).record).some((contact) => contact.person === person),
    publicUrl: config.publicUrl,
  });
  const confirmations = new Confirmations({
    codes: store.codes,
    partners,
    house: houseNow,
    publicUrl: config.publicUrl,
  });
  const actors = new Actors({
    people,
    house: houseNow,
    firstAdministrator: config.firstAdministrator,
    setRoles: async (person, roles) => {
      const command = { type: 'setStaffRoles' as const, person, roles: [...roles] };
      const context = { actor: system, now: clock.now() };
      await house.handle(HOUSE, { commandId: `first-administrator:${person}`, command, context });
    },
  });
  await actors.begin();
  const rates = new Rates(config.commandsPerMinute);
  const signIn = new SignIn({ config, actors, door, clock });

  const chats = new Chats({ people, partners, rows, clock, log });
  const stopChats = chats.follow();
  const settings: SpaceSettings = {
    tenant: config.tenantId,
    hostTeams: config.hostTeams,
    channelMembers: config.teamLimits.channelMembers,
    app: config.teamsAppId,
    tab: { ...channelTab, url: `${config.publicUrl}${channelTab.path}` },
    personalTab: 'home',
    guestLanding: 'https://teams.microsoft.com',
  };
  const teams = teamsApp({
    settings,
    rates,
    actors,
    partners,
    house: houseNow,
    rows,
    knows: store.knows,
    history: stepHistory,
    namesFor,
    chatOpened: (person, chat) => chats.opened(person, chat),
    clock,
    log,
  });

  const hosts = new Hosts({ teams: config.hostTeams, limits: config.teamLimits, graph: outside.reading, taken: rows });
  const reconciler = new Reconciler({
    log: recordsLog(partners, clock, houseNow, () => rows().map((row) => ({ partner: row.id, at: row.wakeAt }))),
    lease: store.lease,
    outside: {
      messenger: outside.messenger,
      graph: outside.graph,
      mailer: outside.stepMailer,
      links: {
        makeLink: (...about) => door.makeLink(...about),
        makeConfirmLink: (...about) => confirmations.makeLink(...about),
      },
      calendar: outside.calendar,
      people: peoplePort(people, rows),
      digests: new Digests({ partners, persons: store.persons, rows, house: houseNow }),
      partners: otherPartners(partners, clock, houseNow),
      hosts,
      turns: new Turns(),
    },
    templates: templatesFor(settings, stepHistory),
    settings,
    clock,
    namesFor,
    logger: log,
  });
  reconciler.start();
  // Cards say who is away.
  let { away } = await houseNow();
  house.subscribe(({ record }) => {
    if (record.away === away) return;
    away = record.away;
    for (const row of rows()) reconciler.wake(row.id);
  });

  const health = new HealthCheck({
    database: store.probe,
    signIn: reachable(`${config.authorityUrl}/${config.tenantId}/v2.0/.well-known/openid-configuration`),
    ...outside.probes,
  });
  const api: ApiParts = {
    signIn: (headers) => signIn.of(headers),
    partners,
    house,
    persons: store.persons,
    rows,
    stepHistory,
    hear: store.hear,
    people: {
      findOrCreate: (person) => findOrCreate(people, person),
      names: (ids) => namesOf(people, ids),
      known: (ids) => knownNames(people, ids),
      nameOf: (id) => people.known(id)?.name,
      named: () => people.named,
    },
    partnerId,
    frozenReport: (partner, which) => frozenReport(store.commit, partnerStream(partner), which),
    history: new Histories(store.commit),
    rates,
    health: () => health.look(),
    permissions: outside.permissions,
    teams: () => hosts.usage(clock.now()),
    now: clock.now,
    app: { tenant: settings.tenant, app: settings.app, personalTab: settings.personalTab },
  };
  const server: Omit<ServerParts, 'tabFolder'> = {
    log,
    health,
    tabHostOrigins: config.tabHostOrigins,
    messages: receive({ ...outside.inbound, tenantId: config.tenantId, turn: teams }),
    api,
    door: {
      door,
      confirmations,
      clock,
      log,
      secure: config.publicUrl.startsWith('https:'),
      proxies: config.proxies,
      rates: new Rates(KNOCKS_PER_MINUTE),
    },
  };
  return {
    log,
    server,
    /** Teams first, then the database, so that what has just happened is still written down. */
    stop: async () => {
      stopChats();
      clock.stop();
      await reconciler.stop();
      await store.stop();
    },
  };
}
