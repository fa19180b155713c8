import { describe, expect, test } from 'vitest';
import { schedule } from '../../src/amend/schedule.ts';
import { unwrap } from '../../src/errors.ts';
import type { Act } from '../../src/model.ts';

describe('schedule', () => {
  const one = (
    id: string,
    published: string,
    inForce: string,
    operations: Act['amendments'][0]['operations'],
  ) =>
    ({
      id,
      title: 'An act',
      adopted: published,
      published,
      inForce,
      source: 'Written for tests.',
      amendments: [{ id: 'first', operations }],
    }) satisfies Act;
  const op = { op: 'remove', at: '1/p4' } as const;

  test('orders by commencement, then publication, then act, then place in the act', () => {
    const acts = [
      one('b-act', '2001-02-01', '2001-03-01', [op, { ...op, from: '2001-04-01' }, op]),
      one('a-act', '2001-02-01', '2001-03-01', [op]),
      one('c-act', '2001-01-01', '2001-03-01', [op, { ...op, from: null, condition: 'A law says so.' }]),
      one('d-act', '2001-05-01', '2001-02-15', [op]),
    ];
    expect(unwrap(schedule(acts)).map((entry) => `${entry.date} ${entry.act} ${entry.operation}`)).toEqual([
      '2001-02-15 d-act 0',
      '2001-03-01 c-act 0',
      '2001-03-01 a-act 0',
      '2001-03-01 b-act 0',
      '2001-03-01 b-act 2',
      '2001-04-01 b-act 1',
      'null c-act 1',
    ]);
  });

  test('keeps the order of amendments within an act, whatever their ids', () => {
    const value = one('an-act', '2001-01-01', '2001-01-01', [op]);
    const acts = [{ ...value, amendments: ['z', 'm', 'a'].map((id) => ({ id, operations: [op] })) }];
    expect(unwrap(schedule(acts)).map(({ amendment }) => amendment)).toEqual(['z', 'm', 'a']);
  });
});
