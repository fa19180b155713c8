/** Build step: parses the embedded corpus once, so that opening it needs no Markdown or YAML parser. */

import { replay } from '../amend/timeline.ts';
import { parseCorpus } from '../corpus/corpus.ts';
import { formatIssue, type Result } from '../errors.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from './read.ts';
import { writeTextFile } from './write.ts';

const files = orExit(readCorpusFiles(EMBEDDED_FOLDER));
const { places: _, ...corpus } = orExit(parseCorpus(files));
orExit(replay({ ...corpus, places: new Map() }));
// JSON.parse of a string is faster to load than the same data as an object literal.
const source = `export default JSON.parse(${JSON.stringify(JSON.stringify(corpus))});\n`;
orExit(writeTextFile(new URL('../embedded.js', import.meta.url).pathname, source));

function orExit<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  process.stderr.write(`${result.issues.map(formatIssue).join('\n')}\n`);
  process.exit(2);
}
