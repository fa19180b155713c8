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

  test('keeps what changed a commencement, each with the commencement until then', () => {
    const acts = [
      one('a-act', '2001-01-01', '2003-01-01', [op]),
      one('b-act', '2002-01-01', '2002-01-01', [
        { op: 'reschedule', operation: 'a-act', to: null, condition: 'A law says so.' },
      ]),
      one('c-act', '2002-06-01', '2002-06-01', [{ op: 'cancel', operation: 'a-act/first/0' }]),
    ];
    const [entry] = unwrap(schedule(acts));
    expect(entry?.reschedulings.map(({ by, was }) => [by.act, was])).toEqual([
      ['b-act', '2003-01-01'],
      ['c-act', null],
    ]);
    expect(unwrap(schedule(acts, '2002-05-31'))[0]).toMatchObject({ date: null, cancelledBy: null });
    expect(unwrap(schedule(acts, '2001-12-31'))[0]).toMatchObject({ date: '2003-01-01', reschedulings: [] });
  });

  test('does not judge an erratum by what was known of the schedule on a day', () => {
    const acts = [
      one('a-act', '2001-01-01', '2005-01-01', [op]),
      one('b-act', '2001-06-01', '2004-01-01', [{ ...op, at: '1/p1', corrects: 'a-act/first/0' }]),
      one('c-act', '2002-01-01', '2002-01-01', [{ op: 'reschedule', operation: 'a-act', to: '2003-01-01' }]),
    ];
    expect(schedule(acts, '2001-12-31').ok).toBe(true);
    expect(schedule(acts).ok).toBe(true);
    expect(schedule(acts.slice(0, 2)).ok).toBe(false);
  });
});
