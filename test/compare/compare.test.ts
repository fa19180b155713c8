import { describe, expect, test } from 'vitest';
import { compareDates } from '../../src/compare/compare.ts';
import type { Comparison, UnitComparison } from '../../src/compare/comparison.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import type { Article, Constitution, Corpus, Unit } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import { walk } from '../../src/units.ts';
import { actFile, articleFile, DESCRIPTION, issueOf, tryOpen } from '../helpers/corpus.ts';

const BEFORE = '2000-01-01';
const AFTER = '2001-01-01';

/** The comparison around one act with these operations. */
function compareAct(operations: string, ...files: TextFile[]): Comparison {
  return unwrap(compareDates(unwrap(tryOpen(actFile(operations), ...files)), BEFORE, AFTER));
}

/** What changed, one line a thing: `2 amended`, `2/s2 amended`. */
function changes({ articles }: Comparison): string[] {
  return articles.flatMap((article) => [
    `${article.number} ${article.status}`,
    ...article.units.map(({ id, status }) => `${article.number}/${id} ${status}`),
  ]);
}

/** The only unit that a comparison lists. */
function onlyUnit(comparison: Comparison): UnitComparison {
  const [unit, ...others] = comparison.articles.flatMap(({ units }) => units);
  if (unit === undefined || others.length > 0) throw new Error('expected one unit');
  return unit;
}

/** An article's repeal before the base, and the act that revives it. */
const REPEALED_ARTICLE = articleFile(
  '4',
  'II',
  '',
  'repealed:\n  article:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
);
const QUOTES = articleFile('4', 'I', '**1.** The "Bulletin" - a gazette - prints laws.');
const INSERT_ARTICLE =
  '- op: insert\n  into: section/I\n  articles:\n    - number: 1-1\n      units:\n        - text: "Power comes from the people."';

describe('compareDates', () => {
  test.each<[string, string, string[], TextFile[]]>([
    [
      'an amended unit',
      '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"',
      ['2 amended', '2/s2 amended'],
      [],
    ],
    [
      'an inserted unit',
      '- op: insert\n  after: 2/s3\n  units:\n    - label: "4)"\n      text: "pardons."',
      ['2 amended', '2/s4 inserted'],
      [],
    ],
    ['a repealed unit', '- op: repeal\n  at: 2/s3', ['2 amended', '2/s3 repealed'], []],
    [
      'a repealed unit with others below it, which leave no tombstone',
      '- op: repeal\n  at: 1/p2',
      [
        '1 amended',
        '1/p2 repealed',
        '1/p2/s1 removed',
        '1/p2/s2 removed',
        '1/p2/part2 removed',
        '1/p2/part3 removed',
        '1/p2/part3/s1 removed',
        '1/p2/part3/s2 removed',
      ],
      [],
    ],
    ['a removed unit', '- op: remove\n  at: 3/p1/part2', ['3 amended', '3/p1/part2 removed'], []],
    [
      'a revived tombstone as inserted',
      '- op: replace\n  at: 1/p3\n  text: "The people elect judges."',
      ['1 amended', '1/p3 inserted'],
      [],
    ],
    [
      'a change of typography alone',
      '- op: replace\n  at: 4/p1\n  text: "The «Bulletin» – a gazette – prints laws."',
      ['4 amended', '4/p1 typographic'],
      [QUOTES],
    ],
    [
      'a change of words and typography as amended',
      '- op: replace\n  at: 4/p1\n  text: "The «Bulletin» – a gazette – prints decrees."',
      ['4 amended', '4/p1 amended'],
      [QUOTES],
    ],
    ['an inserted article', INSERT_ARTICLE, ['1-1 inserted', '1-1/lead inserted'], []],
    ['a repealed article', '- op: repeal\n  at: 3', ['3 repealed', '3/p1 removed', '3/p1/part2 removed'], []],
    ['a removed article', '- op: remove\n  at: 3', ['3 removed', '3/p1 removed', '3/p1/part2 removed'], []],
    [
      'a revived article as inserted',
      '- op: replace\n  at: 4\n  units:\n    - label: "1."\n      text: "Courts sit in public."',
      ['4 inserted', '4/p1 inserted'],
      [REPEALED_ARTICLE],
    ],
  ])('tells %s', (_name, operations, expected, files) => {
    expect(changes(compareAct(operations, ...files))).toEqual(expected);
  });

  test.each<[string, string, string | null, string | null]>([
    [
      'an amended unit',
      '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"',
      'appoints ten judges;',
      'appoints twelve judges;',
    ],
    [
      'an inserted unit',
      '- op: insert\n  after: 2/s3\n  units:\n    - label: "4)"\n      text: "pardons."',
      null,
      'pardons.',
    ],
    [
      'a revived unit',
      '- op: replace\n  at: 1/p3\n  text: "The people elect judges."',
      null,
      'The people elect judges.',
    ],
    ['a repealed unit', '- op: repeal\n  at: 2/s3', 'rests.', null],
    ['a removed unit', '- op: remove\n  at: 3/p1/part2', 'Judges obey only the law.', null],
  ])('gives both sides of %s, null where there is none', (_name, operations, before, after) => {
    const unit = onlyUnit(compareAct(operations));
    expect(unit).toMatchObject({ before, after, was: null, moved: false, renumbered: false });
    if (before === null) expect(unit.segments).toEqual([{ op: 'insert', text: after }]);
    if (after === null) expect(unit.segments).toEqual([{ op: 'delete', text: before }]);
  });

  test('counts articles and units by status', () => {
    const { summary } = compareAct(
      [
        '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"',
        '- op: repeal\n  at: 2/s3',
        '- op: remove\n  at: 3/p1/part2',
        INSERT_ARTICLE,
      ].join('\n'),
    );
    expect(summary).toEqual({
      articles: {
        amended: 2,
        inserted: 1,
        repealed: 0,
        removed: 0,
        renumbered: 0,
        moved: 0,
        translated: 0,
        unchanged: 1,
      },
      // Article 1 has ten units and nothing of it changed; 2 keeps its opening words and 1), 3 keeps its paragraph.
      units: {
        amended: 1,
        inserted: 1,
        repealed: 1,
        removed: 1,
        typographic: 0,
        relocated: 0,
        translated: 0,
        unchanged: 13,
      },
    });
  });

  test('puts what is gone behind what it used to follow', () => {
    const comparison = compareAct(
      '- op: remove\n  at: 2/s1\n- op: remove\n  at: 2/s2\n- op: substitute\n  at: 2/s3\n  old: "rests"\n  new: "reads"\n- op: substitute\n  at: 2/lead\n  old: "President"\n  new: "Consul"',
    );
    expect(changes(comparison)).toEqual([
      '2 amended',
      '2/lead amended',
      '2/s1 removed',
      '2/s2 removed',
      '2/s3 amended',
    ]);
  });

  test('takes a part whose id shifts for what it was', () => {
    const insert = '- op: insert\n  before: 1/p2/part2\n  units:\n    - text: "A law is public."';
    expect(changes(compareAct(insert))).toEqual(['1 amended', '1/p2/part2 inserted']);
    expect(changes(compareAct('- op: remove\n  at: 1/p2/part2'))).toEqual([
      '1 amended',
      '1/p2/part2 removed',
    ]);
  });

  test('names the earlier id of a changed part whose id shifts', () => {
    const { articles } = compareAct(
      '- op: substitute\n  at: 1/p2/part2\n  old: "decrees"\n  new: "ordinances"\n- op: insert\n  before: 1/p2/part2\n  units:\n    - text: "A law is public."',
    );
    expect(articles[0]?.units.map(({ id, was, status }) => [id, was, status])).toEqual([
      ['p2/part2', null, 'inserted'],
      ['p2/part3', 'p2/part2', 'amended'],
    ]);
    expect(articles[0]?.units[1]).toMatchObject({ moved: false, renumbered: false });
  });

  test('never takes a restated paragraph for another one that resembles it', () => {
    const comparison = compareAct(
      '- op: replace\n  at: 2/s1\n  text: "appoints ten judges;"\n- op: replace\n  at: 2/s2\n  text: "signs laws;"',
    );
    expect(changes(comparison)).toEqual(['2 amended', '2/s1 amended', '2/s2 amended']);
  });

  test('lists section headings that changed, with their causes', () => {
    const { sections, articles } = compareAct(
      '- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Bodies and Offices"',
    );
    expect(articles).toEqual([]);
    expect(sections).toEqual([
      {
        number: 'II',
        was: null,
        status: 'amended',
        before: 'Bodies',
        after: 'Bodies and Offices',
        causes: [{ act: '2001-01-01-act', amendment: 'first', operation: 0, date: AFTER }],
      },
    ]);
  });

  test.each([
    [
      'inserted',
      '- op: insert\n  after: section/II\n  sections:\n    - number: III\n      heading: "Rights"',
      { number: 'III', was: null, before: null, after: 'Rights' },
    ],
    [
      'renumbered',
      '- op: renumber\n  at: section/II\n  to: III',
      { number: 'III', was: 'II', before: 'Bodies', after: 'Bodies' },
    ],
  ])('lists sections that were %s, forth and back', (status, operation, section) => {
    const corpus = unwrap(tryOpen(actFile(operation)));
    expect(unwrap(compareDates(corpus, BEFORE, AFTER)).sections).toMatchObject([{ ...section, status }]);
    const back = unwrap(compareDates(corpus, AFTER, BEFORE)).sections;
    expect(back).toMatchObject([
      { before: section.after, after: section.before, status: status === 'inserted' ? 'removed' : status },
    ]);
  });

  test('tells a changed article heading, without units that did not change', () => {
    const [path, text] = [QUOTES.path, QUOTES.text.replace('# Article 4', '# Article 4. The Gazette')];
    const { articles } = compareAct('- op: retitle\n  at: "4"\n  old: "The Gazette"\n  new: "The Bulletin"', {
      path,
      text,
    });
    expect(articles).toEqual([
      {
        number: '4',
        was: null,
        status: 'amended',
        heading: {
          before: 'The Gazette',
          after: 'The Bulletin',
          causes: [{ act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' }],
        },
        units: [],
      },
    ]);
  });

  test('says whose text it is', () => {
    expect(compareAct('- op: repeal\n  at: 2/s3')).toMatchObject({
      from: BEFORE,
      to: AFTER,
      title: 'Constitution of Testland',
      language: 'en',
      official: true,
      source: 'Written for tests.',
    });
  });
});

/** Three acts on one unit and beside it; the second's last operation waits a year. */
const THREE_ACTS: readonly TextFile[] = [
  withAmendment(
    actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"', '2001-01-01-first'),
    'measures: [more-judges, public-oath]\n    note: "Judges in office stay."',
  ),
  withAmendment(
    actFile(
      '- op: substitute\n  at: 2/s1\n  old: "laws"\n  new: "all laws"\n- op: substitute\n  at: 2/s2\n  old: "fifteen judges"\n  new: "fifteen judges and a bailiff"\n  from: 2004-01-01\n  note: "The bailiff is paid from 2005."',
      '2002-01-01-second',
    ),
    'measures: [bailiff, more-judges]',
  ),
  actFile('- op: substitute\n  at: 2/s2\n  old: "twelve"\n  new: "fifteen"', '2003-01-01-third'),
];

function withAmendment({ path, text }: TextFile, fields: string): TextFile {
  return { path, text: text.replace('- id: first', `- id: first\n    ${fields}`) };
}

describe('causes', () => {
  const corpus = unwrap(tryOpen(...THREE_ACTS));
  const unitBetween = (from: string, to: string): UnitComparison =>
    onlyUnit(unwrap(compareDates(corpus, from, to, { only: ['2/s2'] })));
  const first = { act: '2001-01-01-first', amendment: 'first', operation: 0, date: '2001-01-01' };
  const second = { act: '2002-01-01-second', amendment: 'first', operation: 1, date: '2004-01-01' };
  const third = { act: '2003-01-01-third', amendment: 'first', operation: 0, date: '2003-01-01' };

  test.each<[string, string, object[]]>([
    ['2000-01-01', '2004-01-01', [first, third, second]],
    ['2004-01-01', '2000-01-01', [first, third, second]],
    ['2000-01-01', '2003-12-31', [first, third]],
    ['2001-01-01', '2004-01-01', [third, second]],
    ['2002-06-01', '2003-01-01', [third]],
  ])('from %s to %s are in order of commencement, of this unit alone', (from, to, expected) => {
    expect(unitBetween(from, to).causes).toEqual(expected);
  });

  test('bring the measures and the notes of their amendments and operations, each once', () => {
    const { measures, notes } = unitBetween('2000-01-01', '2004-01-01');
    expect(measures).toEqual(['more-judges', 'public-oath', 'bailiff']);
    expect(notes).toEqual(['Judges in office stay.', 'The bailiff is paid from 2005.']);
  });

  test('without measures or notes leave both empty', () => {
    expect(unitBetween('2002-06-01', '2003-01-01')).toMatchObject({ measures: [], notes: [] });
  });

  test('are none where what was done was undone', () => {
    const undone = unwrap(
      tryOpen(
        actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"', '2001-01-01-act'),
        actFile('- op: substitute\n  at: 2/s2\n  old: "twelve"\n  new: "ten"', '2002-01-01-act'),
      ),
    );
    expect(changes(unwrap(compareDates(undone, BEFORE, '2002-01-01')))).toEqual([]);
  });
});

/** The usual corpus with a second version made by hand, for what no operation does. */
function rewritten(change: (text: Constitution) => Constitution): Comparison {
  const corpus = unwrap(tryOpen());
  const [base] = corpus.versions;
  if (base === undefined) throw new Error('a corpus has its base');
  const later = { from: AFTER, to: null, constitution: change(base.constitution), operations: [] };
  const both: Corpus = { ...corpus, versions: [{ ...base, to: '2000-12-31' }, later] };
  return unwrap(compareDates(both, BEFORE, AFTER));
}

function changeArticle(number: string, change: (article: Article) => Article) {
  return (text: Constitution): Constitution => ({
    ...text,
    articles: text.articles.map((article) => (article.number === number ? change(article) : article)),
  });
}

function changeUnit(key: string, change: (unit: Unit) => Unit) {
  const inside = (units: readonly Unit[]): readonly Unit[] =>
    units.map((unit) => (unit.key === key ? change(unit) : { ...unit, units: inside(unit.units) }));
  return (article: Article): Article => ({ ...article, units: inside(article.units) });
}

describe('renumbering and moving', () => {
  test('a unit with another label and the same words is relocated', () => {
    const relabel = changeUnit('2/s3', (unit) => ({ ...unit, label: '2-1)' }));
    const comparison = rewritten(changeArticle('2', relabel));
    expect(changes(comparison)).toEqual(['2 amended', '2/s2-1 relocated']);
    expect(onlyUnit(comparison)).toMatchObject({
      was: 's3',
      renumbered: true,
      moved: false,
      before: 'rests.',
      after: 'rests.',
    });
  });

  test('a unit with another label and other words is amended', () => {
    const relabel = changeUnit('2/s3', (unit) => ({ ...unit, label: '2-1)', text: 'reads.' }));
    const unit = onlyUnit(rewritten(changeArticle('2', relabel)));
    expect(unit).toMatchObject({ id: 's2-1', was: 's3', status: 'amended', renumbered: true });
  });

  test('a unit under another one with the same words is relocated', () => {
    const comparison = rewritten(
      changeArticle('1', (article) => {
        const [first, second, ...others] = article.units;
        const budget = second?.units.find(({ key }) => key === '1/p2/s2');
        if (first === undefined || second === undefined || budget === undefined)
          throw new Error('the usual article has them');
        const shorter = second.units.filter((unit) => unit !== budget);
        return {
          ...article,
          units: [
            { ...first, units: [{ ...budget, label: '9)' }] },
            { ...second, units: shorter },
            ...others,
          ],
        };
      }),
    );
    expect(changes(comparison)).toEqual(['1 amended', '1/p1/s9 relocated']);
    expect(onlyUnit(comparison)).toMatchObject({ was: 'p2/s2', moved: true, renumbered: true });
  });

  test('an article with another number is renumbered and keeps its units', () => {
    const { articles, summary } = rewritten(changeArticle('3', (article) => ({ ...article, number: '2-1' })));
    expect(articles).toEqual([{ number: '2-1', was: '3', status: 'renumbered', units: [] }]);
    expect(summary.articles.renumbered).toBe(1);
  });

  test('an article in another section is moved', () => {
    const { articles } = rewritten(changeArticle('3', (article) => ({ ...article, section: 'I' })));
    expect(articles).toEqual([
      { number: '3', was: null, status: 'moved', section: { before: 'II', after: 'I' }, units: [] },
    ]);
  });
});

/** What became of the units of one article, and what left it: `1/p5 relocated, was 2/s1`. */
function movesOf({ articles }: Comparison): string[] {
  return articles.flatMap(({ number, units, movedOut = [] }) => [
    ...units.map(({ id, status, moved, was }) =>
      [
        `${number}/${id} ${status}`,
        ...(moved ? ['moved'] : []),
        ...(was === null ? [] : [`was ${was}`]),
      ].join(' '),
    ),
    ...movedOut.map(({ id, to }) => `${number}/${id} went to ${to}`),
  ]);
}

describe('a unit that moves to another article', () => {
  test('is told once, with the place where it stood, and the article that it left tells where it went', () => {
    const comparison = compareAct('- op: move\n  at: 2/s2\n  into: 3/p1/part2');
    expect(movesOf(comparison)).toEqual([
      '2/s2 went to 3/p1/part2/s2',
      '3/p1/part2/s2 relocated moved was 2/s2',
    ]);
    expect(comparison.articles.map(({ number, status }) => `${number} ${status}`)).toEqual([
      '2 amended',
      '3 amended',
    ]);
    expect(comparison.summary.units).toMatchObject({ relocated: 1, removed: 0, inserted: 0 });
  });

  test('names its cause, and is amended where its words changed too', () => {
    const comparison = compareAct(
      '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n- op: move\n  at: 2/s2\n  into: 3/p1/part2',
    );
    expect(movesOf(comparison)).toEqual([
      '2/s2 went to 3/p1/part2/s2',
      '3/p1/part2/s2 amended moved was 2/s2',
    ]);
    expect(onlyUnit(comparison).causes.map(({ operation }) => operation)).toEqual([0, 1]);
    expect(onlyUnit(comparison)).toMatchObject({
      before: 'appoints ten judges;',
      after: 'appoints twelve judges;',
    });
  });

  test('takes along what stands below it, which is listed only where its words changed', () => {
    const comparison = compareAct(
      '- op: renumber\n  at: 1/p2\n  to: "2-1."\n- op: move\n  at: 1/p2-1\n  into: 3\n- op: substitute\n  at: 3/p2-1/s2\n  old: "budget"\n  new: "treasury"',
    );
    expect(movesOf(comparison)).toEqual([
      '1/p2 went to 3/p2-1',
      '3/p2-1 relocated moved was 1/p2',
      '3/p2-1/s2 amended was 1/p2/s2',
    ]);
  });

  test('is told backwards too', () => {
    const corpus = unwrap(tryOpen(actFile('- op: move\n  at: 2/s2\n  into: 3/p1/part2')));
    expect(movesOf(unwrap(compareDates(corpus, AFTER, BEFORE)))).toEqual([
      '2/s2 relocated moved was 3/p1/part2/s2',
      '3/p1/part2/s2 went to 2/s2',
    ]);
  });

  test('is told as moved though it has the same id there', () => {
    const comparison = compareAct(
      '- op: remove\n  at: 2/s3\n- op: insert\n  into: section/II\n  articles:\n    - number: "4"\n      units:\n        - text: "The court:"\n        - label: "1)"\n          text: "sits."\n- op: move\n  at: 2/s2\n  after: 4/s1',
    );
    expect(movesOf(comparison)).toContain('4/s2 relocated moved was 2/s2');
  });

  test('is found by the article that it left', () => {
    const corpus = unwrap(tryOpen(actFile('- op: move\n  at: 2/s2\n  into: 3/p1/part2')));
    const only = (...cited: string[]) =>
      movesOf(unwrap(compareDates(corpus, BEFORE, AFTER, { only: cited })));
    expect(only('2')).toEqual(['2/s2 went to 3/p1/part2/s2']);
    expect(only('2/s2')).toEqual(['2/s2 went to 3/p1/part2/s2']);
    expect(only('2/s1')).toEqual([]);
    expect(only('3')).toEqual(['3/p1/part2/s2 relocated moved was 2/s2']);
  });
});

describe('an article with another number', () => {
  const corpus = unwrap(
    tryOpen(
      actFile(
        '- op: renumber\n  at: "3"\n  to: "5"\n- op: substitute\n  at: 5/p1\n  old: "independent"\n  new: "free"',
      ),
    ),
  );

  test.each(['3', '5', '3(1)', '5(1)'])('is found as %s', (cited) => {
    expect(changes(unwrap(compareDates(corpus, BEFORE, AFTER, { only: [cited] })))).toEqual([
      '5 amended',
      '5/p1 amended',
    ]);
  });
});

describe('a section with another number', () => {
  test('does not move the articles in it', () => {
    const comparison = compareAct('- op: renumber\n  at: section/II\n  to: III');
    expect(changes(comparison)).toEqual([]);
  });
});

describe('comparing backwards', () => {
  test.each<[string, string, string[]]>([
    [
      'an insertion as a removal',
      '- op: insert\n  after: 2/s3\n  units:\n    - label: "4)"\n      text: "pardons."',
      ['2 amended', '2/s4 removed'],
    ],
    ['a removal as an insertion', '- op: remove\n  at: 3/p1/part2', ['3 amended', '3/p1/part2 inserted']],
    [
      'a revival as a repeal',
      '- op: replace\n  at: 1/p3\n  text: "The people elect judges."',
      ['1 amended', '1/p3 repealed'],
    ],
    ['an inserted article as a removed one', INSERT_ARTICLE, ['1-1 removed', '1-1/lead removed']],
    [
      'a repealed article as an inserted one',
      '- op: repeal\n  at: 3',
      ['3 inserted', '3/p1 inserted', '3/p1/part2 inserted'],
    ],
  ])('tells %s', (_name, operations, expected) => {
    const corpus = unwrap(tryOpen(actFile(operations)));
    const comparison = unwrap(compareDates(corpus, AFTER, BEFORE));
    expect(changes(comparison)).toEqual(expected);
    expect(comparison).toMatchObject({ from: AFTER, to: BEFORE });
  });

  test('swaps the two sides', () => {
    const corpus = unwrap(tryOpen(actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"')));
    expect(onlyUnit(unwrap(compareDates(corpus, AFTER, BEFORE)))).toMatchObject({
      before: 'appoints twelve judges;',
      after: 'appoints ten judges;',
      segments: [
        { op: 'equal', text: 'appoints ' },
        { op: 'delete', text: 'twelve' },
        { op: 'insert', text: 'ten' },
        { op: 'equal', text: ' judges;' },
      ],
    });
  });
});

describe('asking for some of it', () => {
  const corpus = unwrap(
    tryOpen(
      actFile(
        '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n- op: substitute\n  at: 2/s3\n  old: "rests"\n  new: "reads"\n- op: repeal\n  at: 3\n- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"',
      ),
    ),
  );

  test.each<[string[], string[]]>([
    [['2'], ['2 amended', '2/s2 amended', '2/s3 amended']],
    [['2(2)'], ['2 amended', '2/s2 amended']],
    [['2(1)'], []],
    [
      ['3', '2/s3'],
      ['2 amended', '2/s3 amended', '3 repealed', '3/p1 removed', '3/p1/part2 removed'],
    ],
    [['1'], []],
  ])('%j gives %j', (only, expected) => {
    expect(changes(unwrap(compareDates(corpus, BEFORE, AFTER, { only })))).toEqual(expected);
  });

  test('leaves section headings out', () => {
    expect(unwrap(compareDates(corpus, BEFORE, AFTER)).sections).toHaveLength(1);
    expect(unwrap(compareDates(corpus, BEFORE, AFTER, { only: ['2'] })).sections).toEqual([]);
  });

  test('counts the units that were asked for and no others', () => {
    const { summary } = unwrap(compareDates(corpus, BEFORE, AFTER, { only: ['2(2)'] }));
    expect(summary.units).toMatchObject({ amended: 1, unchanged: 0 });
  });

  test('finds what only one of the two texts has', () => {
    const inserted = unwrap(tryOpen(actFile(INSERT_ARTICLE)));
    const expected = ['1-1 inserted', '1-1/lead inserted'];
    expect(changes(unwrap(compareDates(inserted, BEFORE, AFTER, { only: ['1-1'] })))).toEqual(expected);
  });

  test('takes a part whose id shifts for no removal', () => {
    const shifted = unwrap(
      tryOpen(actFile('- op: insert\n  before: 1/p2/part2\n  units:\n    - text: "A law is public."')),
    );
    const comparison = unwrap(compareDates(shifted, BEFORE, AFTER, { only: ['1/p2/part2'] }));
    expect(changes(comparison)).toEqual(['1 amended', '1/p2/part2 inserted']);
  });

  test.each([
    ['5', 'ARTICLE_NOT_FOUND', '5', '2, 3'],
    ['2(9)', 'UNIT_NOT_FOUND', '2(9)', 'lead, s1, s2, s3'],
    ['1(2)(1)', 'CITATION_AMBIGUOUS', '1(2) part 3 (1)', '1/p2/s1, 1/p2/part3/s1'],
    ['section/II', 'ADDRESS_INVALID', 'section/II', '44'],
  ])('refuses %s with %s', (citation, code, message, hint) => {
    const issue = issueOf(compareDates(corpus, BEFORE, AFTER, { only: ['2', citation] }));
    expect(issue.code).toBe(code);
    expect(issue.message).toContain(message);
    expect(issue.hint).toContain(hint);
  });
});

describe('dates without an answer', () => {
  const ceased = DESCRIPTION.replace('  base: 2000-01-01', '  base: 2000-01-01\n  ceased: 2010-01-01');
  const corpus = unwrap(tryOpen({ path: 'constitution/corpus.yaml', text: ceased }));

  test.each([
    ['2000-02-30', '2001-01-01', 'DATE_INVALID', '2000-02-30', 'YYYY-MM-DD'],
    ['2001-01-01', 'today', 'DATE_INVALID', 'today', 'YYYY-MM-DD'],
    ['1999-12-31', '2001-01-01', 'DATE_OUT_OF_RANGE', '1999-12-31', '2000-01-01 or later'],
    ['2001-01-01', '2010-01-01', 'DATE_OUT_OF_RANGE', '2010-01-01', '2009-12-31 or earlier'],
  ])('from %s to %s: %s', (from, to, code, message, hint) => {
    const issue = issueOf(compareDates(corpus, from, to));
    expect(issue.code).toBe(code);
    expect(issue.message).toContain(message);
    expect(issue.hint).toContain(hint);
  });

  test('the first and the last day have one', () => {
    expect(unwrap(compareDates(corpus, '2000-01-01', '2009-12-31')).articles).toEqual([]);
  });
});

describe('the embedded corpus', () => {
  const corpus = openCorpus();

  test('drops no text: every unit is listed or the same on both days', () => {
    const comparison = unwrap(compareDates(corpus, '2019-03-23', '2023-01-01'));
    const listed = new Set(
      comparison.articles.flatMap(({ number, units }) =>
        units.filter(({ before }) => before !== null).map(({ id, was }) => `${number}/${was ?? id}`),
      ),
    );
    const later = new Map(
      corpus.versions
        .at(-1)
        ?.constitution.articles.flatMap(({ units }) => walk(units))
        .map(({ unit }) => [unit.key, unit.text]),
    );
    for (const { number, units } of corpus.constitution.articles) {
      for (const { id, unit } of walk(units))
        expect(listed.has(`${number}/${id}`) || later.get(unit.key) === unit.text, `${number}/${id}`).toBe(
          true,
        );
    }
  });

  test('knows what the two laws did to the term of the judges of the Court', () => {
    const unit = onlyUnit(
      unwrap(compareDates(corpus, '2022-06-08', '2023-01-01', { only: ['71/p1/part2'] })),
    );
    expect(unit).toMatchObject({
      status: 'amended',
      causes: [{ act: '2022-09-17-law-142-vii', amendment: 'art-71', operation: 1, date: '2022-09-17' }],
    });
    expect(unit.segments).toContainEqual({ op: 'insert', text: 'once' });
  });

  test('changes on 17 September 2022 only what the second law touches', () => {
    const only = ['42', '44', '50', '71', '91', '94-2'];
    const comparison = unwrap(compareDates(corpus, '2022-06-08', '2022-09-17', { only }));
    expect(comparison.articles.map(({ number, status }) => `${number} ${status}`)).toEqual([
      '42 amended',
      '71 amended',
      '91 amended',
      '94-2 inserted',
    ]);
  });
});
