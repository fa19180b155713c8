/**
 * The parts that touch the file system: a corpus's folder, and writing files safely.
 *
 * @module node
 */

export { openCorpusFolder } from './open.ts';
export { EMBEDDED_FOLDER, readCorpusFiles } from './read.ts';
export {
  type FolderFile,
  type FolderOptions,
  type FolderReport,
  writeFolder,
} from './site-folder.ts';
export { writeTextFile } from './write.ts';
