/** Tabs of a channel: a configurable tab of the installed app, with its own address. */
import { type Call, created, noContent, ok } from '../http/call.ts';
import { fieldsOf, textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { TabData } from '../world/data.ts';
import { pinTab } from '../world/tabs.ts';
import { badRequest, notEnabledInChannel, notFound } from './errors.ts';
import { channelIn, teamIn } from './find.ts';
import { boundId, expands, filtered } from './odata.ts';
import type { GraphRoute, Needs } from './route.ts';

const needs = (...rsc: string[]): Needs => ({ tenant: ['TeamsTab.ReadWrite.All'], rsc, inChannel: true });

function tabView(sim: Sim, tab: TabData) {
  const { id, name, entityId, contentUrl, websiteUrl } = tab;
  const teamsApp = { id: sim.identity.catalogAppId, externalId: sim.app.externalId, displayName: sim.app.name };
  return {
    id,
    displayName: name,
    webUrl: `https://teams.microsoft.com/l/entity/${sim.identity.catalogAppId}/${encodeURIComponent(entityId)}`,
    configuration: { entityId, contentUrl, websiteUrl, removeUrl: null },
    teamsApp,
  };
}

/** The app inside is shown only when asked for, as Graph does. */
function seen(call: Call, view: ReturnType<typeof tabView>): unknown {
  if (expands(call, 'teamsApp')) return view;
  const { teamsApp: _, ...rest } = view;
  return rest;
}

function list(sim: Sim, call: Call) {
  const tabs = channelIn(sim, call).tabs.map((tab) => tabView(sim, tab));
  return ok({ value: filtered(call, tabs).map((tab) => seen(call, tab)) });
}

function add(sim: Sim, call: Call) {
  const channel = channelIn(sim, call);
  const body = fieldsOf(call.body);
  if (boundId(body['teamsApp@odata.bind']) !== sim.identity.catalogAppId) throw notFound('App not found.');
  if (!teamIn(sim, call).appInstalled) throw badRequest('The app is not installed in the team.');
  if (!channel.appEnabled) throw notEnabledInChannel();
  if (!sim.app.configurationUrl) throw badRequest('The app has no configurable tab.');
  const { configuration } = body;
  const tab = pinTab(sim.world, channel, {
    name: textOf(body, 'displayName'),
    appId: sim.identity.catalogAppId,
    entityId: textOf(configuration, 'entityId'),
    contentUrl: textOf(configuration, 'contentUrl'),
    websiteUrl: textOf(configuration, 'websiteUrl'),
  });
  return created(tabView(sim, tab));
}

function remove(sim: Sim, call: Call) {
  const channel = channelIn(sim, call);
  const tab = channel.tabs.find(({ id }) => id === call.param('tab'));
  if (!tab) throw notFound('Tab not found.');
  channel.tabs = channel.tabs.filter((each) => each !== tab);
  sim.world.tell({ type: 'world' });
  return noContent;
}

const all = 'teams/:team/channels/:channel/tabs';
const readWrite = 'TeamsTab.ReadWrite.Group';

export const tabRoutes: GraphRoute[] = [
  { method: 'GET', path: all, needs: needs('TeamsTab.Read.Group', readWrite), limit: 'readOnChannel', answer: list },
  { method: 'POST', path: all, needs: needs('TeamsTab.Create.Group', readWrite), limit: 'postTab', answer: add },
  {
    method: 'DELETE',
    path: `${all}/:tab`,
    needs: needs('TeamsTab.Delete.Group', readWrite),
    limit: 'changeOnChannel',
    answer: remove,
  },
];
