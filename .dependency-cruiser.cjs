// The dependency rule of docs/architecture.md, as errors.
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(shared|electron|renderer|build|test)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only(
      'shared-imports-shared',
      'shared is pure: it knows no other room.',
      '^shared/',
      '^shared/',
    ),
    {
      name: 'shared-is-pure',
      comment: 'shared uses no Node, DOM, React, SQL or office library.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(zod|ulid)/' },
    },
    {
      name: 'shared-without-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    only(
      'electron-and-renderer-apart',
      'They meet in shared/ipc-contract.ts.',
      '^electron/',
      '^(electron|shared)/',
    ),
    only(
      'renderer-and-electron-apart',
      'They meet in shared/ipc-contract.ts.',
      '^renderer/',
      '^(renderer|shared)/',
    ),
    only(
      'office-below-all',
      'office knows only shared.',
      '^electron/office/',
      '^(electron/office|shared)/',
    ),
    only(
      'store-below-all',
      'store knows only shared.',
      '^electron/store/',
      '^(electron/store|shared)/',
    ),
    only(
      'worker-runs-office',
      'worker runs office work; it never meets the store.',
      '^electron/worker/',
      '^(electron/(worker|office)|shared)/',
    ),
    only(
      'services-use-store-and-worker',
      'A service is a use case over store and worker.',
      '^electron/services/',
      '^(electron/(services|store|worker)|shared)/',
    ),
    only(
      'ipc-calls-services',
      'ipc translates channels to services.',
      '^electron/ipc/',
      '^(electron/(ipc|services)|shared)/',
    ),
    {
      name: 'sql-only-in-store',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/store/' },
      to: { path: 'node_modules/better-sqlite3/' },
    },
    {
      name: 'office-libraries-only-in-office',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/office/' },
      to: { path: 'node_modules/(exceljs|fflate|saxes)/' },
    },
    {
      name: 'ag-grid-only-in-grid',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/grid/' },
      to: { path: 'node_modules/ag-grid' },
    },
    {
      name: 'features-apart',
      comment:
        'Renderer features import state, ui, the api and shared, never each other; app composes them.',
      severity: 'error',
      from: { path: '^renderer/(?!app|state|ui)([^/]+)/' },
      to: { path: '^renderer/([^/]+)/', pathNot: '^renderer/($1|state|ui)/' },
    },
    {
      name: 'state-and-ui-below-features',
      severity: 'error',
      from: { path: '^renderer/(state|ui)/' },
      to: { path: '^renderer/[^/]+/', pathNot: '^renderer/(state|ui)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
