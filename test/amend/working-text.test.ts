import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperation, changeBy } from '../../src/amend/apply.ts';
import type { Change } from '../../src/amend/change.ts';
import { WorkingText } from '../../src/amend/working-text.ts';
import type { Article, Constitution } from '../../src/model.ts';
import { anyOperation } from '../helpers/operations.ts';
import { articleIn, baseText, CONTEXT, deepFreeze } from '../helpers/texts.ts';

const TEXT = baseText();
/** Ten times what so many changes take, in milliseconds; looking through all articles for each takes ten minutes. */
const FAR_TOO_LONG = 20_000;
const REST = { touched: [], targets: [], touches: [] };

function articles(...pairs: readonly (readonly [Article | null, Article | null])[]): Change {
  return { articles: pairs.map(([before, after]) => ({ before, after })), sections: null, ...REST };
}

function numbers(text: Constitution): string[] {
  return text.articles.map(({ number, key }) => (number === key ? number : `${number}=${key}`));
}

describe('WorkingText', () => {
  const [one, two, three] = ['1', '2', '3'].map((number) => articleIn(TEXT, number)) as [
    Article,
    Article,
    Article,
  ];

  test('is the text that it was made from until something changes', () => {
    const working = new WorkingText(TEXT);
    expect(working.toConstitution()).toBe(TEXT);
    expect(working.articles()).toBe(TEXT.articles);
    expect(working.sections).toBe(TEXT.sections);
    working.apply({ articles: [], sections: null, ...REST });
    expect(working.toConstitution()).toBe(TEXT);
  });

  test('finds articles by number', () => {
    const working = new WorkingText(TEXT);
    expect(working.article('2')).toBe(two);
    expect(working.article('9')).toBeUndefined();
  });

  test('puts an article in the place of the one before, and shares the others', () => {
    const working = new WorkingText(TEXT);
    const changed = { ...two, heading: 'The President' };
    working.apply(articles([two, changed]));
    expect(working.toConstitution().articles).toEqual([one, changed, three]);
    expect(working.toConstitution().articles[0]).toBe(one);
    expect(working.toConstitution().sections).toBe(TEXT.sections);
    expect(working.toConstitution()).toBe(working.toConstitution());
    expect(TEXT.articles[1]).toBe(two);
  });

  test.each([
    {
      name: 'brings one in by its number',
      change: articles([null, { ...one, key: 'new', number: '2-1', section: 'II' }]),
      order: ['1', '2', '2-1=new', '3'],
    },
    { name: 'takes one out', change: articles([two, null]), order: ['1', '3'] },
    {
      name: 'puts one in another place with its number',
      change: articles([two, { ...two, number: '9' }]),
      order: ['1', '3', '9=2'],
    },
    {
      name: 'puts one in another place with its section',
      change: articles([three, { ...three, section: 'I' }]),
      order: ['1', '3', '2'],
    },
    {
      name: 'lets articles exchange their numbers',
      change: articles([two, { ...two, number: '3' }], [three, { ...three, number: '2' }]),
      order: ['1', '2=3', '3=2'],
    },
    {
      name: 'lets articles pass their numbers on',
      change: articles(
        [one, { ...one, number: '2', section: 'II' }],
        [two, { ...two, number: '3' }],
        [three, { ...three, number: '1' }],
      ),
      order: ['1=3', '2=1', '3=2'],
    },
  ])('$name', ({ change, order }) => {
    const working = new WorkingText(TEXT);
    working.apply(change);
    expect(numbers(working.toConstitution())).toEqual(order);
    expect(order.every((one) => working.article(one.replace(/=.*/, '')) !== undefined)).toBe(true);
  });

  test('puts articles in the order of sections that change places', () => {
    const working = new WorkingText(TEXT);
    const sections = { before: TEXT.sections, after: TEXT.sections.toReversed() };
    working.apply({ articles: [], sections, ...REST });
    expect(numbers(working.toConstitution())).toEqual(['2', '3', '1']);
    expect(working.sections).toBe(sections.after);
  });

  test('keeps the articles as they are when only a heading of a section changes', () => {
    const working = new WorkingText(TEXT);
    const after = TEXT.sections.map((section) => ({ ...section, heading: 'Other' }));
    working.apply({ articles: [], sections: { before: TEXT.sections, after }, ...REST });
    expect(working.toConstitution()).toEqual({ sections: after, articles: TEXT.articles });
    expect(working.toConstitution().articles).toBe(TEXT.articles);
  });

  test('property: comes to what operations come to one by one', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 8 }), (operations) => {
        const working = new WorkingText(TEXT);
        let text: Constitution = TEXT;
        for (const [index, operation] of operations.entries()) {
          const context = { ...CONTEXT, provenance: { ...CONTEXT.provenance, operation: index } };
          const change = changeBy(working, operation, context);
          const applied = applyOperation(deepFreeze(text), operation, context);
          expect(change.ok).toBe(applied.ok);
          if (!change.ok || !applied.ok) continue;
          working.apply(change.value);
          text = applied.value.constitution;
        }
        expect(working.toConstitution()).toEqual(text);
      }),
      { numRuns: 200 },
    );
  });

  test('takes time in proportion to the number of changes, however many articles there are', {
    timeout: FAR_TOO_LONG,
  }, () => {
    const many = Array.from({ length: 300_000 }, (_, index) => {
      return { ...one, key: String(index + 1), number: String(index + 1) };
    });
    const working = new WorkingText({ sections: TEXT.sections, articles: many });
    for (const article of many) {
      const found = working.article(article.number);
      working.apply(articles([found ?? null, { ...article, heading: 'Other' }]));
    }
    expect(working.toConstitution().articles.every(({ heading }) => heading === 'Other')).toBe(true);
  });
});
