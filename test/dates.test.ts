import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayBefore, isIsoDate, parseDate } from '../src/dates.ts';
import { issueOf } from './helpers/corpus.ts';

const NOT_DATES: readonly string[] = [
  '',
  '2022',
  '2022-06',
  '2022-6-8',
  '22-06-08',
  '08.06.2022',
  '2022/06/08',
  '20220608',
  '2022-00-10',
  '2022-13-01',
  '2022-06-00',
  '2022-06-31',
  '2022-02-30',
  '1900-02-29',
  '2023-02-29',
  '+02022-06-08',
  '-000001-12-31',
  ' 2022-06-08',
  '2022-06-08\n',
  '2022-06-08T00:00:00Z',
  '２０２２-06-08',
  'today',
];

/** Days as the calendar counts them, written without the code under test. */
const day = fc
  .date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isIsoDate', () => {
  test.each(['2022-06-08', '2000-02-29', '2024-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  test.each(NOT_DATES)('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('parseDate', () => {
  test('gives back a date as it was typed', () => {
    expect(parseDate('2022-06-08')).toEqual({ ok: true, value: '2022-06-08' });
  });

  test.each(NOT_DATES)('says that %j is no date and how to write one', (text) => {
    const issue = issueOf(parseDate(text));
    expect(issue.code).toBe('DATE_INVALID');
    expect(issue.message).toContain(`${JSON.stringify(text)} is not a calendar date`);
    expect(issue.hint).toContain('YYYY-MM-DD');
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseDate(text).ok).toBe(isIsoDate(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('dayBefore', () => {
  test.each([
    ['2022-06-08', '2022-06-07'],
    ['2023-01-01', '2022-12-31'],
    ['2024-03-01', '2024-02-29'],
    ['2023-03-01', '2023-02-28'],
    ['1900-03-01', '1900-02-28'],
    ['2000-03-01', '2000-02-29'],
    ['2022-05-01', '2022-04-30'],
  ])('the day before %s is %s', (date, before) => {
    expect(dayBefore(date)).toBe(before);
  });

  test('is a date that sorts just before, whatever the time zone', () => {
    fc.assert(
      fc.property(day, (date) => {
        const before = dayBefore(date);
        expect(isIsoDate(before)).toBe(true);
        expect(before < date).toBe(true);
        expect(Date.parse(date) - Date.parse(before)).toBe(86_400_000);
      }),
      { numRuns: 300 },
    );
  });
});
