/**
 * The parts that touch the file system: a corpus's folder, and writing files safely.
 *
 * @module node
 */

export { openCorpusFolder } from './open.ts';
export { EMBEDDED_FOLDER, readCorpusFiles } from './read.ts';
export { writeTextFile } from './write.ts';
