import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ConstitutionError,
  ERROR_CODES,
  failAll,
  failIfAny,
  formatIssue,
  formatOperation,
  type Issue,
  ok,
  quote,
  unwrap,
} from '../src/errors.ts';

const UNIT: Issue = {
  code: 'UNIT_NOT_FOUND',
  message: 'There is no unit 50/p9 at this moment.',
  hint: 'Article 50 has p1, p2.',
  file: 'amendments/2022-06-08-referendum.yaml',
  line: 12,
  column: 9,
  unit: '50/p9',
  operation: { act: '2022-06-08-referendum', amendment: 'art-50', operation: 0 },
};
const DATE: Issue = { code: 'DATE_INVALID', message: '"2022-13-01" is not a calendar date.' };

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('expected an error, but nothing was thrown');
}

describe('ERROR_CODES', () => {
  test('are in capitals with underscores, each once', () => {
    for (const code of ERROR_CODES) expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/);
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
  });
});

describe('formatIssue', () => {
  const { file, ...nowhere } = UNIT;
  test.each<[string, Issue, string]>([
    ['only a code and a message', DATE, '"2022-13-01" is not a calendar date. [DATE_INVALID]'],
    [
      'a hint, on a line of its own',
      { ...DATE, hint: 'Write YYYY-MM-DD.' },
      '"2022-13-01" is not a calendar date. [DATE_INVALID]\n  Write YYYY-MM-DD.',
    ],
    [
      'a file without a line',
      { code: 'FILE_NOT_FOUND', message: 'There is no such file.', file: 'act.yaml' },
      'act.yaml: There is no such file. [FILE_NOT_FOUND]',
    ],
    [
      'a file and a line without a column',
      { ...DATE, file: 'act.yaml', line: 3 },
      'act.yaml:3: "2022-13-01" is not a calendar date. [DATE_INVALID]',
    ],
    [
      'everything',
      UNIT,
      'amendments/2022-06-08-referendum.yaml:12:9: There is no unit 50/p9 at this moment. (unit 50/p9)' +
        ' (operation 2022-06-08-referendum/art-50/0) [UNIT_NOT_FOUND]\n  Article 50 has p1, p2.',
    ],
    [
      'a line without a file, which says nothing',
      nowhere,
      'There is no unit 50/p9 at this moment. (unit 50/p9)' +
        ' (operation 2022-06-08-referendum/art-50/0) [UNIT_NOT_FOUND]\n  Article 50 has p1, p2.',
    ],
  ])('prints %s', (_, issue, expected) => {
    expect(formatIssue(issue)).toBe(expected);
  });
});

describe('formatOperation', () => {
  test('is the address of an operation, counted from 0', () => {
    expect(formatOperation({ act: '2022-06-08-referendum', amendment: 'art-61-4', operation: 2 })).toBe(
      '2022-06-08-referendum/art-61-4/2',
    );
  });
});

describe('failIfAny', () => {
  test('fails with every issue, in order, and does not make the value', () => {
    const result = failIfAny([UNIT, DATE], () => {
      throw new Error('made');
    });
    expect(result).toEqual({ ok: false, issues: [UNIT, DATE] });
  });

  test('makes the value where there is no issue', () => {
    expect(failIfAny([], () => 'text')).toEqual({ ok: true, value: 'text' });
  });
});

describe('unwrap', () => {
  test('gives the value of a success, also one that counts as false', () => {
    expect(unwrap(ok(0))).toBe(0);
    expect(unwrap(ok(null))).toBeNull();
  });

  test('throws all issues of a failure', () => {
    const error = thrownBy(() => unwrap(failAll([UNIT, DATE])));
    expect(error).toBeInstanceOf(ConstitutionError);
    expect(error).toMatchObject({ code: 'UNIT_NOT_FOUND', issues: [UNIT, DATE] });
  });
});

describe('ConstitutionError', () => {
  const error = new ConstitutionError([UNIT, DATE]);

  test('is an error with a name, the code of its first issue and every issue in its message', () => {
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('ConstitutionError');
    expect(error.code).toBe('UNIT_NOT_FOUND');
    expect(error.message).toContain('There is no unit 50/p9');
    expect(error.message).toContain('"2022-13-01" is not a calendar date');
    expect(String(error)).toContain('ConstitutionError: amendments/');
  });

  test('becomes its first issue in JSON', () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual(UNIT);
  });
});

describe('quote', () => {
  test.each([
    ['a text', 'ten judges', '"ten judges"'],
    ['the empty text', '', '""'],
    ['quotation marks', 'the "old" text', String.raw`"the \"old\" text"`],
    ['a line break, on one line', 'one\ntwo', String.raw`"one\ntwo"`],
    ['Kazakh letters, as they are', 'Әкім', '"Әкім"'],
    ['a text of just the longest length', 'a'.repeat(160), `"${'a'.repeat(160)}"`],
  ])('quotes %s', (_, text, expected) => {
    expect(quote(text)).toBe(expected);
  });

  test('shortens a long text in the middle', () => {
    const quoted = quote(`The start ${'x'.repeat(1000)} the end`);
    expect(quoted).toMatch(/^"The start x+ … x+ the end"$/);
    expect(quoted.length).toBeLessThanOrEqual(162);
  });

  test('shortens to the length asked for', () => {
    expect(quote('The President appoints ten judges', 20)).toBe('"The Pres … n judges"');
  });

  test('does not cut a character in two', () => {
    expect(quote(`${'a'.repeat(77)}${'😀'.repeat(100)}`)).not.toMatch(/\\ud[89a-f]/);
  });

  test('is never much longer than what is asked for, and always one line', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'Ә', ' ', '.'), maxLength: 600 });
    fc.assert(
      fc.property(words, (text) => {
        const quoted = quote(text);
        expect(quoted.length).toBeLessThanOrEqual(162);
        if (text.length <= 160) expect(JSON.parse(quoted)).toBe(text);
        else expect(quoted).toContain(' … ');
      }),
      { numRuns: 300 },
    );
  });
});
