import { describe, expect, test } from 'vitest';
import { contextOf, Enactment } from '../../src/amend/enactment.ts';
import { type Scheduled, schedule } from '../../src/amend/schedule.ts';
import { unwrap } from '../../src/errors.ts';
import type { Act, TextOperation } from '../../src/model.ts';
import { issueOf } from '../helpers/corpus.ts';
import { baseText, unitIn } from '../helpers/texts.ts';

const WORDS = { article: 'Article {number}', preamble: 'Preamble', repealed: 'Repealed.' };

function act(id: string, published: string, inForce: string, ...operations: TextOperation[]): Act {
  const amendments = [{ id: 'first', operations }];
  return { id, title: 'An act', adopted: '2000-05-01', published, inForce, source: 'Tests.', amendments };
}

/** An enactment of acts on the usual articles, with their operations in order. */
function enacting(...acts: Act[]): {
  readonly enactment: Enactment;
  readonly operations: readonly Scheduled[];
} {
  return {
    enactment: new Enactment(baseText(), { words: WORDS, acts }),
    operations: unwrap(schedule(acts)),
  };
}

const INSERT: TextOperation = {
  op: 'insert',
  into: '1',
  units: [{ label: '5.', text: 'The flag is blue.' }],
};

describe('Enactment', () => {
  test('applies one operation after another, and leaves the text it started from', () => {
    const { enactment, operations } = enacting(
      act('a-act', '2001-01-01', '2001-01-01', INSERT, {
        op: 'substitute',
        at: '1/p4',
        old: 'Old',
        new: 'New',
      }),
    );
    const before = baseText();
    for (const operation of operations) expect(enactment.enact(operation).ok).toBe(true);
    expect(unitIn(enactment.toConstitution(), '1/p4').text).toBe('The capital is New Town.');
    expect(unitIn(enactment.toConstitution(), '1/p5').key).toBe('a-act/first/0');
    expect(baseText()).toEqual(before);
  });

  test('leaves the text as it was where an operation fails, and goes on with others', () => {
    const { enactment, operations } = enacting(
      act('a-act', '2001-01-01', '2001-01-01', { op: 'remove', at: '1/p9' }, INSERT),
    );
    const before = enactment.toConstitution();
    const [failing, fitting] = operations as [Scheduled, Scheduled];
    expect(issueOf(enactment.enact(failing))).toMatchObject({
      code: 'UNIT_NOT_FOUND',
      operation: { act: 'a-act', amendment: 'first', operation: 0 },
    });
    expect(enactment.toConstitution()).toBe(before);
    expect(enactment.enact(fitting).ok).toBe(true);
  });

  test('leaves no mark of an operation that was in conflict', () => {
    const substitute = (old: string, put: string): TextOperation => ({
      op: 'substitute',
      at: '1/p4',
      old,
      new: put,
    });
    const { enactment, operations } = enacting(
      act(
        'a-act',
        '2001-01-01',
        '2001-01-01',
        substitute('Old Town', 'New Town'),
        substitute('capital is New', 'seat is Third'),
        substitute('capital', 'seat'),
      ),
    );
    expect(operations.map((operation) => enactment.enact(operation).ok)).toEqual([true, false, true]);
    expect(unitIn(enactment.toConstitution(), '1/p4').text).toBe('The seat is New Town.');
  });

  test.each<{ name: string; second: TextOperation }>([
    { name: 'words of it', second: { op: 'substitute', at: '1/p5', old: 'blue', new: 'red' } },
    {
      name: 'a unit beside it',
      second: { op: 'insert', after: '1/p5', units: [{ label: '6.', text: 'All.' }] },
    },
    { name: 'its label', second: { op: 'renumber', at: '1/p5', to: '6.' } },
    { name: 'its place', second: { op: 'move', at: '1/p4', after: '1/p5' } },
    { name: 'it', second: { op: 'remove', at: '1/p5' } },
  ])('refuses an act that changes what one published after it brought in: $name', ({ second }) => {
    const { enactment, operations } = enacting(
      act('later-act', '2001-06-01', '2001-06-01', INSERT),
      act('earlier-act', '2001-01-01', '2002-01-01', second),
    );
    const [first, last] = operations as [Scheduled, Scheduled];
    unwrap(enactment.enact(first));
    expect(issueOf(enactment.enact(last))).toMatchObject({
      code: 'ANACHRONISM',
      operation: { act: 'earlier-act', amendment: 'first', operation: 0 },
      otherOperation: { act: 'later-act', amendment: 'first', operation: 0 },
    });
  });

  test('takes what was published on the same day', () => {
    const { enactment, operations } = enacting(
      act('a-act', '2001-01-01', '2001-06-01', INSERT),
      act('b-act', '2001-01-01', '2002-01-01', { op: 'remove', at: '1/p5' }),
    );
    for (const operation of operations) expect(enactment.enact(operation).ok).toBe(true);
  });
});

describe('contextOf', () => {
  const operationOf = (own: Partial<Act>): Scheduled => {
    const [operation] = unwrap(schedule([{ ...act('a-act', '2001-01-01', '2001-02-01', INSERT), ...own }]));
    if (operation === undefined) throw new Error('there is an operation');
    return operation;
  };

  test('has the address of the operation, its commencement, and the repeal by its act', () => {
    expect(contextOf(operationOf({ date: '2000-12-24' }), 'Repealed.')).toEqual({
      provenance: { act: 'a-act', amendment: 'first', operation: 0, date: '2001-02-01' },
      repeal: { act: 'a-act', date: '2000-12-24' },
      tombstone: 'Repealed.',
    });
  });

  test('has the day of adoption where the act has no other date, and its commencement for an open one', () => {
    const context = contextOf({ ...operationOf({}), date: null }, 'Repealed.');
    expect(context.repeal.date).toBe('2000-05-01');
    expect(context.provenance.date).toBe('2001-02-01');
  });
});
