import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { numbering, operationAddress, operationsAddress, type Schema } from '../../src/corpus/scalars.ts';
import { parseOperationAddress } from '../../src/operations.ts';

function takes(schema: Schema<unknown>, text: string): boolean {
  return v.safeParse(schema, text).success;
}

describe('operationAddress and operationsAddress', () => {
  const piece = fc.constantFrom(
    'a',
    'act',
    '-',
    '/',
    '0',
    '01',
    '7',
    '83-1',
    '1234567',
    'A',
    ' ',
    'preamble',
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  test('take what can be read as the address of an operation', () => {
    fc.assert(
      fc.property(text, (one) => {
        const parsed = parseOperationAddress(one);
        expect(takes(operationsAddress, one)).toBe(parsed !== null);
        expect(takes(operationAddress, one)).toBe(parsed?.operation !== undefined);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['an-act', 'an-act/art-1', 'an-act/art-1/0', '2022-06-08-referendum/art-50/12'])(
    'take %s',
    (one) => {
      expect(takes(operationsAddress, one)).toBe(true);
      expect(takes(operationAddress, one)).toBe(one.split('/').length === 3);
    },
  );

  test.each(['', '/', 'an-act/', 'an-act/art-1/00', 'an-act/art-1/p1', 'an-act/art-1/0/at', 'An-act'])(
    'refuse %o',
    (one) => {
      expect(takes(operationsAddress, one)).toBe(false);
    },
  );
});

describe('numbering', () => {
  test.each(['3.', '3-1.', '10)', '84', '83-1', '104c', 'VII', 'Заключение'])('takes %s', (one) => {
    expect(takes(numbering, one)).toBe(true);
  });

  test.each(['', '(3)', '3.)', 'section/VII', '50/p2', '3. ', 'VII.'])('refuses %o', (one) => {
    expect(takes(numbering, one)).toBe(false);
  });
});
