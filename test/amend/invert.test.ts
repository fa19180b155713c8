import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperation } from '../../src/amend/apply.ts';
import type { Context } from '../../src/amend/context.ts';
import { invert, invertActs, type Undo, undo } from '../../src/amend/invert.ts';
import { checkShape } from '../../src/amend/soundness.ts';
import { isSame } from '../../src/collections.ts';
import { unwrap } from '../../src/errors.ts';
import type { Constitution, TextOperation } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import { flatten } from '../../src/units.ts';
import { checkInverse, outlineOf, type Step } from '../helpers/check-operation.ts';
import { articleFile, DESCRIPTION, issueOf, tryOpen } from '../helpers/corpus.ts';
import { anyOperation } from '../helpers/operations.ts';
import { article1, articleIn, baseText, CONTEXT, deepFreeze, lastText, unitIn } from '../helpers/texts.ts';

const THREE_SECTIONS = {
  path: 'constitution/corpus.yaml',
  text: `${DESCRIPTION}  - number: III\n    heading: "Final Provisions"\n`,
};
const ALSO_4 = articleFile('4', 'I', '**1.** The flag is blue.');

/** The circumstances of the operation with a number. */
function contextOf(operation: number): Context {
  return { ...CONTEXT, provenance: { ...CONTEXT.provenance, operation } };
}

/** The address of the operation with a number. */
function reference(operation: number): object {
  return { act: '2001-01-01-act', amendment: 'first', operation };
}

/** Applies operations one after another; gives the last text, and the undoing of each. */
function applyAll(
  text: Constitution,
  operations: readonly TextOperation[],
): { readonly text: Constitution; readonly undoings: readonly Undo[] } {
  let now = text;
  const undoings = operations.map((operation, index) => {
    const undoing = unwrap(invert(operation, now, contextOf(index)));
    now = deepFreeze(unwrap(applyOperation(now, operation, contextOf(index))).constitution);
    return undoing;
  });
  return { text: now, undoings };
}

/** Undoes the first of some operations after all of them. */
function undoFirst(
  operations: readonly TextOperation[],
  base: Constitution = baseText(),
): ReturnType<typeof undo> {
  const { text, undoings } = applyAll(base, operations);
  const [first] = undoings;
  if (first === undefined) throw new Error('there is an operation');
  return undo(text, first);
}

const SUBSTITUTE: TextOperation = { op: 'substitute', at: '1/p4', old: 'Old', new: 'New' };

describe('invert', () => {
  test('is a value of its own that names what it undoes', () => {
    const before = baseText();
    const undoing = unwrap(invert(SUBSTITUTE, before, contextOf(3)));
    expect(undoing.undoes).toEqual(reference(3));
    expect(undoing.sections).toBeNull();
    expect(undoing.articles).toHaveLength(1);
    expect(undoing.articles[0]?.after).toBe(articleIn(before, '1'));
    expect(undoing.articles[0]?.before?.units.at(-1)?.text).toBe('The capital is New Town.');
  });

  test('fails as applying does where the operation does not fit', () => {
    const operation: TextOperation = { ...SUBSTITUTE, old: 'Older' };
    const issue = issueOf(invert(operation, baseText(), CONTEXT));
    expect(issue).toEqual(issueOf(applyOperation(baseText(), operation, CONTEXT)));
    expect(issue.code).toBe('OLD_TEXT_NOT_FOUND');
  });
});

describe('undo', () => {
  test.each<{ name: string; later: TextOperation; article: string; lines: readonly string[] }>([
    {
      name: 'words of another unit',
      later: { op: 'substitute', at: '1/p1', old: 'state', new: 'republic' },
      article: '1',
      lines: article1({ p1: '1. The republic serves the people. The people rule.' }),
    },
    {
      name: 'a unit brought in behind it',
      later: { op: 'insert', after: '1/p4', units: [{ label: '5.', text: 'The flag is blue.' }] },
      article: '1',
      lines: [...article1(), 'p5 5. The flag is blue.'],
    },
    {
      name: 'a unit taken away before it',
      later: { op: 'remove', at: '1/p1' },
      article: '1',
      lines: article1().slice(1),
    },
    {
      name: 'the number of its article',
      later: { op: 'renumber', at: '1', to: '9' },
      article: '9',
      lines: article1(),
    },
    {
      name: 'the section of its article',
      later: { op: 'move', at: '1', into: 'section/II' },
      article: '1',
      lines: article1(),
    },
  ])('keeps what a later operation did: $name', ({ later, article, lines }) => {
    const text = unwrap(undoFirst([SUBSTITUTE, later]));
    expect(outlineOf(text, article)).toEqual(lines);
    const alone = unwrap(applyOperation(baseText(), later, contextOf(1))).constitution;
    expect(text).toStrictEqual(alone);
  });

  test('leaves what came in since where it was put when it restores an order', () => {
    const operations: TextOperation[] = [
      { op: 'move', at: '1/p4', before: '1/p1' },
      { op: 'insert', after: '1/p1', units: [{ label: '1-1.', text: 'The flag is blue.' }] },
    ];
    const ids = outlineOf(unwrap(undoFirst(operations)), '1').filter((line) => /^p[^/]* /.test(line));
    expect(ids.map((line) => line.split(' ')[0])).toEqual(['p1', 'p1-1', 'p2', 'p3', 'p4']);
  });

  const moved: TextOperation = { op: 'move', at: '1/p4', before: '1/p1' };
  const taken: TextOperation = { op: 'remove', at: '1/p4' };
  const brought: TextOperation = {
    op: 'insert',
    into: '1',
    units: [{ label: '5.', text: 'The flag is blue.' }],
  };
  const ARTICLE: TextOperation = {
    op: 'insert',
    into: 'section/II',
    articles: [{ number: '4', units: [{ label: '1.', text: 'All.' }] }],
  };
  test.each<{
    name: string;
    operations: readonly TextOperation[];
    unit: string;
    by?: number;
    message: string;
  }>([
    {
      name: 'words that were changed again',
      operations: [SUBSTITUTE, { op: 'substitute', at: '1/p4', old: 'New', new: 'Third' }],
      unit: '1/p4',
      by: 1,
      message: 'it has been changed since',
    },
    {
      name: 'other words of the same unit',
      operations: [SUBSTITUTE, { op: 'substitute', at: '1/p4', old: 'capital', new: 'seat' }],
      unit: '1/p4',
      by: 1,
      message: 'it has been changed since',
    },
    {
      name: 'the label of the same unit',
      operations: [SUBSTITUTE, { op: 'renumber', at: '1/p4', to: '5.' }],
      unit: '1/p5',
      by: 1,
      message: 'it has been changed since',
    },
    {
      name: 'a unit that was taken away since',
      operations: [SUBSTITUTE, taken],
      unit: '1/p4',
      message: 'it has been taken away since',
    },
    {
      name: 'an article that was taken away since',
      operations: [SUBSTITUTE, { op: 'remove', at: '1' }],
      unit: '1',
      message: 'it has been taken away since',
    },
    {
      name: 'a unit brought in and changed since',
      operations: [brought, { op: 'substitute', at: '1/p5', old: 'blue', new: 'red' }],
      unit: '1/p5',
      by: 1,
      message: 'it has been changed since it was brought in',
    },
    {
      name: 'an article brought in and changed since',
      operations: [ARTICLE, { op: 'substitute', at: '4/p1', old: 'All', new: 'None' }],
      unit: '4',
      by: 1,
      message: 'it has been changed since it was brought in',
    },
    {
      name: 'an order that was changed again',
      operations: [moved, { op: 'move', at: '1/p2', before: '1/p1' }],
      unit: '1/p4',
      by: 0,
      message: 'put in another order since',
    },
    {
      name: 'a move of what moved again',
      operations: [moved, { op: 'move', at: '1/p4', after: '1/p2' }],
      unit: '1/p4',
      by: 1,
      message: 'it has been changed since',
    },
    {
      name: 'a label that another unit has by now',
      operations: [
        { op: 'renumber', at: '1/p4', to: '5.' },
        { op: 'insert', after: '1/p3', units: [{ label: '4.', text: 'The flag is blue.' }] },
      ],
      unit: '1',
      message: 'The label 4. stands twice',
    },
    {
      name: 'the number of an article that another one has by now',
      operations: [
        { op: 'renumber', at: '2', to: '9' },
        { op: 'renumber', at: '3', to: '2' },
      ],
      unit: '2',
      by: 1,
      message: 'there is another article 2 now',
    },
    {
      name: 'a number that has changed again',
      operations: [
        { op: 'renumber', at: '2', to: '9' },
        { op: 'renumber', at: '9', to: '8' },
      ],
      unit: '8',
      by: 1,
      message: 'it has been changed since',
    },
    {
      name: 'an article taken out, whose number another one has by now',
      operations: [
        { op: 'remove', at: '3' },
        { ...ARTICLE, articles: [{ number: '3', units: [{ label: '1.', text: 'All.' }] }] } as TextOperation,
      ],
      unit: '3',
      by: 1,
      message: 'there is another article 3 now',
    },
    {
      name: 'a revival, below which something has come in since',
      operations: [
        { op: 'replace', at: '1/p3', text: 'The anthem is short.' },
        { op: 'insert', into: '1/p3', units: [{ text: 'It is sung.' }] },
      ],
      unit: '1/p3',
      message: '1/p3 would be repealed, but have units below it.',
    },
    {
      name: 'what is all that its article still has',
      operations: [
        { op: 'insert', after: '3/p1', units: [{ label: '2.', text: 'All.' }] },
        { op: 'remove', at: '3/p1' },
      ],
      unit: '3',
      message: 'Article 3 would be left without any text.',
    },
  ])('refuses to undo $name', ({ operations, unit, by, message }) => {
    const issue = issueOf(undoFirst(operations));
    expect(issue).toMatchObject({ code: 'UNDO_CONFLICT', unit, operation: reference(0) });
    expect(issue.otherOperation).toEqual(by === undefined ? undefined : reference(by));
    expect(issue.message).toContain(`What the operation did to ${unit} cannot be undone on its own: `);
    expect(issue.message).toContain(message);
    expect(issue.hint).toBe('Undo first what came after it.');
  });

  test.each<{ name: string; operation: TextOperation; unit: string; message: string }>([
    { name: 'words', operation: SUBSTITUTE, unit: '1/p4', message: 'changed since' },
    { name: 'a unit taken out', operation: taken, unit: '1/p4', message: 'it has been brought back since' },
    { name: 'a unit brought in', operation: brought, unit: '1/p5', message: 'taken away since' },
    {
      name: 'an article taken out',
      operation: { op: 'remove', at: '3' },
      unit: '3',
      message: 'it has been brought back since',
    },
    { name: 'an article brought in', operation: ARTICLE, unit: '4', message: 'taken away since' },
  ])('refuses to undo $name twice', ({ operation, unit, message }) => {
    const { text, undoings } = applyAll(baseText(), [operation]);
    const [undoing] = undoings;
    if (undoing === undefined) throw new Error('there is an operation');
    const issue = issueOf(undo(deepFreeze(unwrap(undo(text, undoing))), undoing));
    expect(issue).toMatchObject({ code: 'UNDO_CONFLICT', unit });
    expect(issue.message).toContain(message);
  });

  test('changes nothing where it is refused', () => {
    const { text, undoings } = applyAll(baseText(), [SUBSTITUTE, { op: 'remove', at: '1/p4' }]);
    const before = structuredClone(text);
    expect(undo(text, undoings[0] as Undo).ok).toBe(false);
    expect(text).toEqual(before);
  });

  test('says everything that is in the way', () => {
    const base = baseText(articleFile('1', 'I', '**4.** All laws are public.'));
    const { text, undoings } = applyAll(base, [
      { op: 'substitute', targets: [{ at: '1/p4' }, { at: '2/s1' }], old: 'laws', new: 'acts' },
      { op: 'remove', at: '2/s1' },
      { op: 'substitute', at: '1/p4', old: 'public', new: 'free' },
    ]);
    const undone = undo(text, undoings[0] as Undo);
    expect(undone.ok ? [] : undone.issues.map(({ unit }) => unit)).toEqual(['1/p4', '2/s1']);
  });
});

describe('undo of sections', () => {
  const base = baseText(THREE_SECTIONS);
  const section = (text: Constitution): string[] =>
    text.sections.map(({ number, heading }) => `${number} ${heading}`);
  const added: TextOperation = {
    op: 'insert',
    after: 'section/I',
    sections: [
      {
        number: 'I-1',
        heading: 'Rights',
        articles: [{ number: '1-1', units: [{ text: 'All are equal.' }] }],
      },
    ],
  };

  test('takes a section out with the articles that came with it', () => {
    expect(unwrap(undoFirst([added], base))).toStrictEqual(base);
  });

  test('renumbers a section back, and its articles with it, also those that were changed since', () => {
    const text = unwrap(undoFirst([{ op: 'renumber', at: 'section/I', to: 'V' }, SUBSTITUTE], base));
    expect(section(text)).toEqual(section(base));
    expect(articleIn(text, '1').section).toBe('I');
    expect(unitIn(text, '1/p4').text).toBe('The capital is New Town.');
  });

  test('brings a section back between those that it stood between', () => {
    const empty: TextOperation[] = [
      { op: 'move', at: '1', into: 'section/II' },
      { op: 'remove', at: 'section/I' },
    ];
    const { text, undoings } = applyAll(base, empty);
    expect(section(unwrap(undo(text, undoings[1] as Undo)))).toEqual(section(base));
  });

  test.each<{ name: string; operations: readonly TextOperation[]; unit: string; message: string }>([
    {
      name: 'a section that was retitled since',
      operations: [
        { op: 'renumber', at: 'section/III', to: 'IV' },
        { op: 'retitle', at: 'section/IV', old: 'Final Provisions', new: 'The End' },
      ],
      unit: 'section/IV',
      message: 'it has been changed since',
    },
    {
      name: 'a section that an article was put into since',
      operations: [added, { op: 'move', at: '2', into: 'section/I-1' }],
      unit: '2',
      message: 'it would stand in section I-1, which would not be there',
    },
    {
      name: 'a number that an article was brought in under since',
      operations: [
        { op: 'renumber', at: 'section/III', to: 'IV' },
        {
          op: 'insert',
          into: 'section/IV',
          articles: [{ number: '9', units: [{ text: 'All are equal.' }] }],
        },
      ],
      unit: '9',
      message: 'it would stand in section IV, which would not be there',
    },
    {
      name: 'the removal of an article whose section is gone',
      operations: [
        { op: 'remove', at: '1' },
        { op: 'remove', at: 'section/I' },
      ],
      unit: '1',
      message: 'it would stand in section I, which would not be there',
    },
    {
      name: 'a number that another section has by now',
      operations: [
        { op: 'renumber', at: 'section/III', to: 'IV' },
        { op: 'insert', sections: [{ number: 'III', heading: 'Rights' }] },
      ],
      unit: 'section/III',
      message: 'there would be two sections III',
    },
    {
      name: 'a section that is gone again',
      operations: [
        { op: 'insert', sections: [{ number: 'IV', heading: 'Rights' }] },
        { op: 'remove', at: 'section/IV' },
      ],
      unit: 'section/IV',
      message: 'it has been taken away since',
    },
  ])('refuses $name', ({ operations, unit, message }) => {
    const issue = issueOf(undoFirst(operations, base));
    expect(issue).toMatchObject({ code: 'UNDO_CONFLICT', unit, operation: reference(0) });
    expect(issue.message).toContain(message);
  });
});

describe('undo of what several operations did together', () => {
  test('gives articles that exchanged their numbers their own numbers back, the last first', () => {
    const base = baseText(ALSO_4);
    const { text, undoings } = applyAll(base, [
      { op: 'renumber', at: '2', to: '9' },
      { op: 'renumber', at: '3', to: '2' },
      { op: 'renumber', at: '9', to: '3' },
    ]);
    expect(articleIn(text, '2').key).toBe('3');
    expect(undoings.reduceRight((now, undoing) => unwrap(undo(now, undoing)), text)).toStrictEqual(base);
  });

  test('brings back a unit from another article, whatever else changed in both', () => {
    const base = baseText();
    const operations: TextOperation[] = [
      { op: 'move', at: '1/p4', into: '3' },
      { op: 'substitute', at: '1/p1', old: 'state', new: 'republic' },
      { op: 'substitute', at: '3/p1', old: 'Courts', new: 'Judges' },
    ];
    const text = unwrap(undoFirst(operations, base));
    expect(outlineOf(text, '1')).toEqual(
      article1({ p1: '1. The republic serves the people. The people rule.' }),
    );
    expect(outlineOf(text, '3')[0]).toBe('p1 1. Judges are independent.');
    expect(unitIn(text, '1/p4')).toBe(unitIn(base, '1/p4'));
  });

  test('refuses to bring back a unit that was changed where it went', () => {
    const operations: TextOperation[] = [
      { op: 'move', at: '1/p4', into: '3' },
      { op: 'substitute', at: '3/p4', old: 'Old', new: 'New' },
    ];
    expect(issueOf(undoFirst(operations))).toMatchObject({ code: 'UNDO_CONFLICT', unit: '3/p4' });
  });
});

describe('property: undo', () => {
  /** Applies what fits of some operations; each with the text before and after it. */
  function steps(operations: readonly TextOperation[]): readonly Step[] {
    let before = baseText();
    return operations.flatMap((operation, index) => {
      const applied = applyOperation(before, operation, contextOf(index));
      if (!applied.ok) return [];
      const after = deepFreeze(applied.value.constitution);
      const undoing = unwrap(invert(operation, before, contextOf(index)));
      const step = { before, after, undoing };
      before = after;
      return [step];
    });
  }

  test('gives back what was there before any operation, and the base from all of them', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { minLength: 1, maxLength: 8 }), (operations) => {
        const all = steps(operations);
        for (const step of all) checkInverse(step);
        const [first] = all;
        const last = all.at(-1);
        if (first === undefined || last === undefined) return;
        const undone = all.reduceRight((text, { undoing }) => unwrap(undo(text, undoing)), last.after);
        expect(undone).toStrictEqual(first.before);
      }),
      { numRuns: 100 },
    );
  });

  const base = baseText();

  /** Undoes the first of two operations that fit; nothing where they do not. */
  function undoFirstOf(first: TextOperation, second: TextOperation): UndoneFirst | null {
    const one = applyOperation(base, first, contextOf(0));
    const both = one.ok ? applyOperation(one.value.constitution, second, contextOf(1)) : one;
    if (!one.ok || !both.ok) return null;
    // A key of an article says that its units were put into another order, or that its own fields changed.
    const touched = one.value.touched.filter((key) => !base.articles.some((article) => article.key === key));
    return {
      undone: undo(both.value.constitution, unwrap(invert(first, base, contextOf(0)))),
      touched: both.value.touched,
      isSameTouched: both.value.touched.some((key) => touched.includes(key)),
    };
  }

  test('refuses where a later operation touched the same thing', () => {
    fc.assert(
      fc.property(anyOperation, anyOperation, (first, second) => {
        const result = undoFirstOf(first, second);
        if (result?.isSameTouched) expect(issueOf(result.undone).code).toBe('UNDO_CONFLICT');
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps a later operation that touched other things', () => {
    fc.assert(
      fc.property(anyOperation, anyOperation, (first, second) => {
        const result = undoFirstOf(first, second);
        const alone = applyOperation(base, second, contextOf(1));
        // What restates says again what the first said, but did not change it, so that goes with the first.
        if (!result?.undone.ok || !alone.ok || second.op === 'replace') return;
        // Parts are counted, so without the first its address may mean another one.
        if (!isSame(alone.value.touched, result.touched)) return;
        expect(standing(result.undone.value)).toEqual(standing(alone.value.constitution));
        if (first.op === 'substitute' || first.op === 'retitle')
          expect(result.undone.value).toStrictEqual(alone.value.constitution);
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves a text that is whole: every key once, every article in a section, every unit where its label puts it', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { minLength: 2, maxLength: 6 }), fc.nat(), (operations, number) => {
        const all = steps(operations);
        const step = all[number % Math.max(1, all.length)];
        const last = all.at(-1);
        if (step === undefined || last === undefined) return;
        const undone = undo(last.after, step.undoing);
        if (!undone.ok) return;
        const { articles, sections } = undone.value;
        const keys = [...sections, ...articles, ...articles.flatMap(({ units }) => flatten(units))].map(
          ({ key }) => key,
        );
        expect(new Set(keys).size).toBe(keys.length);
        const numbers = articles.map((article) => article.number);
        expect(new Set(numbers).size).toBe(numbers.length);
        const known = new Set<string | null>([null, ...sections.map((section) => section.number)]);
        for (const article of articles) {
          expect(known).toContain(article.section);
          expect(checkShape(article)).toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });
});

interface UndoneFirst {
  readonly undone: ReturnType<typeof undo>;
  /** What the second operation touched. */
  readonly touched: readonly string[];
  /** Whether both operations touched the same unit or section. */
  readonly isSameTouched: boolean;
}

/** What stands in a text, by key, without the order. */
function standing({ sections, articles }: Constitution): ReadonlyMap<string, object> {
  const units = articles.flatMap((article) => flatten(article.units));
  const all = [...sections, ...articles, ...units].map((one): [string, object] => [
    one.key,
    { ...one, units: [] },
  ]);
  return new Map(all);
}

describe('invertActs', () => {
  test('has the undoing of everything an act did, the last first, and gives back the base', () => {
    const corpus = openCorpus();
    for (const act of corpus.acts.toReversed()) {
      const undoings = unwrap(invertActs(corpus, act.id));
      expect(new Set(undoings.map(({ undoes }) => undoes.act))).toEqual(new Set([act.id]));
    }
    const all = corpus.versions.flatMap(({ operations }) => operations).toReversed();
    const undoings = corpus.acts.flatMap(({ id }) => unwrap(invertActs(corpus, id)));
    const text = all.reduce((now, { act, amendment, operation }) => {
      const undoing = undoings.find(
        ({ undoes }) =>
          undoes.act === act && undoes.amendment === amendment && undoes.operation === operation,
      );
      return unwrap(undo(now, undoing as Undo));
    }, lastText(corpus));
    expect(text).toStrictEqual(corpus.constitution);
  });

  test('names the acts that there are where it is asked for another', () => {
    const issue = issueOf(invertActs(unwrap(tryOpen()), '2009-01-01-no-act'));
    expect(issue.code).toBe('OPERATION_NOT_FOUND');
    expect(issue.message).toContain('There is no act "2009-01-01-no-act".');
    expect(issue.hint).toBe('This corpus has no acts.');
    const other = issueOf(invertActs(openCorpus(), '2009-01-01-no-act'));
    expect(other.hint).toBe('There are 2022-06-08-referendum, 2022-09-17-law-142-vii.');
  });
});
