/** The part of the package `papaparse` that is used here; the types made for it need those of browsers. */
declare module 'papaparse' {
  const Papa: {
    readonly BYTE_ORDER_MARK: string;
    readonly unparse: (
      rows: readonly (readonly string[])[],
      options: { readonly quotes: (cell: string) => boolean; readonly escapeFormulae: RegExp },
    ) => string;
  };
  export default Papa;
}
