/** Which fields of the corpus's YAML hold text: they are written in double quotes, and no comment may cut them. */

/** Names of fields, as `field` or `parent.field`. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'text',
  'old',
  'new',
  'expect',
  'title',
  'heading',
  'note',
  'condition',
  'source',
  'author',
  'publisher',
  'place',
  'words.article',
  'words.preamble',
  'words.repealed',
]);
