/** Build step: parses and replays the embedded corpus once, so that opening it needs no parser and applies nothing. */

import { replay } from '../amend/timeline.ts';
import { parseCorpus } from '../corpus/corpus.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from '../node/read.ts';
import { writeTextFile } from '../node/write.ts';
import { share } from '../sharing.ts';
import { orExit } from './or-exit.ts';

const files = orExit(readCorpusFiles(EMBEDDED_FOLDER));
const { places: _, ...corpus } = orExit(replay(orExit(parseCorpus(files))));
const data = JSON.stringify(share(corpus));
// JSON.parse of a string is faster to load than the same data as an object literal; in single quotes little of it is escaped.
const literal = data.replace(/[\\']/g, '\\$&');
orExit(
  writeTextFile(
    `${EMBEDDED_FOLDER}dist/embedded.js`,
    `import { unshare } from './sharing.js';\nexport default unshare(JSON.parse('${literal}'));\n`,
  ),
);
// The compiler copies no declarations that are written by hand.
orExit(
  writeTextFile(
    `${EMBEDDED_FOLDER}dist/embedded.d.ts`,
    "import type { Corpus } from './model.js';\ndeclare const embedded: Omit<Corpus, 'places'>;\nexport default embedded;\n",
  ),
);
