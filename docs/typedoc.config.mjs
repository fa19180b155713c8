/** @type {import('typedoc').TypeDocOptions} */
export default {
  entryPoints: [
    '../src/index.ts',
    '../src/import/index.ts',
    '../src/node/index.ts',
    '../src/remark/index.ts',
    '../src/render/index.ts',
  ],
  tsconfig: '../tsconfig.json',
  out: 'api',
  name: 'constitution-diff',
  readme: '../README.md',
  excludeInternal: true,
  // The checkout a reader has may have no remote to link to.
  disableSources: true,
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  // Every export says what it is; a field that its name and type say all about need not.
  requiredToBeDocumented: [
    'Module',
    'Function',
    'Class',
    'Interface',
    'TypeAlias',
    'Variable',
    'Constructor',
    'Method',
  ],
  treatWarningsAsErrors: true,
};
