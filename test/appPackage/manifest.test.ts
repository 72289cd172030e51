/** What Teams installs: the package fits Microsoft's schema and says what the app needs and offers. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const values: Readonly<Record<string, string>> = {
  MANIFEST_ID: '0b1c2d3e-4f50-4162-8374-95a6b7c8d9e0',
  BOT_ID: '1b1c2d3e-4f50-4162-8374-95a6b7c8d9e0',
  PUBLIC_URL: 'https://onboarding.example.nhs.uk',
  PUBLIC_HOST: 'onboarding.example.nhs.uk',
};
const raw = readFileSync('appPackage/manifest.json', 'utf8');
const text = raw.replace(/\$\{\{(\w+)\}\}/gu, (whole, name: string) => values[name] ?? whole);
const manifest: Record<string, unknown> = JSON.parse(text);

/** Microsoft's check, in a process of its own: its package needs more than jest's module loader can do. */
function problemsOf(candidate: unknown): string[] {
  const script = `import { AppManifestUtils } from '@microsoft/app-manifest';
    const [, text] = process.argv;
    console.log(JSON.stringify(await AppManifestUtils.validateAgainstSchema(JSON.parse(text))));`;
  const args = ['--input-type=module', '-e', script, JSON.stringify(candidate)];
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }),
  );
}

describe('the manifest', () => {
  it('fits the schema it names, from Microsoft’s own package', () => {
    expect(problemsOf(manifest)).toEqual([]);
  });

  it('is found faulty by the same check when a required part is missing', () => {
    const { name: _, ...without } = JSON.parse(text);
    expect(problemsOf(without)).not.toEqual([]);
  });

  it('has no placeholder that the tools do not fill in', () => {
    expect(text).not.toContain('${{');
  });

  it('says that it can live in private channels: version 1.25 or later with tier1 at the root', () => {
    expect(Number(String(manifest.manifestVersion).split('.')[1])).toBeGreaterThanOrEqual(25);
    expect(manifest).toMatchObject({ supportsChannelFeatures: 'tier1' });
    expect(manifest).not.toHaveProperty('supportedChannelTypes');
  });

  it('has a bot and tabs for a person and for a team', () => {
    expect(manifest).toMatchObject({
      bots: [{ botId: values.BOT_ID, scopes: ['personal', 'team'], isNotificationOnly: false }],
      configurableTabs: [{ scopes: ['team'] }],
    });
    expect(JSON.stringify(manifest.staticTabs)).toContain('/tab');
  });

  it('lists what people can ask, in plain words, without a slash', () => {
    const commands = JSON.parse(text).bots[0].commandLists[0].commands;
    const titles = commands.map((command: { title: string }) => command.title);
    expect(titles).toEqual(['hi', 'status', 'next', 'board', 'who', 'help']);
    for (const command of commands) expect(command.description).toMatch(/^[A-Z]/u);
  });

  it('asks for the rights that the steps need in one team only, reading messages among them', () => {
    const rights = JSON.parse(text).authorization.permissions.resourceSpecific.map(
      (right: { name: string }) => right.name,
    );
    expect(rights).toEqual(
      expect.arrayContaining([
        'Channel.Create.Group',
        'ChannelMember.ReadWrite.Group',
        'ChannelMessage.Read.Group',
        'TeamsTab.Create.Group',
        'TeamsActivity.Send.Group',
      ]),
    );
  });

  it('lets the tab sign people in with the same Entra application as the bot', () => {
    expect(manifest).toMatchObject({
      webApplicationInfo: { id: values.BOT_ID, resource: `api://botid-${values.BOT_ID}` },
    });
  });
});

describe('the icons', () => {
  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is a PNG of %i by as many pixels', (file, size) => {
    const image = readFileSync(`appPackage/${file}`);
    expect(image.subarray(1, 4).toString()).toBe('PNG');
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([size, size]);
  });
});
