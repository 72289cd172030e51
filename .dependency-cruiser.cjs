/** The layers of docs/architecture.md, type imports included: a part may know only what stands here. */
const only = (name, from, pattern) => ({ name, severity: 'error', from, to: { path: pattern } });

module.exports = {
  forbidden: [
    only('shared-is-pure', { path: '^shared/' }, '^(bot|tab|simulator|local|test)/'),
    {
      name: 'shared-needs-only-zod',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
    },
    only('tab-knows-shared-only', { path: '^tab/' }, '^(bot|simulator|local|test)/'),
    only('bot-knows-shared-only', { path: '^bot/' }, '^(tab|simulator|local|test)/'),
    only('simulator-knows-nobody', { path: '^simulator/' }, '^(bot|tab|shared|local|test)/'),
    only(
      'botbuilder-in-teams-only',
      { path: '^bot/', pathNot: '^bot/teams/' },
      'node_modules/(botbuilder|botframework-|@microsoft/teams-ai|@azure/msal-node)',
    ),
    only(
      'graph-in-graph-only',
      { path: '^bot/', pathNot: '^bot/graph/' },
      'node_modules/(@microsoft/microsoft-graph|@azure/identity)',
    ),
    only('cosmos-in-cosmos-only', { path: '^bot/', pathNot: '^bot/cosmos/' }, 'node_modules/@azure/cosmos'),
    only(
      'cards-are-pure',
      { path: '^bot/cards/' },
      '^bot/(server|teams|door|api|records|graph|cosmos|ops|config|main|parts)',
    ),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
