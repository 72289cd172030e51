/** Everything of Microsoft that we speak to: Graph, mail and Teams, inside Microsoft's limits. */
import type { Config } from './config.ts';
import { graphCalendar } from './graph/calendar.ts';
import { graphClient, graphToken } from './graph/client.ts';
import { graphPort } from './graph/graph.ts';
import { graphMailer } from './graph/mail.ts';
import { grantedPermissions } from './graph/permissions.ts';
import { Pace } from './spaces/pace.ts';
import { pacedGraph, pacedMessenger } from './spaces/paced.ts';
import { connectToTeams } from './teams/adapter.ts';
import { makeMessenger } from './teams/messenger.ts';

export function connectOutside(config: Config) {
  const token = graphToken(config);
  const graph = graphClient(config, token);
  const port = graphPort(graph);
  const pace = new Pace();
  const { adapter, connector, probe, issuer, trusts } = connectToTeams(config);
  return {
    inbound: { adapter, issuer, trusts },
    mailer: graphMailer(graph, config.mailbox),
    calendar: graphCalendar(graph),
    graph: pacedGraph(port, pace),
    messenger: pacedMessenger(makeMessenger({ ...config, connector }), pace),
    permissions: () => grantedPermissions(token),
    probes: {
      teams: probe,
      // A call that the manifest's own permissions allow.
      graph: () => port.channels(config.hostTeamId),
    },
  };
}
