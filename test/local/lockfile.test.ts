/** What can be known of our packages without a registry: none can be swapped, none runs a script when it is installed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: true;
  readonly inBundle?: true;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const own: Record<string, Record<string, string> | undefined> = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('our packages', () => {
  it('are fixed to one version each', () => {
    const wanted = Object.entries({ ...own.dependencies, ...own.devDependencies });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version))).toEqual([]);
    for (const [name, version] of wanted) {
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });

  it('are known by what is in them, but for those of other machines', () => {
    const unknown = packages.filter(([, { integrity, optional, inBundle }]) => !integrity && !optional && !inBundle);
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('come from the registry that the machine is set to, never from an address of their own', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it('run nothing when they are installed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/mu);
  });
});
