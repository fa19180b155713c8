/** The package has no types of its own. */
declare module 'htmldiff-js' {
  const module: { readonly default: { execute(before: string, after: string): string } };
  export default module;
}
