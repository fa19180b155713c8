import { describe, expect, test } from 'vitest';
import { unwrap } from '../src/errors.ts';
import { openCorpus } from '../src/open.ts';
import { acts, versions } from '../src/overview.ts';
import { actFile, articleFile, tryOpen } from './helpers/corpus.ts';

const INSERT_ARTICLE =
  '- op: insert\n  into: section/II\n  articles:\n    - number: 4\n      units:\n        - text: "Courts sit."';
const SUBSTITUTE = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';
const RETITLE = '- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"';
const LATER = '\n  from: 2003-01-01';
const OPEN = '\n  from: null\n  condition: "When the courts sit."';

/** An act whose amendment names what it works on. */
function named(names: string, operations: string, id?: string): ReturnType<typeof actFile> {
  const { path, text } = actFile(operations, id);
  return { path, text: text.replace('- id: first', `- id: first\n    ${names}`) };
}

describe('acts', () => {
  test('gives what an act is and how much it changed', () => {
    expect(
      acts(unwrap(tryOpen(named('article: 2', `${SUBSTITUTE}\n- op: remove\n  at: 2/s3${LATER}`)))),
    ).toEqual([
      {
        id: '2001-01-01-act',
        title: 'An act',
        adopted: '2001-01-01',
        published: '2001-01-01',
        source: 'Written for tests.',
        commencements: ['2001-01-01', '2003-01-01'],
        amendments: 1,
        operations: 2,
        articles: { amended: 1, inserted: 0, total: 1 },
        sections: 0,
        pending: [],
      },
    ]);
  });

  test('counts an inserted article apart from those that are amended', () => {
    const [act] = acts(unwrap(tryOpen(named('article: 4', INSERT_ARTICLE))));
    expect(act?.articles).toEqual({ amended: 0, inserted: 1, total: 1 });
  });

  test('counts an article that is inserted and then amended once', () => {
    const later = `- op: substitute\n  at: 4/lead\n  old: "sit"\n  new: "rest"${LATER}`;
    const [act] = acts(unwrap(tryOpen(named('article: 4', `${INSERT_ARTICLE}\n${later}`))));
    expect(act?.articles).toEqual({ amended: 0, inserted: 1, total: 1 });
  });

  test('counts an article that is inserted, taken away and inserted again once', () => {
    const operations = [
      INSERT_ARTICLE,
      '- op: remove\n  at: 4\n  from: 2002-01-01',
      `${INSERT_ARTICLE}${LATER}`,
    ].join('\n');
    const [act] = acts(unwrap(tryOpen(named('article: 4', operations))));
    expect(act?.articles).toEqual({ amended: 0, inserted: 1, total: 1 });
  });

  test('counts the articles of amendments that do not name them', () => {
    const [act] = acts(unwrap(tryOpen(actFile(`${SUBSTITUTE}\n${RETITLE}`))));
    expect(act).toMatchObject({ articles: { amended: 1, inserted: 0, total: 1 }, sections: 1 });
  });

  test('counts every article between the ends of a range in which words were replaced, and no other', () => {
    const term =
      '- op: substitute\n  targets:\n    - at: 1\n      to: 3\n      count: 3\n  old: "law"\n  new: "statute"\n  forms:\n    - old: "laws"\n      new: "statutes"';
    const [act] = acts(unwrap(tryOpen(actFile(term.replace('count: 3', 'count: 4')))));
    expect(act?.articles).toEqual({ amended: 3, inserted: 0, total: 3 });
    const without2 = articleFile('2', 'II', 'The President rests.');
    const [other] = acts(unwrap(tryOpen(without2, actFile(term))));
    expect(other?.articles).toEqual({ amended: 2, inserted: 0, total: 2 });
  });

  test('counts an article once that gets another number', () => {
    const operations = [
      INSERT_ARTICLE,
      `- op: renumber\n  at: 4\n  to: 5${LATER}`,
      '- op: renumber\n  at: 3\n  to: 3-1\n- op: substitute\n  at: 3-1/p1\n  old: "Courts"\n  new: "All courts"',
    ].join('\n');
    const [act] = acts(unwrap(tryOpen(actFile(operations))));
    expect(act?.articles).toEqual({ amended: 1, inserted: 1, total: 2 });
  });

  test('does not count the articles of a section that gets another number', () => {
    const [act] = acts(unwrap(tryOpen(actFile('- op: renumber\n  at: section/II\n  to: III'))));
    expect(act).toMatchObject({ articles: { total: 0 }, sections: 1 });
  });

  test('names what cancelled an operation', () => {
    const first = actFile(`${SUBSTITUTE}${LATER}`);
    const second = actFile('- op: cancel\n  operation: 2001-01-01-act/first/0', '2002-01-01-second');
    const [act] = acts(unwrap(tryOpen(first, second)));
    expect(act?.pending).toEqual([
      {
        amendment: 'first',
        operation: 0,
        date: '2003-01-01',
        condition: null,
        cancelledBy: { act: '2002-01-01-second', amendment: 'first', operation: 0 },
      },
    ]);
  });

  test('counts the headings of sections apart from articles', () => {
    const [act] = acts(unwrap(tryOpen(named('section: II', RETITLE))));
    expect(act).toMatchObject({ articles: { amended: 0, inserted: 0, total: 0 }, sections: 1 });
  });

  test('counts what has not commenced among the operations, but gives it no day', () => {
    const [act] = acts(unwrap(tryOpen(named('article: 2', `${SUBSTITUTE}${OPEN}`))));
    expect(act).toMatchObject({ commencements: [], operations: 1, articles: { amended: 1, total: 1 } });
  });

  test('does not take an article whose insertion has not commenced for an amended one', () => {
    const [act] = acts(unwrap(tryOpen(named('article: 4', `${INSERT_ARTICLE}${OPEN}`))));
    expect(act?.articles).toMatchObject({ amended: 0 });
  });

  test('gives acts in the order of their publication', () => {
    const early = named('article: 2', SUBSTITUTE, '2005-01-01-early');
    const published = early.text.replace('published: 2005-01-01', 'published: 2000-06-01');
    const late = named('article: 3', '- op: substitute\n  at: 3/p1\n  old: "Courts"\n  new: "All courts"');
    const found = acts(unwrap(tryOpen(late, { ...early, text: published })));
    expect(found.map(({ id }) => id)).toEqual(['2005-01-01-early', '2001-01-01-act']);
  });

  test('are none without acts', () => {
    expect(acts(unwrap(tryOpen()))).toEqual([]);
  });

  test('of the embedded corpus are the law of the referendum and the law of September 2022', () => {
    expect(
      acts(openCorpus()).map(({ title, source, ...act }) => ({ ...act, title: title.slice(0, 27) })),
    ).toEqual([
      {
        id: '2022-06-08-referendum',
        title: 'Law on amendments and addit',
        adopted: '2022-06-05',
        published: '2022-06-08',
        commencements: ['2022-06-08', '2023-01-01'],
        amendments: 58,
        operations: 78,
        articles: { amended: 31, inserted: 2, total: 33 },
        sections: 2,
        pending: [],
      },
      {
        id: '2022-09-17-law-142-vii',
        title: 'Law No. 142-VII on amendmen',
        adopted: '2022-09-17',
        published: '2022-09-17',
        commencements: ['2022-09-17'],
        amendments: 6,
        operations: 8,
        articles: { amended: 5, inserted: 1, total: 6 },
        sections: 0,
        pending: [],
      },
    ]);
  });
});

describe('versions', () => {
  test('gives the base text alone where there are no acts', () => {
    expect(versions(unwrap(tryOpen()))).toEqual([
      { from: '2000-01-01', to: null, acts: [], operations: 0, articles: 3, changed: 0 },
    ]);
  });

  test('counts what changed on the first day of each', () => {
    const first = actFile(
      [
        SUBSTITUTE,
        '- op: repeal\n  at: 2/s3',
        `${INSERT_ARTICLE}${LATER}`,
        `${RETITLE}\n  from: 2004-01-01`,
        '- op: repeal\n  at: 3\n  from: 2005-01-01',
      ].join('\n'),
    );
    const second = actFile('- op: substitute\n  at: 1/p4\n  old: "Old"\n  new: "New"', '2003-01-01-second');
    const one = { acts: ['2001-01-01-act'] };
    expect(versions(unwrap(tryOpen(first, second)))).toEqual([
      { from: '2000-01-01', to: '2000-12-31', acts: [], operations: 0, articles: 3, changed: 0 },
      { ...one, from: '2001-01-01', to: '2002-12-31', operations: 2, articles: 3, changed: 1 },
      {
        from: '2003-01-01',
        to: '2003-12-31',
        acts: ['2001-01-01-act', '2003-01-01-second'],
        operations: 2,
        articles: 4,
        changed: 2,
      },
      { ...one, from: '2004-01-01', to: '2004-12-31', operations: 1, articles: 4, changed: 0 },
      { ...one, from: '2005-01-01', to: null, operations: 1, articles: 4, changed: 1 },
    ]);
  });

  test('does not count the preamble among the articles', () => {
    const preamble = {
      path: 'constitution/preamble.md',
      text: '---\narticle: preamble\n---\n\n# Preamble\n\nWe, the people,\n',
    };
    expect(versions(unwrap(tryOpen(preamble)))[0]?.articles).toBe(3);
  });

  test('of the embedded corpus are four', () => {
    expect(versions(openCorpus())).toEqual([
      { from: '2019-03-23', to: '2022-06-07', acts: [], operations: 0, articles: 99, changed: 0 },
      {
        from: '2022-06-08',
        to: '2022-09-16',
        acts: ['2022-06-08-referendum'],
        operations: 45,
        articles: 101,
        changed: 24,
      },
      {
        from: '2022-09-17',
        to: '2022-12-31',
        acts: ['2022-09-17-law-142-vii'],
        operations: 8,
        articles: 102,
        changed: 6,
      },
      {
        from: '2023-01-01',
        to: '2026-06-30',
        acts: ['2022-06-08-referendum'],
        operations: 33,
        articles: 102,
        changed: 13,
      },
    ]);
  });
});
