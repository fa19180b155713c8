import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKept, writtenMembers } from '../../src/render/json-members.ts';

describe('writtenMembers', () => {
  test.each<[string, (readonly [string, string])[]]>([
    ['{}', []],
    [' { } ', []],
    ['{"a":1}', [['a', '1']]],
    [
      '{"a": "x, {y}: [z]" , "b" :[1,{"c":2}],"a":{"a":{}}}',
      [
        ['a', '"x, {y}: [z]"'],
        ['b', '[1,{"c":2}]'],
        ['a', '{"a":{}}'],
      ],
    ],
    [
      String.raw`{"a\"":"\\","\u0062":-1.0e+5}`,
      [
        ['a"', String.raw`"\\"`],
        ['b', '-1.0e+5'],
      ],
    ],
    ['{"":""}', [['', '""']]],
  ])('of %s', (json, members) => {
    expect(writtenMembers(json)).toEqual(members.map(([name, value]) => ({ name, value })));
  });

  test('has what JSON.parse has, of any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const json = JSON.stringify(object);
        const parsed = writtenMembers(json).map(({ name, value }) => [name, JSON.parse(value)]);
        expect(parsed).toEqual(Object.entries(JSON.parse(json)));
      }),
    );
  });

  test('takes long texts in a time that grows with their length', () => {
    const long = '\\n,"{'.repeat(300_000);
    const [member] = writtenMembers(JSON.stringify({ before: long }));
    expect(member?.value).toBe(JSON.stringify(long));
  });
});

describe('isKept', () => {
  test.each(['0', '0.0', '0e7', '1', '1.0', '10', '1e1', '1E+1', '-2.50', '5e-324', '0.1', '1e21'])(
    'keeps %s',
    (number) => expect(isKept(number)).toBe(true),
  );

  test.each(['-0', '-0.0', '1e-400', '1e400', '0.1000000000000000055', '9007199254740993', '4e-324'])(
    'does not keep %s',
    (number) => expect(isKept(number)).toBe(false),
  );

  test('takes a number of a million digits', () => {
    expect(isKept(`1${'0'.repeat(300)}.${'0'.repeat(1_000_000)}`)).toBe(true);
    expect(isKept(`0.${'0'.repeat(1_000_000)}1`)).toBe(false);
  });
});
