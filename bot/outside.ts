/** Everything of Microsoft that we speak to: Graph, mail and Teams, inside Microsoft's limits. */
import type { Config } from './config.ts';
import { graphCalendar } from './graph/calendar.ts';
import { deleteChannel } from './graph/channel-delete.ts';
import { graphClient, graphToken } from './graph/client.ts';
import { graphPort } from './graph/graph.ts';
import { graphMailer } from './graph/mail.ts';
import { grantedPermissions } from './graph/permissions.ts';
import { Gate } from './spaces/gate.ts';
import { whileHeld } from './spaces/held.ts';
import { mailboxAtOnce } from './spaces/limits.ts';
import { Pace } from './spaces/pace.ts';
import { pacedCalendar, pacedGraph, pacedMailer, pacedMessenger } from './spaces/paced.ts';
import { connectToTeams } from './teams/adapter.ts';
import { makeMessenger } from './teams/messenger.ts';

/** `held`: whether this process may change Teams now. */
export function connectOutside(config: Config, held: () => boolean) {
  const token = graphToken(config);
  const graph = graphClient(config, token);
  const port = graphPort(graph);
  const pace = new Pace();
  const gate = new Gate(mailboxAtOnce);
  const { adapter, connector, probe, issuer, trusts } = connectToTeams(config);
  const mailer = graphMailer(graph, config.mailbox);
  return {
    inbound: { adapter, issuer, trusts },
    /** For codes and links that people ask for, from any process. */
    mailer: pacedMailer(mailer, gate, config.mailbox),
    stepMailer: pacedMailer(whileHeld(held, mailer), gate, config.mailbox),
    calendar: pacedCalendar(whileHeld(held, graphCalendar(graph)), gate),
    graph: pacedGraph(whileHeld(held, port), pace),
    /** For looking, from any process. */
    reading: pacedGraph(port, pace),
    messenger: pacedMessenger(whileHeld(held, makeMessenger({ ...config, connector })), pace),
    /** For the probe, of the channel that it made. */
    deleteChannel: (team: string, channel: string) => deleteChannel(graph, team, channel),
    permissions: () => grantedPermissions(token),
    probes: {
      teams: probe,
      // A call that the manifest's own permissions allow.
      graph: () => Promise.all(config.hostTeams.map((team) => port.channels(team))),
    },
  };
}
