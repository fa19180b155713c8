/**
 * A remark plugin: article files in any pipeline of Markdown, their units marked, their problems told, acts and comparisons shown.
 *
 * @module remark
 */

export type { ConstitutionDeletion, ConstitutionInsertion, UnitMark } from './nodes.ts';
export { default, type Options } from './remark-constitution.ts';
