/** Reads the articles of the embedded corpus from their Markdown, and nothing else of it. */

import { parseArticle } from '../../../../dist/corpus/article.js';
import { wordsOf } from '../../../../dist/corpus/words.js';
import { unwrap } from '../../../../dist/errors.js';
import { articleFiles } from '../article-files.js';

const words = unwrap(wordsOf('en'));
for (const { path, text } of articleFiles()) unwrap(parseArticle(text, path, words));
