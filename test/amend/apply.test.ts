import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperation, changeBy } from '../../src/amend/apply.ts';
import type { Context } from '../../src/amend/context.ts';
import { WorkingText } from '../../src/amend/working-text.ts';
import { parseArticle } from '../../src/corpus/article.ts';
import { writeArticle } from '../../src/corpus/article-writer.ts';
import { wordsOf } from '../../src/corpus/words.ts';
import { unwrap } from '../../src/errors.ts';
import type { Article, Constitution, TextOperation, Unit } from '../../src/model.ts';
import { walk } from '../../src/units.ts';
import { outlineOf } from '../helpers/check-operation.ts';
import { actFile, issueOf, tryOpen } from '../helpers/corpus.ts';
import { anyOperation } from '../helpers/operations.ts';
import { baseText, CONTEXT, deepFreeze, unitIn } from '../helpers/texts.ts';

const WORDS = unwrap(wordsOf('en'));

function unitsOf(text: Constitution): Map<string, Unit> {
  return new Map(text.articles.flatMap(({ units }) => walk(units).map(({ unit }) => [unit.key, unit])));
}

/** The labels and numbers in a text, by key. */
function namesOf({ sections, articles }: Constitution): ReadonlyMap<string, string | null> {
  const units = articles.flatMap((article) => walk(article.units).map(({ unit }) => unit));
  return new Map([
    ...[...sections, ...articles].map(({ key, number }): [string, string] => [key, number]),
    ...units.map(({ key, label }): [string, string | null] => [key, label]),
  ]);
}

function keysOf(text: Constitution): string[] {
  return [
    ...text.sections.map(({ key }) => key),
    ...text.articles.flatMap(({ key, units }) => [key, ...walk(units).map(({ unit }) => unit.key)]),
  ];
}

/** What an article's file says once it is written and read again. */
function readAgain(article: Article): string[] {
  const parsed = parseArticle(writeArticle(article, WORDS), 'constitution/article.md', WORDS);
  return linesOf(unwrap(parsed).article);
}

function linesOf(article: Article): string[] {
  return walk(article.units).map(({ id, unit }) => [id, unit.label, unit.text, unit.repealed?.act].join(' '));
}

/** Applies operations one after the other and passes over those that fail. */
function applyFitting(text: Constitution, operations: readonly TextOperation[]): Constitution {
  return operations.reduce((before, operation, index) => {
    const context: Context = { ...CONTEXT, provenance: { ...CONTEXT.provenance, operation: index } };
    const applied = applyOperation(deepFreeze(before), operation, context);
    return applied.ok ? applied.value.constitution : before;
  }, text);
}

describe('applyOperation', () => {
  test('names the operation, and no file, in what it fails with', () => {
    const operation: TextOperation = { op: 'remove', at: '1/p9' };
    const context = { ...CONTEXT, provenance: { ...CONTEXT.provenance, amendment: 'art-1', operation: 7 } };
    const issue = issueOf(applyOperation(baseText(), operation, context));
    expect(issue).toMatchObject({
      code: 'UNIT_NOT_FOUND',
      unit: '1/p9',
      operation: { act: '2001-01-01-act', amendment: 'art-1', operation: 7 },
    });
    expect(issue.file).toBeUndefined();
  });

  test('refuses an address that is none', () => {
    const issue = issueOf(applyOperation(baseText(), { op: 'remove', at: 'Article 1' }, CONTEXT));
    expect(issue.code).toBe('ADDRESS_INVALID');
    expect(issue.message).toContain('"Article 1"');
    expect(issue.hint).toContain('50/p2');
  });

  test('writes the tombstone and the repeal that the circumstances give', () => {
    const context = { ...CONTEXT, tombstone: 'Исключен.' };
    const applied = unwrap(applyOperation(baseText(), { op: 'repeal', at: '3/p1' }, context));
    expect(unitIn(applied.constitution, '3/p1')).toMatchObject({
      text: 'Исключен.',
      repealed: { act: '2001-01-01-act', date: '2000-12-24' },
    });
  });

  test.each<{ name: string; operation: TextOperation; code: string }>([
    {
      name: 'an empty text',
      operation: { op: 'replace', at: '1/p4', text: '' },
      code: 'TEXT_INVALID',
    },
    {
      name: 'a text of two lines',
      operation: { op: 'replace', at: '1/p4', text: 'The capital\nis Old Town.' },
      code: 'TEXT_INVALID',
    },
    {
      name: 'a label that is none',
      operation: { op: 'insert', into: '1', units: [{ label: 'five', text: 'The flag is blue.' }] },
      code: 'NESTING_CHANGED',
    },
    {
      name: 'an article without units',
      operation: { op: 'replace', at: '1', units: [] },
      code: 'NESTING_CHANGED',
    },
    {
      name: 'empty old words',
      operation: { op: 'substitute', at: '1/p4', old: '', new: 'x' },
      code: 'OLD_TEXT_NOT_FOUND',
    },
  ])('refuses $name from whoever builds operations in code', ({ operation, code }) => {
    expect(issueOf(applyOperation(baseText(), operation, CONTEXT)).code).toBe(code);
  });

  test.each<{ name: string; operation: TextOperation }>([
    { name: 'a unit restated', operation: { op: 'replace', at: '1/p4', text: 'Repealed.' } },
    {
      name: 'words substituted',
      operation: { op: 'substitute', at: '1/p4', old: 'The capital is Old Town.', new: 'Repealed.' },
    },
    {
      name: 'a unit inserted',
      operation: { op: 'insert', into: '1', units: [{ label: '5.', text: 'Repealed.' }] },
    },
    {
      name: 'a tombstone repeated',
      operation: { op: 'replace', at: '1', units: [{ label: '3.', text: 'Repealed.' }] },
    },
  ])('leaves no unit that says "Repealed." without being a tombstone: $name', ({ operation }) => {
    const applied = applyOperation(baseText(), operation, CONTEXT);
    // Refusing is right too: only a text that its own file would not give back is not.
    const articles = applied.ok ? applied.value.constitution.articles : [];
    expect(articles.map(readAgain)).toEqual(articles.map(linesOf));
  });

  test('property: a failing operation changes nothing and says which it was', () => {
    const text = baseText();
    const before = structuredClone(text);
    fc.assert(
      fc.property(anyOperation, (operation) => {
        const applied = applyOperation(text, operation, CONTEXT);
        expect(text).toEqual(before);
        if (applied.ok) return;
        for (const issue of applied.issues) {
          expect(issue.operation).toEqual({ act: '2001-01-01-act', amendment: 'first', operation: 0 });
          expect(issue.message).not.toBe('');
          expect(issue.hint).toBeTruthy();
        }
      }),
      { numRuns: 500 },
    );
  });

  test('property: what says the same as before is the same object', () => {
    const text = baseText();
    const before = unitsOf(text);
    fc.assert(
      fc.property(anyOperation, (operation) => {
        const applied = applyOperation(text, operation, CONTEXT);
        if (!applied.ok) return;
        const { constitution } = applied.value;
        for (const [key, unit] of unitsOf(constitution)) {
          const old = before.get(key);
          if (JSON.stringify(old) === JSON.stringify(unit)) expect(unit).toBe(old);
        }
        const changed = constitution.articles.filter((article) => !text.articles.includes(article));
        const { articles } = unwrap(changeBy(new WorkingText(text), operation, CONTEXT));
        expect(articles.map(({ after }) => after)).toEqual(expect.arrayContaining(changed));
      }),
      { numRuns: 500 },
    );
  });

  test('property: what differs by key was touched', () => {
    const text = baseText();
    const before = unitsOf(text);
    fc.assert(
      fc.property(anyOperation, (operation) => {
        const applied = applyOperation(text, operation, CONTEXT);
        if (!applied.ok) return;
        const after = unitsOf(applied.value.constitution);
        const own = (unit: Unit | undefined): string => JSON.stringify({ ...unit, units: [] });
        const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
          (key) => own(before.get(key)) !== own(after.get(key)),
        );
        expect(applied.value.touched).toEqual(expect.arrayContaining(differing));
      }),
      { numRuns: 500 },
    );
  });

  test('property: after any operations every key is there once, and every article reads back', () => {
    const base = baseText();
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 8 }), (operations) => {
        const text = applyFitting(base, operations);
        const keys = keysOf(text);
        expect(new Set(keys).size).toBe(keys.length);
        for (const article of text.articles) expect(readAgain(article)).toEqual(linesOf(article));
      }),
      { numRuns: 150 },
    );
  });

  test('property: labels and numbers change only by renumbering', () => {
    const text = baseText();
    const before = namesOf(text);
    fc.assert(
      fc.property(anyOperation, (operation) => {
        const applied = applyOperation(text, operation, CONTEXT);
        if (!applied.ok || operation.op === 'renumber') return;
        const kept = [...namesOf(applied.value.constitution)].filter(([key]) => before.has(key));
        expect(kept).toEqual(kept.map(([key]) => [key, before.get(key)]));
      }),
      { numRuns: 500 },
    );
  });

  test('property: what stays keeps its order, unless it is moved, restated or a whole article is renumbered', () => {
    const text = baseText();
    const order = keysOf(text);
    fc.assert(
      fc.property(anyOperation, (operation) => {
        const applied = applyOperation(text, operation, CONTEXT);
        const mayReorder =
          operation.op === 'move' || operation.op === 'renumber' || operation.op === 'replace';
        if (!applied.ok || mayReorder) return;
        const now = keysOf(applied.value.constitution);
        expect(now.filter((key) => order.includes(key))).toEqual(order.filter((key) => now.includes(key)));
      }),
      { numRuns: 500 },
    );
  });

  test('property: labels, texts and order of what no operation names stay', () => {
    const before = baseText();
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 4 }), (operations) => {
        const named = JSON.stringify(operations);
        const untouched = ['1', '2', '3'].filter((number) => !named.includes(`"${number}`));
        const after = applyFitting(before, operations);
        for (const number of untouched) expect(outlineOf(after, number)).toEqual(outlineOf(before, number));
      }),
      { numRuns: 200 },
    );
  });
});

describe('an operation that changes nothing', () => {
  test.each([
    ['words for the same words', '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "ten"', '2/s2'],
    [
      'a unit restated with its own words',
      '- op: replace\n  at: 1/p4\n  text: "The capital is Old Town."',
      '1/p4',
    ],
    [
      'a unit restated with all below it',
      '- op: replace\n  at: 3/p1\n  text: "Courts are independent."\n  units:\n    - text: "Judges obey only the law."',
      '3/p1',
    ],
    [
      'a heading for the same heading',
      '- op: retitle\n  at: section/I\n  old: "Foundations"\n  new: "Foundations"',
      'section/I',
    ],
  ])('is refused: %s', (_name, operation, unit) => {
    const issue = issueOf(tryOpen(actFile(operation)));
    expect(issue).toMatchObject({ code: 'NO_EFFECT', unit, line: 12 });
    expect(issue.message).toContain(`would leave ${unit} as it is`);
    expect(issue.hint).toContain('remove the operation');
  });
});
