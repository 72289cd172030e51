/** What the organisation's catalogue knows of the app: read from its manifest, with placeholders filled in. */
import { readFileSync } from 'node:fs';
import { type Fields, fieldsOf, isFields, listOf, textOf, textsOf } from '../http/read.ts';
import type { Identity } from '../identity.ts';

interface StaticTab {
  entityId: string;
  name: string;
  contentUrl: string;
  websiteUrl: string;
}

export interface AppDefinition {
  /** The manifest's id; Graph calls it `externalId`. */
  externalId: string;
  version: string;
  name: string;
  description: string;
  commands: { title: string; description: string; scopes: string[] }[];
  staticTabs: StaticTab[];
  /** The page that sets a channel tab up, placeholders still in it; '' when the app has no configurable tab. */
  configurationUrl: string;
  activityTypes: { type: string; template: string }[];
  /** Resource-specific application permissions it asks for. */
  permissions: string[];
}

const fields = (entries: unknown[]): Fields[] => entries.filter(isFields);

function commandsOf(manifest: unknown): AppDefinition['commands'] {
  const lists = fields(listOf(manifest, 'bots')).flatMap((bot) => fields(listOf(bot, 'commandLists')));
  return lists.flatMap((list) =>
    fields(listOf(list, 'commands')).map((command) => ({
      title: textOf(command, 'title'),
      description: textOf(command, 'description'),
      scopes: textsOf(list, 'scopes'),
    })),
  );
}

function permissionsOf(manifest: Fields): string[] {
  const asked = fields(listOf(fieldsOf(fieldsOf(manifest.authorization).permissions), 'resourceSpecific'));
  return asked.filter(({ type }) => type === 'Application').map((each) => textOf(each, 'name'));
}

function definitionOf(manifest: unknown): AppDefinition {
  const root = fieldsOf(manifest);
  const personalTabs = fields(listOf(root, 'staticTabs')).filter((tab) => tab.contentUrl !== undefined);
  return {
    externalId: textOf(root, 'id'),
    version: textOf(root, 'version'),
    name: textOf(root.name, 'short'),
    description: textOf(root.description, 'short'),
    commands: commandsOf(root),
    staticTabs: personalTabs.map((tab) => ({
      entityId: textOf(tab, 'entityId'),
      name: textOf(tab, 'name'),
      contentUrl: textOf(tab, 'contentUrl'),
      websiteUrl: textOf(tab, 'websiteUrl') || textOf(tab, 'contentUrl'),
    })),
    configurationUrl: textOf(listOf(root, 'configurableTabs')[0], 'configurationUrl'),
    activityTypes: fields(listOf(root.activities, 'activityTypes')).map((each) => ({
      type: textOf(each, 'type'),
      template: textOf(each, 'templateText'),
    })),
    permissions: permissionsOf(root),
  };
}

/** `${{NAME}}` in the manifest becomes the value; unknown names are left as they are, so that they are seen. */
export function readDefinition(file: string, values: Record<string, string>): AppDefinition {
  const text = readFileSync(file, 'utf8').replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
  return definitionOf(JSON.parse(text));
}

const plainPermissions = [
  'TeamSettings.Read.Group',
  'TeamMember.Read.Group',
  'Channel.Create.Group',
  'ChannelSettings.Read.Group',
  'ChannelSettings.ReadWrite.Group',
  'Channel.Delete.Group',
  'ChannelMember.Read.Group',
  'ChannelMember.ReadWrite.Group',
  'ChannelMessage.Read.Group',
  'TeamsTab.Read.Group',
  'TeamsTab.Create.Group',
  'TeamsTab.ReadWrite.Group',
  'TeamsTab.Delete.Group',
  'TeamsActivity.Send.Group',
  'TeamsAppInstallation.Read.Group',
];

/** Stands in where no manifest is given, for tests of the simulator itself. */
export function plainDefinition(identity: Identity, tabAddress: string): AppDefinition {
  const tab = { entityId: 'home', name: 'Partners', contentUrl: `${tabAddress}/tab`, websiteUrl: `${tabAddress}/tab` };
  return definitionOf({
    id: identity.appId,
    version: '1.0.0',
    name: { short: 'Partner onboarding' },
    description: { short: 'Onboarding of NHS login partners' },
    bots: [{ commandLists: [{ scopes: ['team'], commands: [{ title: 'status', description: 'Where we are' }] }] }],
    staticTabs: [{ ...tab, scopes: ['personal'] }],
    configurableTabs: [{ configurationUrl: `${tabAddress}/configure`, scopes: ['team'] }],
    activities: { activityTypes: [{ type: 'stageChanged', description: 'Stage', templateText: '{actor}: {stage}' }] },
    authorization: {
      permissions: { resourceSpecific: plainPermissions.map((name) => ({ name, type: 'Application' })) },
    },
  });
}
