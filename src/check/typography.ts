/** Whether texts are typed plainly: source files have straight quotes and single spaces, renderers may embellish. */

import type { Issue } from '../errors.ts';
import type { Corpus } from '../model.ts';
import { about, once, standingTexts } from './standing.ts';

type Rule = readonly [RegExp, string];

const RULES: readonly Rule[] = [
  [/[“”„‘’‚]/u, 'a curled quotation mark'],
  [/[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/u, 'a space that is not a plain one'],
  [/ {2}/u, 'two spaces in a row'],
  [/ [,;.:)](?:\s|$)/u, 'a space before a punctuation mark'],
];
/** Guillemets, and spaces before some marks, are plain typing in other languages. */
const ENGLISH_RULES: readonly Rule[] = [
  [/[«»]/u, 'a quotation mark of another language'],
  [/ [?!](?:\s|$)/u, 'a space before a punctuation mark'],
];

/** `TYPOGRAPHY` where a text or heading has curled quotes, odd or double spaces. */
export function checkTypography(corpus: Corpus): Issue[] {
  const rules = corpus.language.startsWith('en') ? [...RULES, ...ENGLISH_RULES] : RULES;
  return once(
    standingTexts(corpus).flatMap((standing) =>
      rules
        .filter(([pattern]) => pattern.test(standing.text))
        .map(
          ([, what]): Issue => ({
            code: 'TYPOGRAPHY',
            message: `The text has ${what}.`,
            hint: 'Write straight quotes and single plain spaces.',
            ...about(standing, corpus),
          }),
        ),
    ),
  );
}
