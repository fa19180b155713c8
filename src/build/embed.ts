/** Build step: parses the embedded corpus once, so that opening it needs no Markdown or YAML parser. */

import { replay } from '../amend/timeline.ts';
import { parseCorpus } from '../corpus/corpus.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from '../node/read.ts';
import { writeTextFile } from '../node/write.ts';
import { orExit } from './or-exit.ts';

const files = orExit(readCorpusFiles(EMBEDDED_FOLDER));
const { places: _, ...corpus } = orExit(parseCorpus(files));
orExit(replay({ ...corpus, places: new Map() }));
const data = JSON.stringify(corpus);
// JSON.parse of a string is faster to load than the same data as an object literal.
orExit(
  writeTextFile(
    `${EMBEDDED_FOLDER}dist/embedded.js`,
    `export default JSON.parse(${JSON.stringify(data)});\n`,
  ),
);
// The compiler copies no declarations that are written by hand.
orExit(
  writeTextFile(
    `${EMBEDDED_FOLDER}dist/embedded.d.ts`,
    "import type { ParsedCorpus } from './model.js';\ndeclare const embedded: Omit<ParsedCorpus, 'places'>;\nexport default embedded;\n",
  ),
);
