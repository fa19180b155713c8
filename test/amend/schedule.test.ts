import { describe, expect, test } from 'vitest';
import { isDue, schedule } from '../../src/amend/schedule.ts';
import { unwrap } from '../../src/errors.ts';
import type { Act, Corpus, Operation } from '../../src/model.ts';
import { checkFailure, type Failure } from '../helpers/check-failure.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { actFile, issueOf, tryOpen } from '../helpers/corpus.ts';
import { article1, unitIn } from '../helpers/texts.ts';

const OP = { op: 'remove', at: '1/p4' } as const;

/** Ten times what so many operations take, in milliseconds; looking through all of them for each takes ten minutes. */
const FAR_TOO_LONG = 20_000;

function act(id: string, published: string, inForce: string, operations: readonly Operation[]): Act {
  const amendments = [{ id: 'first', operations }];
  return { id, title: 'An act', adopted: published, published, inForce, source: 'Tests.', amendments };
}

describe('schedule', () => {
  test('orders by commencement, then publication, then act, then place in the act', () => {
    const acts = [
      act('b-act', '2001-02-01', '2001-03-01', [OP, { ...OP, from: '2001-04-01' }, OP]),
      act('a-act', '2001-02-01', '2001-03-01', [OP]),
      act('c-act', '2001-01-01', '2001-03-01', [OP, { ...OP, from: null, condition: 'A law says so.' }]),
      act('d-act', '2001-05-01', '2001-02-15', [OP]),
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
    const value = act('an-act', '2001-01-01', '2001-01-01', [OP]);
    const acts = [{ ...value, amendments: ['z', 'm', 'a'].map((id) => ({ id, operations: [OP] })) }];
    expect(unwrap(schedule(acts)).map(({ amendment }) => amendment)).toEqual(['z', 'm', 'a']);
  });

  test('keeps what changed a commencement, each with the commencement until then', () => {
    const acts = [
      act('a-act', '2001-01-01', '2003-01-01', [OP]),
      act('b-act', '2002-01-01', '2002-01-01', [
        { op: 'reschedule', operation: 'a-act', to: null, condition: 'A law says so.' },
      ]),
      act('c-act', '2002-06-01', '2002-06-01', [{ op: 'cancel', operation: 'a-act/first/0' }]),
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
      act('a-act', '2001-01-01', '2005-01-01', [OP]),
      act('b-act', '2001-06-01', '2004-01-01', [{ ...OP, at: '1/p1', corrects: 'a-act/first/0' }]),
      act('c-act', '2002-01-01', '2002-01-01', [{ op: 'reschedule', operation: 'a-act', to: '2003-01-01' }]),
    ];
    expect(schedule(acts, '2001-12-31').ok).toBe(true);
    expect(schedule(acts).ok).toBe(true);
    expect(schedule(acts.slice(0, 2)).ok).toBe(false);
  });

  test('leaves out what delays or cancels only after the day whose knowledge counts', () => {
    const acts = [
      act('a-act', '2001-01-01', '2003-01-01', [OP]),
      act('b-act', '2002-01-01', '2002-01-01', [{ op: 'reschedule', operation: 'a-act', to: '2004-01-01' }]),
      act('c-act', '2003-01-01', '2003-06-01', [{ op: 'cancel', operation: 'a-act' }]),
    ];
    const known = (date?: string): object[] =>
      unwrap(schedule(acts, date)).map((one) => [one.date, one.cancelledBy?.act ?? null]);
    expect(known('2001-12-31')).toEqual([['2003-01-01', null]]);
    expect(known('2002-01-01')).toEqual([['2004-01-01', null]]);
    expect(known('2003-06-01')).toEqual([['2004-01-01', 'c-act']]);
    expect(known()).toEqual([['2004-01-01', 'c-act']]);
  });

  test('finds the operations of an amendment without looking through all of them', {
    timeout: FAR_TOO_LONG,
  }, () => {
    const numbers = Array.from({ length: 50_000 }, (_, index) => `number-${index}`);
    const amendments = numbers.map((id) => ({ id, operations: [OP] }));
    const delays = numbers.map((id): Operation => {
      return { op: 'reschedule', operation: `a-act/${id}`, to: '2004-01-01' };
    });
    const acts = [
      { ...act('a-act', '2001-01-01', '2003-01-01', []), amendments },
      act('b-act', '2002-01-01', '2002-01-01', delays),
    ];
    expect(unwrap(schedule(acts)).every(({ date }) => date === '2004-01-01')).toBe(true);
  });

  test('delays many operations many times, and keeps of each what it was until then', () => {
    const days = Array.from({ length: 4000 }, (_, index) => `3${String(index).padStart(3, '0')}-01-01`);
    const delays = days.map((to): Operation => ({ op: 'reschedule', operation: 'a-act', to }));
    const later = { ...OP, from: '2003-02-01' };
    const acts = [
      act('a-act', '2001-01-01', '2003-01-01', [...Array.from({ length: 4000 }, () => OP), later]),
      act('b-act', '2002-01-01', '2002-01-01', delays),
    ];
    const scheduled = unwrap(schedule(acts));
    expect(scheduled.every(({ date }) => date === days.at(-1))).toBe(true);
    const [first, last] = [scheduled[0], scheduled.at(-1)].map((one) => one?.reschedulings ?? []);
    expect(first?.map(({ was }) => was)).toEqual(['2003-01-01', ...days.slice(0, -1)]);
    expect(last?.map(({ was }) => was)).toEqual(['2003-02-01', ...days.slice(0, -1)]);
    expect(new Set(scheduled.map(({ reschedulings }) => reschedulings)).size).toBe(2);
  });
});

describe('isDue', () => {
  const [scheduled] = unwrap(schedule([act('a-act', '2001-01-01', '2003-01-01', [OP])]));
  if (scheduled === undefined) throw new Error('there is an operation');

  test.each([
    { name: 'while the text stands', own: {}, ceased: null, expected: true },
    { name: 'on the day before the text ceases', own: {}, ceased: '2003-01-02', expected: true },
    { name: 'on the day the text ceases', own: {}, ceased: '2003-01-01', expected: false },
    { name: 'on an open date', own: { date: null }, ceased: null, expected: false },
    {
      name: 'when it was cancelled',
      own: { cancelledBy: { act: 'b-act', amendment: 'first', operation: 0 } },
      ceased: null,
      expected: false,
    },
  ])('of what commences $name: $expected', ({ own, ceased, expected }) => {
    expect(isDue({ ...scheduled, ...own }, ceased)).toBe(expected);
  });
});

/** An act of 1 December 2000 with two operations for 2002 and one that waits for a law. */
const EARLIER = actFile(
  `- op: substitute
  at: 1/p4
  old: "Old Town"
  new: "New Town"
  from: 2002-01-01
- op: substitute
  at: 1/p1
  old: "state"
  new: "republic"
  from: 2003-01-01
- op: substitute
  at: 2/s2
  old: "ten"
  new: "twelve"
  from: null
  condition: "A law on judges enters into force."`,
  '2000-12-01-earlier',
);
const ONE = '2000-12-01-earlier/first/0';

function reschedule(operation: string, to: string, more = ''): string {
  return `- op: reschedule\n  operation: ${operation}\n  to: ${to}${more}`;
}

function cancel(operation: string, more = ''): string {
  return `- op: cancel\n  operation: ${operation}${more}`;
}

/** From which day on what came to stand. */
function history(corpus: Corpus): string[] {
  return corpus.versions.map(({ from, operations }) =>
    `${from} ${operations.map(({ operation }) => operation).join(' ')}`.trim(),
  );
}

describe('reschedule', () => {
  test.each([
    { name: 'later', to: '2002-06-01', versions: ['2000-01-01', '2002-06-01 0', '2003-01-01 1'] },
    { name: 'earlier', to: '2001-06-01', versions: ['2000-01-01', '2001-06-01 0', '2003-01-01 1'] },
    { name: 'at once', to: '2001-01-01', versions: ['2000-01-01', '2001-01-01 0', '2003-01-01 1'] },
    {
      name: 'behind another one',
      to: '2004-01-01',
      versions: ['2000-01-01', '2003-01-01 1', '2004-01-01 0'],
    },
  ])('lets an operation commence $name', ({ to, versions }) => {
    const corpus = checkOperation(
      reschedule(ONE, to),
      '1',
      article1({
        p1: '1. The republic serves the people. The people rule.',
        p4: '4. The capital is New Town.',
      }),
      EARLIER,
    );
    expect(history(corpus)).toEqual(versions);
  });

  test('lets all of an act commence, what waits too, and leaves what has that day anyway', () => {
    const corpus = unwrap(tryOpen(actFile(reschedule('2000-12-01-earlier', '2003-01-01')), EARLIER));
    expect(history(corpus)).toEqual(['2000-01-01', '2003-01-01 0 1 2']);
    expect(corpus.pending).toEqual([]);
  });

  test('leaves what of an act has commenced', () => {
    const delay = actFile(reschedule('2000-12-01-earlier/first', '2005-01-01'), '2002-06-01-later');
    expect(history(unwrap(tryOpen(delay, EARLIER)))).toEqual([
      '2000-01-01',
      '2002-01-01 0',
      '2005-01-01 1 2',
    ]);
  });

  test('still delays an operation on the day on which it would commence', () => {
    const delay = actFile(reschedule(ONE, '2002-02-01'), '2002-01-01-later');
    expect(history(unwrap(tryOpen(delay, EARLIER)))[1]).toBe('2002-02-01 0');
  });

  test('leaves an operation open, and says what it waits for', () => {
    const more = '\n  condition: "The new capital is built."';
    const corpus = unwrap(tryOpen(actFile(reschedule(ONE, 'null', more)), EARLIER));
    expect(corpus.pending.map(({ operation, date, value }) => [operation, date, value.condition])).toEqual([
      [0, null, 'The new capital is built.'],
      [2, null, 'A law on judges enters into force.'],
    ]);
  });

  test('lets an open operation wait for something else', () => {
    const more = '\n  condition: "A law on courts enters into force."';
    const corpus = unwrap(tryOpen(actFile(reschedule('2000-12-01-earlier/first/2', 'null', more)), EARLIER));
    expect(corpus.pending.map(({ value }) => value.condition)).toEqual([
      'A law on courts enters into force.',
    ]);
  });

  test('may be done again by a later act', () => {
    const again = actFile(reschedule(ONE, '2001-09-01'), '2001-06-01-again');
    expect(history(unwrap(tryOpen(actFile(reschedule(ONE, '2004-01-01')), again, EARLIER)))[1]).toBe(
      '2001-09-01 0',
    );
  });
});

describe('cancel', () => {
  test('keeps an operation from ever commencing, and says what kept it', () => {
    const corpus = checkOperation(
      cancel(ONE),
      '1',
      article1({ p1: '1. The republic serves the people. The people rule.' }),
      EARLIER,
    );
    expect(corpus.pending.map(({ operation, cancelledBy }) => [operation, cancelledBy])).toEqual([
      [0, { act: '2001-01-01-act', amendment: 'first', operation: 0 }],
      [2, null],
    ]);
  });

  test('keeps the rest of an act from commencing', () => {
    const later = actFile(cancel('2000-12-01-earlier'), '2002-06-01-later');
    const corpus = unwrap(tryOpen(later, EARLIER));
    expect(history(corpus)).toEqual(['2000-01-01', '2002-01-01 0']);
    expect(corpus.pending.map(({ cancelledBy }) => cancelledBy?.act)).toEqual([
      '2002-06-01-later',
      '2002-06-01-later',
    ]);
  });

  test('lets another act do what was cancelled in another way', () => {
    const instead =
      '- op: substitute\n  at: 1/p4\n  old: "Old Town"\n  new: "Third Town"\n  from: 2002-01-01';
    const corpus = unwrap(tryOpen(actFile(`${cancel(ONE)}\n${instead}`), EARLIER));
    expect(unitIn(corpus.versions[1]?.constitution ?? corpus.constitution, '1/p4').text).toBe(
      'The capital is Third Town.',
    );
  });
});

describe('what changes the schedule', () => {
  const LATER = '\n  from: 2002-06-01';
  test.each<{ name: string; operation: string; failure: Omit<Failure, 'column'> & { column?: number } }>([
    {
      name: 'an operation that there is not',
      operation: cancel('2000-12-01-earlier/first/9'),
      failure: {
        code: 'OPERATION_NOT_FOUND',
        line: 12,
        message: 'There is no operation "2000-12-01-earlier/first/9".',
        hint: 'The act has 2000-12-01-earlier/first/0, 2000-12-01-earlier/first/1',
      },
    },
    {
      name: 'an act that there is not',
      operation: cancel('2000-12-01-earlie'),
      failure: {
        code: 'OPERATION_NOT_FOUND',
        line: 12,
        message: 'There is no operation "2000-12-01-earlie".',
        hint: 'There are the acts 2000-12-01-earlier, 2001-01-01-act.',
      },
    },
    {
      name: 'an operation that only changes the schedule',
      operation: `${cancel(ONE)}\n${cancel('2001-01-01-act/first/0')}`,
      failure: {
        code: 'TARGET_UNSUITABLE',
        line: 14,
        operation: 1,
        against: '2001-01-01-act/first/0',
        message: '"2001-01-01-act/first/0" does not change the text',
        hint: 'an operation that changes the text',
      },
    },
    {
      name: 'an act that only changes the schedule',
      operation: `${cancel(ONE)}\n${cancel('2001-01-01-act')}`,
      failure: {
        code: 'TARGET_UNSUITABLE',
        line: 14,
        operation: 1,
        message: '"2001-01-01-act" does not change the text',
        hint: 'an operation that changes the text',
      },
    },
    {
      name: 'what has commenced',
      operation: cancel(ONE, LATER),
      failure: {
        code: 'ALREADY_COMMENCED',
        line: 12,
        message: `${ONE} commenced on 2002-01-01, so it can be neither delayed nor cancelled.`,
        hint: 'Change the text by an operation of its own',
      },
    },
    {
      name: 'what was cancelled',
      operation: `${cancel(ONE)}\n${reschedule(ONE, '2004-01-01')}`,
      failure: {
        code: 'ALREADY_CANCELLED',
        line: 14,
        operation: 1,
        against: '2001-01-01-act/first/0',
        message: `${ONE} will not commence: it was cancelled.`,
        hint: 'by an operation of a new act',
      },
    },
    {
      name: 'a day that an operation has anyway',
      operation: reschedule(ONE, '2002-01-01'),
      failure: {
        code: 'NO_EFFECT',
        line: 13,
        column: 13,
        against: ONE,
        message: `would leave the commencement of ${ONE} as it is: 2002-01-01.`,
        hint: 'Correct "to:"',
      },
    },
    {
      name: 'to leave open what is open, for the same condition',
      operation: reschedule(
        '2000-12-01-earlier/first/2',
        'null',
        '\n  condition: "A law on judges enters into force."',
      ),
      failure: {
        code: 'NO_EFFECT',
        line: 13,
        column: 13,
        against: '2000-12-01-earlier/first/2',
        message: 'as it is: open.',
        hint: 'Correct "to:"',
      },
    },
    {
      name: 'a day before it takes effect itself',
      operation: reschedule(ONE, '2000-12-31'),
      failure: {
        code: 'COMMENCEMENT_OUT_OF_RANGE',
        line: 13,
        column: 13,
        against: ONE,
        message: `${ONE} would commence on 2000-12-31, before the day on which this operation takes effect (2001-01-01).`,
        hint: 'Correct "to:" or "from:"',
      },
    },
  ])('refuses $name', ({ operation, failure }) => {
    checkFailure(operation, { column: 20, ...failure }, EARLIER);
  });

  test('refuses an operation of an act that was published later', () => {
    const later = actFile('- op: remove\n  at: 1/p4', '2002-01-01-later');
    checkFailure(
      cancel('2002-01-01-later'),
      {
        code: 'ANACHRONISM',
        line: 12,
        column: 20,
        against: '2002-01-01-later/first/0',
        message: '2001-01-01-act was published on 2001-01-01, before the act it builds on: 2002-01-01-later',
        hint: 'Correct the dates of the acts',
      },
      later,
    );
  });
});

describe('an erratum', () => {
  function erratum(corrects: string, more = ''): string {
    const words = '- op: substitute\n  at: 1/p4\n  old: "New Town"\n  new: "Newtown"';
    return `${words}\n  corrects: ${corrects}\n  note: "A slip."${more}`;
  }

  test('commences with what it corrects, or later', () => {
    const lines = article1({
      p1: '1. The republic serves the people. The people rule.',
      p4: '4. The capital is Newtown.',
    });
    checkOperation(erratum(ONE, '\n  from: 2002-01-01'), '1', lines, EARLIER);
    checkOperation(erratum(ONE, '\n  from: 2004-01-01'), '1', lines, EARLIER);
  });

  test.each<{ name: string; operations: string; failure: Omit<Failure, 'column'> }>([
    {
      name: 'of an operation that there is not',
      operations: erratum('2000-12-01-earlier/first/9', '\n  from: 2002-01-01'),
      failure: {
        code: 'OPERATION_NOT_FOUND',
        line: 15,
        message: 'There is no operation "2000-12-01-earlier/first/9".',
        hint: 'The act has',
      },
    },
    {
      name: 'of an operation that changes no text',
      operations: `${cancel('2000-12-01-earlier/first/2')}\n${erratum('2001-01-01-act/first/0', '\n  from: 2002-01-01')}`,
      failure: {
        code: 'TARGET_UNSUITABLE',
        line: 17,
        operation: 1,
        against: '2001-01-01-act/first/0',
        message: 'does not change the text',
        hint: 'an operation that changes the text',
      },
    },
    {
      name: 'of an operation that was cancelled',
      operations: `${cancel(ONE)}\n${erratum(ONE, '\n  from: 2002-01-01')}`,
      failure: {
        code: 'ALREADY_CANCELLED',
        line: 17,
        operation: 1,
        against: ONE,
        message: `${ONE} was cancelled, so there is nothing of it to correct.`,
        hint: 'Cancel the erratum too, or remove it.',
      },
    },
    {
      name: 'before what it corrects',
      operations: erratum(ONE),
      failure: {
        code: 'COMMENCEMENT_OUT_OF_RANGE',
        line: 15,
        against: ONE,
        message: `would commence on 2001-01-01, before what it corrects: ${ONE} commences on 2002-01-01.`,
        hint: 'Let it commence with what it corrects',
      },
    },
    {
      name: 'of an operation whose date is open',
      operations: erratum('2000-12-01-earlier/first/2'),
      failure: {
        code: 'COMMENCEMENT_OUT_OF_RANGE',
        line: 15,
        against: '2000-12-01-earlier/first/2',
        message: 'commences on an open date.',
        hint: 'or later',
      },
    },
  ])('is refused $name', ({ operations, failure }) => {
    checkFailure(operations, { ...failure, unit: '1/p4', column: 19 }, EARLIER);
  });

  test('is refused of an act that was published later', () => {
    const later = actFile('- op: remove\n  at: 1/p4', '2000-12-15-later').text.replace(
      'published: 2000-12-15',
      'published: 2001-03-01',
    );
    const issue = issueOf(
      tryOpen(actFile(erratum('2000-12-15-later/first/0')), EARLIER, {
        path: 'amendments/2000-12-15-later.yaml',
        text: later,
      }),
    );
    expect(issue).toMatchObject({ code: 'ANACHRONISM', line: 15, column: 19 });
  });

  test('goes with what it corrects when both are cancelled', () => {
    const file = actFile(erratum(ONE, '\n  from: 2002-01-01'));
    const both = actFile(`${cancel(ONE)}\n${cancel('2001-01-01-act')}`, '2001-06-01-later');
    expect(history(unwrap(tryOpen(file, both, EARLIER)))).toEqual(['2000-01-01', '2003-01-01 1']);
  });
});
