/** Replays a generated text. */

import { replay } from '../../../../dist/amend/timeline.js';
import { unwrap } from '../../../../dist/errors.js';
import { generatedCorpus } from '../generated-corpus.js';

/** How many articles it has. */
const ARTICLES = 1_000;

unwrap(replay(generatedCorpus(ARTICLES)));
