/** The database and what stands on it: people, codes, the lease, and the records with their rows. */
import { randomUUID } from 'node:crypto';
import type { PartnerRecord } from '../shared/record/state.ts';
import type { Row } from '../shared/views/portfolio.ts';
import type { Config } from './config.ts';
import { connect } from './cosmos/client.ts';
import { Codes } from './cosmos/codes.ts';
import { openContainers } from './cosmos/containers.ts';
import { Lease, leaseIn } from './cosmos/lease.ts';
import { CosmosLog } from './cosmos/log.ts';
import { People } from './cosmos/people.ts';
import { CosmosSnapshots } from './cosmos/snapshots.ts';
import type { Log } from './log.ts';
import { Poller } from './records/poller.ts';
import { Portfolio } from './records/portfolio.ts';
import { Records } from './records/records.ts';
import type { Lease as LeasePort } from './spaces/ports.ts';
import { StepHistory } from './step-history.ts';
import { HOUSE, houseDomain, partnerDomain, partnerStream, personDomain } from './streams.ts';

/** Resolves when everything is read; waits for the database as long as it takes. */
export async function openStore(config: Pick<Config, 'cosmos'>, log: Log) {
  const client = connect(config.cosmos);
  const containers = await openContainers(client, config.cosmos.database, log);
  const stores = { log: new CosmosLog(containers.log), snapshots: new CosmosSnapshots(containers.snapshots) };
  const partners = new Records(partnerDomain, stores, log);
  const house = new Records(houseDomain, stores, log);
  const persons = new Records(personDomain, stores, log);
  const portfolio = new Portfolio<PartnerRecord, Row>(partners, stores, log);
  const people = new People(containers.people, log);
  const poller = new Poller(stores.log, [partners, house, persons], log);
  const lease = new Lease(leaseIn(containers.leases), randomUUID(), log);
  await Promise.all([people.start(), portfolio.start(), house.get(HOUSE)]);
  const history = new StepHistory(portfolio.rows());
  partners.subscribe(({ record }) => history.note(record));
  poller.start();
  portfolio
    .verify()
    .catch((err: unknown) => log.error({ err }, 'The list of partners could not be checked. Report this.'));
  return {
    partners,
    house,
    persons,
    people,
    lease: leasePort(lease),
    codes: new Codes(containers.codes),
    rows: () => portfolio.rows(),
    /** Takes in what other instances have written until now. Never rejects. */
    hear: () => poller.once(),
    /** Whether there is such a partner. */
    knows: (partner: string) => portfolio.has(partnerStream(partner)),
    /** What forecasts rest on. */
    stepHistory: () => history.all(),
    houseNow: async () => (await house.get(HOUSE)).record,
    /** A commit as it was written. */
    commit: (stream: string, seq: number) => stores.log.read(stream, seq),
    /** Rejects when the database does not answer. */
    probe: () => stores.log.read(HOUSE, 1),
    stop: async () => {
      poller.stop();
      people.stop();
      await lease.stop().catch(() => undefined);
      await Promise.all([partners.stop(), house.stop(), persons.stop()]);
      client.dispose();
    },
  };
}

/** The lease with any number of listeners; taken from the start on. */
function leasePort(lease: Lease): LeasePort {
  const listeners = new Set<(held: boolean) => void>();
  lease.start((held) => {
    for (const listener of listeners) listener(held);
  });
  return {
    held: () => lease.held,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
