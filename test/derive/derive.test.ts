import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tryAct } from '../../src/amend/attempt.ts';
import { parseAct, writeAct } from '../../src/corpus/act.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { type DeriveOptions, derive } from '../../src/derive/derive.ts';
import { sayTheSame } from '../../src/derive/same-text.ts';
import { unwrap } from '../../src/errors.ts';
import type { Act, Constitution, Corpus, TextOperation } from '../../src/model.ts';
import { openCorpus, textAt, tryOpenCorpus } from '../../src/open.ts';
import { targetsOf } from '../../src/operations.ts';
import { walk } from '../../src/units.ts';
import { actFile, articleFile, DESCRIPTION, tryOpen } from '../helpers/corpus.ts';
import { hasRussian, russianTexts } from '../helpers/russian.ts';

const corpus = openCorpus();
const dates = corpus.versions.map(({ from }) => from);
const pairs = dates.flatMap((from) => dates.filter((to) => to !== from).map((to) => [from, to] as const));

/** What a text says, without the identity and the history of what says it. */
function words({ sections, articles }: Constitution): object {
  const strip = (name: string, value: unknown): unknown =>
    name === 'key' || name === 'provenance' ? undefined : value;
  return JSON.parse(JSON.stringify({ sections, articles }, strip));
}

/** What a derived act, written to its file and read again, makes of a text. */
function enact(act: Act, before: Constitution, tombstone = 'Repealed.'): Constitution {
  if (act.amendments.length === 0) return before;
  const read = unwrap(parseAct(writeAct(act), 'act.yaml')).act;
  expect(read).toEqual(act);
  const version = { from: '2000-01-01', to: null, constitution: before, operations: [] };
  const opened = {
    ...corpus,
    words: { ...corpus.words, repealed: tombstone },
    base: '2000-01-01',
    ceased: null,
    constitution: before,
    acts: [],
    versions: [version],
  };
  return unwrap(tryAct(opened, read, '2000-01-01')).constitution;
}

function operationsOf(act: Act): TextOperation[] {
  return act.amendments.flatMap(({ operations }) => operations as readonly TextOperation[]);
}

/** The kinds of operation that turn one body of article 1 into another, with the articles beside it the same. */
function derived(before: string, after: string, options: DeriveOptions = {}): string[] {
  const [old, now] = [before, after].map((body) => text(articleFile('1', 'I', body)));
  if (old === undefined || now === undefined) throw new Error('there are two');
  const act = derive(old, now, { pairBy: 'likeness', ...options });
  expect(words(enact(act, old))).toEqual(words(now));
  return operationsOf(act).map((operation) => [operation.op, ...targetsOf(operation)].join(' '));
}

function text(...files: readonly TextFile[]): Constitution {
  return unwrap(tryOpen(...files)).constitution;
}

describe('derive', () => {
  test.each(pairs)('turns the shipped text of %s into that of %s, by keys and by likeness', (from, to) => {
    const [before, after] = [textAt(corpus, from).constitution, textAt(corpus, to).constitution];
    for (const pairBy of ['keys', 'likeness'] as const) {
      const act = derive(before, after, { pairBy });
      expect(words(enact(act, before))).toEqual(words(after));
    }
  });

  test.each(['keys', 'likeness'] as const)(
    'touches, by %s, only the units that the law of 8 June 2022 changed on that day',
    (pairBy) => {
      const fixture = new URL('../fixtures/changes.json', import.meta.url);
      const { changes } = JSON.parse(readFileSync(fixture, 'utf8')) as {
        changes: Record<string, readonly { article: string; unit: string }[]>;
      };
      const changed = (changes['2019-03-23..2022-06-08'] ?? []).map(
        ({ article, unit }) => `${article}/${unit}`,
      );
      const before = textAt(corpus, '2019-03-23').constitution;
      const after = textAt(corpus, '2022-06-08').constitution;
      const made = enact(derive(before, after, { pairBy }), before);
      const old = unitTexts(before);
      const touched = [...unitTexts(made)].filter(([address, own]) => old.get(address) !== own);
      const gone = [...old.keys()].filter((address) => !unitTexts(made).has(address));
      const inserted = new Set(changed.filter((address) => address.endsWith('/*')));
      const whole = (address: string): string => {
        const article = `${address.split('/')[0]}/*`;
        return inserted.has(article) ? article : address;
      };
      const found = new Set([...touched.map(([address]) => whole(address)), ...gone]);
      expect([...found].toSorted()).toEqual(changed.toSorted());
    },
  );

  test('says nothing of texts that say the same', () => {
    const before = textAt(corpus, '2019-03-23').constitution;
    expect(derive(before, structuredClone(before)).amendments).toEqual([]);
  });

  test('pairs versions of one corpus by their keys, unless it is told otherwise', () => {
    const before = textAt(corpus, '2022-09-17').constitution;
    const after = textAt(corpus, '2023-01-01').constitution;
    expect(derive(before, after)).toEqual(derive(before, after, { pairBy: 'keys' }));
    expect(derive(structuredClone(before), after)).toEqual(derive(before, after, { pairBy: 'likeness' }));
  });

  test.each<[string, string, string, string[]]>([
    [
      'a changed word',
      '**1.** The people elect ten judges.',
      '**1.** The people elect eleven judges.',
      ['substitute 1/p1'],
    ],
    [
      'a unit that came between two others',
      '**1.** Courts are independent.\n\n**2.** Judges obey the law alone.',
      '**1.** Courts are independent.\n\n**1-1.** Nobody may give orders to a judge.\n\n**2.** Judges obey the law alone.',
      ['insert 1/p1'],
    ],
    [
      'a unit that went',
      '**1.** Courts are independent.\n\n**2.** Judges obey the law alone.',
      '**1.** Courts are independent.',
      ['remove 1/p2'],
    ],
    [
      'paragraphs that follow a new one under other numbers',
      '**1.** Courts are independent.\n\n**2.** Judges obey the law alone.\n\n**3.** Hearings are public.',
      '**1.** Nobody may give orders to a judge.\n\n**2.** Courts are independent.\n\n**3.** Judges obey the law alone.\n\n**4.** Hearings are public.',
      ['renumber 1/p3', 'renumber 1/p2', 'renumber 1/p1', 'insert 1/p2'],
    ],
    [
      'paragraphs that exchanged their numbers',
      '**1.** Courts are independent of everybody.\n\n**2.** Judges obey the law alone.',
      '**1.** Judges obey the law alone.\n\n**2.** Courts are independent of everybody.',
      ['renumber 1/p2', 'renumber 1/p1', 'renumber 1/p900', 'move 1/p2 1/p1'],
    ],
    [
      'a paragraph of which little is left',
      '**1.** The President appoints ten judges for life and dismisses them at will.',
      '**1.** Courts are independent.',
      ['replace 1/p1'],
    ],
  ])('finds %s', (_, before, after, operations) => {
    expect(derived(before, after)).toEqual(operations);
  });

  test('moves a paragraph to another article rather than taking it out and bringing it in', () => {
    const moved = '**2.** The seal of the Republic is kept by the Keeper of the Seal in the capital.';
    const first =
      '**1.** All power in the Republic belongs to the people, who exercise it at elections and referendums.';
    const second = '**1.** The President signs laws, appoints ministers and represents the Republic abroad.';
    const before = text(articleFile('1', 'I', `${first}\n\n${moved}`), articleFile('2', 'II', second));
    const after = text(articleFile('1', 'I', first), articleFile('2', 'II', `${second}\n\n${moved}`));
    const act = derive(before, after, { pairBy: 'likeness' });
    expect(words(enact(act, before))).toEqual(words(after));
    expect(operationsOf(act)).toEqual([{ op: 'move', at: '1/p2', after: '2/p1' }]);
  });

  test('takes out a paragraph whose further part has left for another article', () => {
    // Found by chance: the paragraph could not be taken out on the day on which its part moved away.
    const before = text(
      articleFile(
        '1',
        'I',
        '**1.** Repealed.',
        'repealed:\n  p1:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
      ),
      articleFile(
        '4',
        'I',
        '**1.** the\n\nCourt and the\n\n**3.** Repealed.',
        'repealed:\n  p3:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
      ),
    );
    const after = text(
      articleFile('1', 'I', 'state\n\n**1)** of\n\nCourt and\n\n**1.** law law'),
      articleFile('4', 'I', '**3.** Court'),
    );
    const act = derive(before, after, { pairBy: 'likeness' });
    expect(words(enact(act, before))).toEqual(words(after));
  });

  test('tells an article that both texts share, object for object, from what likeness pairs it with', () => {
    // Found by chance: article 1 is in both texts, but likeness pairs the later one with article 3.
    const file = (number: string, section: string, body: string, front = ''): TextFile => ({
      path: `constitution/article-${number}.md`,
      text: articleFile(number, section, body, front).text,
    });
    const repealed = 'repealed:\n  article:\n    act: 1998-10-07-law\n    date: 1998-10-07\n';
    const { versions } = unwrap(
      tryOpenCorpus([
        {
          path: 'constitution/corpus.yaml',
          text: DESCRIPTION.replace('Foundations', 'the')
            .replace('number: II', 'number: 1-1')
            .replace('Bodies', '*'),
        },
        file('2-1', 'I', 'the\n\n!'),
        file('3', 'I', '**1.** the'),
        file('83-1', 'I', '', repealed),
        file('1', '1-1', 'the'),
        actFile('- op: move\n  at: 2-1\n  into: section/1-1'),
      ]),
    );
    const [before, after] = versions.map(({ constitution }) => constitution);
    if (before === undefined || after === undefined) throw new Error('there are two versions');
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const)
      expect(words(enact(derive(one, other, { pairBy: 'likeness' }), one))).toEqual(words(other));
  });

  test('renumbers, moves, retitles and removes articles and sections', () => {
    const other = {
      path: 'constitution/corpus.yaml',
      text: DESCRIPTION.replace(
        'number: II\n    heading: "Bodies"',
        'number: III\n    heading: "Bodies"\n  - number: II\n    heading: "Rights"',
      ),
    };
    const before = text();
    const after = text(
      other,
      articleFile('2', 'III', 'The President:\n\n**1)** signs laws;'),
      articleFile('3', 'II', '**1.** Everybody may leave the country and return to it.'),
    );
    const act = derive(before, after, { pairBy: 'likeness' });
    expect(words(enact(act, before))).toEqual(words(after));
  });

  test('gives a tombstone the act that it names', () => {
    const before = text(articleFile('1', 'I', '**1.** The people rule.\n\n**2.** The flag is blue.'));
    const after = text(
      articleFile(
        '1',
        'I',
        '**1.** The people rule.\n\n**2.** Repealed.',
        'repealed:\n  p2:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
      ),
    );
    const act = derive(before, after);
    expect(operationsOf(act)).toEqual([
      {
        op: 'repeal',
        at: '1/p2',
        expect: 'The flag is blue.',
        by: { act: '1999-01-01-old-act', date: '1999-01-01' },
      },
    ]);
    expect(words(enact(act, before))).toEqual(words(after));
  });

  test.skipIf(!hasRussian)(
    'turns each of the four Russian texts into each other (skipped where they are not at hand)',
    () => {
      const texts = russianTexts();
      expect([...texts.keys()]).toEqual(dates);
      for (const before of texts.values()) {
        for (const after of texts.values()) {
          const act = derive(before, after, { pairBy: 'likeness' });
          const made = enact(act, before, 'Исключен.');
          expect(sayTheSame(made, after)).toBe(true);
          expect(words(made)).toEqual(words(after));
        }
      }
    },
  );
});

describe('derive of texts with other words for tombstones', () => {
  const TOMBSTONE = 'repealed:\n  p1:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n';
  const corpusWith = (word: string, body: string, front = ''): Corpus =>
    unwrap(
      tryOpenCorpus([
        {
          path: 'constitution/corpus.yaml',
          text: `${DESCRIPTION}words: {article: "Article {number}", preamble: Preamble, repealed: ${word}}\n`,
        },
        articleFile('1', 'I', `${body}\n\n**2.** Other.`, front),
      ]),
    );

  test.each(['keys', 'likeness'] as const)(
    'a unit in force may say what they say elsewhere, by %s',
    (pairBy) => {
      const [before, after] = [corpusWith('Void.', '**1.** X.'), corpusWith('Void.', '**1.** Repealed.')];
      for (const own of [{}, { words: before.words }]) {
        const options = { pairBy, ...own };
        const act = derive(before.constitution, after.constitution, options);
        expect(operationsOf(act).map(({ op }) => op)).toEqual(['substitute']);
        expect(words(enact(act, before.constitution, 'Void.'))).toEqual(words(after.constitution));
      }
    },
  );

  test('the act is one of the earlier corpus, whose tombstones say what its words say', () => {
    const before = corpusWith('Void.', '**1.** X.');
    const after = corpusWith('Gone.', '**1.** Gone.', TOMBSTONE);
    const act = derive(before.constitution, after.constitution, { words: before.words });
    expect(operationsOf(act).map(({ op }) => op)).toEqual(['repeal']);
    const made = enact(act, before.constitution, 'Void.');
    expect(made.articles[0]?.units[0]).toMatchObject({
      text: 'Void.',
      repealed: { act: '1999-01-01-old-act' },
    });
  });

  test('what is a tombstone in both is none to change', () => {
    const before = corpusWith('Void.', '**1.** Void.', TOMBSTONE);
    const after = corpusWith('Gone.', '**1.** Gone.', TOMBSTONE);
    expect(derive(before.constitution, after.constitution).amendments).toEqual([]);
  });

  test('a tombstone of the earlier text may be what a unit in force says in the later one', () => {
    const before = corpusWith('Void.', '**1.** Void.', TOMBSTONE);
    const after = corpusWith('Gone.', '**1.** Void.');
    for (const known of [before.words, after.words]) {
      const act = derive(before.constitution, after.constitution, { words: known });
      expect(words(enact(act, before.constitution, 'Gone.'))).toEqual(words(after.constitution));
    }
  });

  test('so may all words that are known', () => {
    const before = corpusWith('Void.', '**1.** Void.', TOMBSTONE);
    const after = corpusWith('Gone.', '**1.** Void.\n\n**1-1.** Repealed.');
    const act = derive(before.constitution, after.constitution, { words: before.words });
    expect(words(enact(act, before.constitution, 'Gone.'))).toEqual(words(after.constitution));
  });
});

describe('derive refuses', () => {
  const [before, after] = [textAt(corpus, '2022-06-08'), textAt(corpus, '2022-09-17')].map(
    (version) => version.constitution,
  ) as [Constitution, Constitution];

  test.each<[string, Record<string, unknown>, string]>([
    ['an id that names no act', { id: 'a/b c' }, 'SCHEMA_MISMATCH'],
    ['an id that is a number', { id: 5 }, 'SCHEMA_MISMATCH'],
    ['a day that is none', { date: 'nonsense' }, 'DATE_INVALID'],
    ['a title of two lines', { title: 'a\nb' }, 'TEXT_INVALID'],
    ['a source of nothing', { source: '' }, 'TEXT_INVALID'],
    ['another way of pairing', { pairBy: 'zzz' }, 'USAGE'],
  ])('%s', (_, options, code) => {
    expect(() => derive(before, after, options as DeriveOptions)).toThrowError(
      expect.objectContaining({ name: 'ConstitutionError', code }),
    );
  });

  test.each<[string, Constitution, string]>([
    ['articles out of their order', { ...after, articles: after.articles.toReversed() }, 'USAGE'],
    [
      'an article that is there twice',
      { ...after, articles: after.articles.flatMap((one) => [one, one]) },
      'USAGE',
    ],
    [
      'articles without units',
      { ...after, articles: after.articles.map((one) => ({ ...one, units: [] })) },
      'NESTING_CHANGED',
    ],
  ])('%s, which no corpus has', (_, text, code) => {
    expect(() => derive(before, text)).toThrowError(
      expect.objectContaining({ name: 'ConstitutionError', code }),
    );
  });
});

/** What each unit says, by its address. */
function unitTexts(constitution: Constitution): ReadonlyMap<string, string> {
  return new Map(
    constitution.articles.flatMap(({ number, units }) =>
      walk(units).map(({ id, unit }) => [`${number}/${id}`, `${unit.label} ${unit.text}`] as const),
    ),
  );
}
