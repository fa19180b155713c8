/** What each command of the command line can be told, so that most of what is drawn for it fits. */

import { INSTRUMENT_KINDS } from '../../src/model.ts';
import { HEADING_LANGUAGES } from '../../src/render/index.ts';
import type { Dice } from './dice.ts';

/** Begins the name of whatever a command may write: it stands for a folder that is made for the input and removed behind it. */
export const FOLDER = '@/';

/** Begins the name of a copy of a corpus in that folder, for what mends files where they stand; the rest is the corpus's path. */
export const COPY: string = `${FOLDER}copy/`;

/** What stands behind an option; an option without a value has none. */
type Values = readonly string[];

/** A command: the values of its arguments, and those of its options. */
export interface CommandShape {
  /** What is typed for it, where that is not its name. */
  readonly words?: readonly string[];
  readonly arguments: readonly Values[];
  /** How many of its arguments must be there. */
  readonly least: number;
  readonly options: Readonly<Record<string, Values>>;
  /** Options without which it does nothing. */
  readonly always?: readonly string[];
}

const DAYS = ['2019-03-23', '2023-01-01', '2022-06-08', '2001-01-01', '2010-10-10', '2017-03-14'];
const PLACES = ['50', '52(5)(3)', '44', '1', '2', '83-1', 'preamble', '44(10-1)', '50/p2', 'art. 1'];
const CORPORA = ['islandia', 'aral', 'ostrov', 'sziget', 'republic'].map(
  (name) => `test/conformance/corpora/${name}`,
);
const ACTS = ['amendments/2022-09-17-law-142-vii.yaml', '-', 'amendments/2022-06-08-referendum.yaml'];
const ACT_IDS = ['2022-06-08-referendum', '2022-09-17-law-142-vii', '2001-01-01-reform'];
const ARTICLE_FILES = ['constitution/article-050.md', 'constitution/article-001.md', '-'];
const SIDES = [...DAYS, ...CORPORA, ...ARTICLE_FILES];
const PUBLISHED = [
  ...['en.md', 'en.xml', 'kk.txt', 'ru.htm', 'ru.json'].map((end) => `test/import/fixtures/island.${end}`),
  '-',
  '-',
];
const WORDS = ['the', 'president', 'elect*', '"the Parliament"', 'Республика', 'law', 'five years'];
const LANGUAGES = ['en', 'ru', 'kk'];
const NEW_FOLDERS = ['made', 'in/it', 'a b', 'Қ', 'aux', 'x'.repeat(300), '\0', ''].map(
  (name) => `${FOLDER}${name}`,
);
const FLAG: Values = [];
const ITEM = ['text', 'json'];

const COMMON = {
  '--corpus': CORPORA,
  '--limit': ['file=8000000', 'operations=5', 'depth=40', 'unit=100', 'corpus=1000'],
};
const READING = { '--shape': ['json', 'html', 'text', 'markdown', 'akn'], '--lang': LANGUAGES };

const ON_ARTICLE = { arguments: [PLACES], least: 1 };

/** Every command that reads, and those that write a folder; a form that is asked for by options that need each other is one of its own. */
export const COMMANDS: Readonly<Record<string, CommandShape>> = {
  show: {
    arguments: [PLACES],
    least: 0,
    options: { ...COMMON, '--at': DAYS, '--format': [...ITEM, 'markdown', 'html', 'akn'] },
  },
  diff: {
    arguments: [SIDES, SIDES],
    least: 2,
    options: {
      ...COMMON,
      '--article': PLACES,
      '--at': DAYS,
      '--exit-zero': FLAG,
      '--side-by-side': FLAG,
      '--summary': FLAG,
      '--width': ['1', '40', '80', '1000'],
      '--format': [...ITEM, 'markdown', 'html', 'csv', 'akn', 'docx'],
    },
  },
  'diff --format markdown --table': {
    arguments: [SIDES, SIDES],
    least: 2,
    options: { ...COMMON, '--article': PLACES, '--at': DAYS, '--exit-zero': FLAG },
  },
  'diff --format docx': {
    arguments: [SIDES, SIDES],
    least: 2,
    options: {
      ...COMMON,
      '--article': PLACES,
      '--tracked': FLAG,
      '--headings': HEADING_LANGUAGES,
      '--exit-zero': FLAG,
    },
  },
  'diff --jsonl': { arguments: [], least: 0, options: { ...COMMON, '--exit-zero': FLAG, '--json': FLAG } },
  log: { arguments: [PLACES], least: 0, options: { ...COMMON, '--format': ITEM } },
  blame: { ...ON_ARTICLE, options: { ...COMMON, '--at': DAYS, '--format': ITEM } },
  versions: { arguments: [], least: 0, options: { ...COMMON, '--format': ITEM } },
  acts: { arguments: [], least: 0, options: { ...COMMON, '--format': ITEM } },
  measures: {
    arguments: [],
    least: 0,
    options: {
      ...COMMON,
      '--article': PLACES,
      '--announced': ['2019-12-20', '2022-03-16', 'human-rights'],
      '--instrument': INSTRUMENT_KINDS,
      '--format': ITEM,
    },
  },
  grep: {
    arguments: [WORDS, WORDS],
    least: 1,
    options: { ...COMMON, '--at': DAYS, '--exact': FLAG, '--all-versions': FLAG, '--format': ITEM },
  },
  pending: { arguments: [], least: 0, options: { ...COMMON, '--at': DAYS, '--format': ITEM } },
  order: { arguments: [], least: 0, options: { ...COMMON, '--at': DAYS, '--format': ITEM } },
  citations: { ...ON_ARTICLE, options: { ...COMMON, '--at': DAYS, '--format': ITEM } },
  'citations of two days': {
    words: ['citations'],
    ...ON_ARTICLE,
    always: ['--from', '--to'],
    options: { '--corpus': CORPORA, '--from': DAYS, '--to': DAYS, '--format': ITEM },
  },
  apply: { arguments: [ACTS], least: 1, options: { ...COMMON, '--at': DAYS, '--format': ITEM } },
  derive: {
    arguments: [SIDES, SIDES],
    least: 2,
    options: { ...COMMON, '--at': DAYS, '--format': ['yaml', 'json'] },
  },
  check: { arguments: [CORPORA], least: 1, options: { '--format': ITEM } },
  'check --fix': {
    arguments: [CORPORA.map((path) => `${COPY}${path}`)],
    least: 1,
    options: { '--format': ITEM },
  },
  verify: {
    arguments: [PUBLISHED],
    least: 1,
    options: { ...COMMON, ...READING, '--at': DAYS, '--format': ITEM },
  },
  export: {
    arguments: [],
    least: 0,
    options: {
      ...COMMON,
      '--at': DAYS,
      '--act': ACT_IDS,
      '--format': ['json', 'markdown', 'akn', 'csv', 'git'],
    },
  },
  completion: { arguments: [['bash', 'fish', 'zsh']], least: 1, options: {} },
  import: {
    arguments: [PUBLISHED],
    least: 1,
    always: ['--out', '--date'],
    options: { ...READING, '--out': NEW_FOLDERS, '--date': DAYS, '--title': WORDS, '--format': ITEM },
  },
  init: { arguments: [NEW_FOLDERS], least: 1, options: { '--lang': LANGUAGES, '--json': FLAG } },
  build: {
    arguments: [],
    least: 0,
    // The embedded corpus makes a site of hundreds of pages.
    always: ['--out', '--corpus'],
    options: {
      ...COMMON,
      '--out': NEW_FOLDERS,
      '--from': DAYS,
      '--to': DAYS,
      '--base-url': ['https://example.org/law/', 'example.org'],
      '--format': ['html', 'markdown'],
    },
  },
};

/** What is typed for a command of the list. */
export function wordsOf(name: string): readonly string[] {
  return COMMANDS[name]?.words ?? name.split(' ');
}

/** Arguments for a command, in which one value in twelve is what `spoil` makes of it. */
export function argumentsFor(dice: Dice, name: string, spoil: (value: string) => string): readonly string[] {
  const { arguments: places, least, always = [], options } = COMMANDS[name] as CommandShape;
  // A folder that is written stays what it is.
  const drawn = (values: Values): string => {
    const value = dice.pick(values);
    return dice.once(12) && !value.startsWith(FOLDER) ? spoil(value) : value;
  };
  const count = Math.min(places.length, least + dice.below(2));
  const others = Object.keys(options).filter((option) => !always.includes(option));
  const chosen = others.length === 0 ? [] : Array.from({ length: dice.below(3) }, () => dice.pick(others));
  const told = [...always, ...new Set(chosen)].flatMap((option) => {
    const values = options[option] ?? FLAG;
    return values.length === 0 ? [option] : [option, drawn(values)];
  });
  return [...wordsOf(name), ...places.slice(0, count).map(drawn), ...told];
}
