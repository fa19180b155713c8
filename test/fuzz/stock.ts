/** Real files, whole or in excerpts, that inputs are made of. */

import { fileURLToPath } from 'node:url';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from '../../src/node/read.ts';
import { SMALL } from '../helpers/folder.ts';
import type { Stock } from './mutate.ts';
import { JSON_WORDS, LAW, MARKDOWN, TROUBLE, YAML } from './words.ts';

/** The files of a small corpus in `test/conformance`. */
export function corpusNamed(name: string): readonly TextFile[] {
  const folder = new URL(`../conformance/corpora/${name}`, import.meta.url);
  return unwrap(readCorpusFiles(fileURLToPath(folder)));
}

/** Small whole corpora, in several languages. */
export const CORPORA: readonly (readonly TextFile[])[] = [
  SMALL,
  ...['islandia', 'aral', 'ostrov', 'sziget', 'republic'].map(corpusNamed),
];

const embedded = unwrap(readCorpusFiles(EMBEDDED_FOLDER));
const all = [...embedded, ...CORPORA.flat()];

function textsOf(pattern: RegExp): readonly string[] {
  return all.filter(({ path }) => pattern.test(path)).map(({ text }) => text);
}

/** A long YAML file as several short ones: each its head with a few of the items of its last list. */
function excerpts(text: string, items: number): readonly string[] {
  const [head = '', ...parts] = text.split(/^(?= {2}- id:)/m);
  const few: string[] = [];
  for (let start = 0; start < parts.length; start += items)
    few.push(head + parts.slice(start, start + items).join(''));
  return few.length === 0 ? [text] : few;
}

/** Article files. */
export const ARTICLES: Stock = { texts: textsOf(/\.md$/), words: [...TROUBLE, ...MARKDOWN, ...YAML] };
/** Act files. */
export const ACTS: Stock = {
  texts: textsOf(/^amendments\//).flatMap((text) => excerpts(text, 3)),
  words: [...TROUBLE, ...YAML],
};
/** Descriptions of corpora. */
export const DESCRIPTIONS: Stock = { texts: textsOf(/corpus\.yaml$/), words: [...TROUBLE, ...YAML] };
/** Measures and documents. */
export const MEASURES: Stock = {
  texts: textsOf(/^seeds\//).flatMap((text) => excerpts(text, 3)),
  words: [...TROUBLE, ...YAML],
};

/** Citations, addresses and what is near them. */
export const CITATIONS: Stock = {
  texts: [
    ...[
      '52(5)',
      '44(3)',
      'art. 44',
      'ст. 44',
      '44-бап',
      'Art. 44(10-1)',
      '52/p5/part3/s3',
      'section/VII',
      'preamble/lead',
    ],
    ...[
      'paragraph 2 of Article 50',
      'подпункт 3) пункта 5 статьи 52',
      '50-баптың 2-тармағы',
      'art_52__para_5__al_3__subpara_3',
    ],
    ...[
      '1(2)(1)',
      '1/p2/part3/s1',
      '1(4)',
      'art. 2',
      'ст. 3',
      'Article 2(3)',
      'paragraph 1 of Article 3',
      '83-1',
      '104c',
      '50.2',
      '52(5) part 3 (3)',
      'the preamble',
      'Преамбула',
      '44 (10-1) opening words',
      'Article 052.',
    ],
    ...[
      'the first part of paragraph 2 of Article 50, subparagraphs 1), 2) to 10-1) of paragraph 4',
      'Articles 11, 13 to 15 and 99',
    ],
  ],
  words: [
    ...TROUBLE,
    ...LAW,
    ...[
      '(',
      ')',
      '-',
      '/',
      '.',
      ',',
      '§',
      'p5',
      's3',
      'part2',
      'lead',
      ' to ',
      ', and ',
      'Article ',
      'paragraph ',
      'section/',
      '__',
      '5',
      '10-1',
      'art_',
    ],
    ...[
      'of the second part of ',
      'Subparagraphs 1), 2)',
      'this Article',
      'this paragraph',
      'бап',
      'пункта',
      'тармақша',
      'ч. ',
      'абз. ',
    ],
  ],
};

/** Labels as laws print them and people retype them, and days: so short that most edits leave nothing of one. */
export const LABELS: Stock = {
  texts: [
    ...['1.', '5)', '12.', '10-1)', '3-2.', '104c.', '999)', '1-1-1.'],
    ...[
      '1) signs laws;',
      '2. The President',
      '10‑1) appoints',
      'З) ten judges',
      'l. O) І.',
      '(4)',
      '§ 7.',
      '5¹)',
    ],
    ...['2022-06-08', '2019-03-23', '2000-02-29', '1999-12-31', '9999-12-31'],
  ],
  words: [
    ...TROUBLE,
    ...['.', ')', '(', '-', '‑', '–', ' ', '§', 'З', 'О', 'O', 'l', 'І', 'a', '¹', '₂', '²³'],
    ...['0', '1', '10', '29', '30', '31', '-02-29', '1900', '0000', '-13-', 'T00:00:00Z'],
  ],
};

/** Pairs of texts for `diff --jsonl`. */
export const PAIRS: Stock = {
  texts: [
    '{"before": "Fifteen deputies", "after": "Ten deputies", "id": 7}',
    '{"from": "2000-01-01", "to": "2001-01-01", "article": "1"}',
    '{"before": "", "after": "x"}',
  ],
  words: [...TROUBLE, ...JSON_WORDS],
};

/** Words of units. */
export const UNITS: Stock = {
  texts: textsOf(/\.md$/).flatMap((text) => text.split('\n\n').slice(2)),
  words: [...TROUBLE, ...LAW, ' the', ' of', '.', ';', '«', '»', '“', '—', '-'],
};
