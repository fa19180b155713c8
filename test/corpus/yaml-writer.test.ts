import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/corpus/yaml.ts';
import { formatYaml, writeYaml } from '../../src/corpus/yaml-writer.ts';
import { unwrap } from '../../src/errors.ts';
import { paragraphText } from '../helpers/arbitrary-text.ts';

function read(text: string): unknown {
  return unwrap(parseYaml(text, { file: 'act.yaml', textFields: new Set(['text', 'old', 'new']) })).value;
}

describe('writeYaml', () => {
  test('writes texts and labels in double quotes, everything else plain', () => {
    expect(
      writeYaml({ op: 'replace', at: '50/p2', text: 'no', units: [{ label: '3.', text: 'Say "yes".' }] }),
    ).toBe('op: replace\nat: 50/p2\ntext: "no"\nunits:\n  - label: "3."\n    text: "Say \\"yes\\"."\n');
  });

  test('writes a text of any length on one line', () => {
    const text = Array(200).fill('the Republic').join(' ');
    expect(writeYaml({ text })).toBe(`text: "${text}"\n`);
  });

  test('writes lists of words in one line, lists of groups below each other', () => {
    expect(writeYaml({ measures: ['one', 'two'], operations: [{ op: 'repeal' }], sections: [] })).toBe(
      'sections: []\nmeasures: [one, two]\noperations:\n  - op: repeal\n',
    );
  });

  test('writes counts, truth values and open dates as words', () => {
    expect(writeYaml({ count: 2, official: false, from: null })).toBe(
      'official: false\ncount: 2\nfrom: null\n',
    );
  });

  test('writes fields in one order, whatever order they come in', () => {
    const fields = { new: 'b', old: 'a', at: '1/p1', op: 'substitute', note: 'why' };
    const canonical = 'op: substitute\nat: 1/p1\nold: "a"\nnew: "b"\nnote: "why"\n';
    expect(writeYaml(fields)).toBe(canonical);
    expect(writeYaml(Object.fromEntries(Object.entries(fields).toReversed()))).toBe(canonical);
  });

  test.each([
    [
      { note: 'w', to: null, condition: 'c', op: 'reschedule', operation: 'act/art-1/0' },
      'op: reschedule\noperation: act/art-1/0\nto: null\ncondition: "c"\nnote: "w"\n',
    ],
    [
      {
        forms: [{ new: 'd', old: 'c' }],
        new: 'b',
        old: 'a',
        targets: [{ count: 2, to: 3, at: 1 }],
        op: 'substitute',
      },
      'op: substitute\ntargets:\n  - at: 1\n    to: 3\n    count: 2\nold: "a"\nnew: "b"\nforms:\n  - old: "c"\n    new: "d"\n',
    ],
    [
      { from: '2001-01-01', sections: [{ articles: [], heading: 'h', number: 'I' }], op: 'insert' },
      'op: insert\nsections:\n  - number: I\n    heading: "h"\n    articles: []\nfrom: 2001-01-01\n',
    ],
    [
      {
        corrects: 'a/b/0',
        note: 'w',
        by: { date: '2001-01-01', act: 'c' },
        expect: 'e',
        at: '1/p1',
        op: 'repeal',
      },
      'op: repeal\nat: 1/p1\nexpect: "e"\nby:\n  act: c\n  date: 2001-01-01\ncorrects: a/b/0\nnote: "w"\n',
    ],
  ])('writes the fields of %o in their order', (fields, canonical) => {
    expect(writeYaml(fields)).toBe(canonical);
  });

  test('writes a label in double quotes wherever it stands, a number plain', () => {
    expect(writeYaml({ op: 'renumber', at: '50/p2', to: '3.' })).toBe('op: renumber\nat: 50/p2\nto: "3."\n');
    expect(writeYaml({ op: 'renumber', at: 50, to: '51-1' })).toBe('op: renumber\nat: 50\nto: 51-1\n');
  });

  test('keeps the order of fields that are no words of the format', () => {
    expect(writeYaml({ p4: 'x', p10: 'y', p2: 'z' })).toBe('p4: x\np10: y\np2: z\n');
  });

  test('puts in quotes what would not be read back plain', () => {
    expect(read(writeYaml({ id: '- a', section: '#', at: ' x ', measures: ['[', '*a', 'b: c'] }))).toEqual({
      id: '- a',
      section: '#',
      at: ' x ',
      measures: ['[', '*a', 'b: c'],
    });
  });

  const field = fc.constantFrom('text', 'old', 'label', 'id', 'at', 'p4', '__proto__', 'constructor');
  const words = fc.array(paragraphText, { maxLength: 3 });
  const group = fc.dictionary(field, fc.oneof(paragraphText, words), { minKeys: 1, noNullPrototype: true });
  const value = fc.dictionary(
    field,
    fc.oneof(paragraphText, words, group, fc.array(group, { maxLength: 3 })),
    {
      noNullPrototype: true,
    },
  );

  test('is read back as it was, whatever the texts', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(read(writeYaml(one))).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  test('is canonical', () => {
    fc.assert(
      fc.property(value, (one) => {
        const text = writeYaml(one);
        expect(formatYaml(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatYaml', () => {
  test('keeps comments, in their places', () => {
    const text = `# An act of 2001.
act:
  id: a # of the register
# The amendments:
amendments:
  # Article 1
  - id: first
    # by decree
    note: "why"
`;
    expect(formatYaml(text)).toBe(text);
  });

  test.each([
    ['single quotes', "text: 'the ''old'' text'\n", 'text: "the \'old\' text"\n'],
    ['no quotes', 'text: the old text\n', 'text: "the old text"\n'],
    ['quotes that are not needed', 'id: "a"\n', 'id: a\n'],
    ['a text over several lines', 'text: >-\n  the old\n  text\n', 'text: "the old text"\n'],
    ['a group in braces', 'act: {id: a, title: "T"}\n', 'act:\n  id: a\n  title: "T"\n'],
    ['a list that is not indented', 'operations:\n- op: repeal\n', 'operations:\n  - op: repeal\n'],
    ['a list of words below each other', 'measures:\n  - a\n  - b\n', 'measures: [a, b]\n'],
    ['fields in another order', 'at: 1/p1\nop: repeal\n', 'op: repeal\nat: 1/p1\n'],
    ['line ends of Windows', 'act:\r\n  id: a\r\n', 'act:\n  id: a\n'],
    ['a missing line end', 'id: a', 'id: a\n'],
    ['escapes', 'text: "\\u0416"\n', 'text: "Ж"\n'],
  ])('brings %s into canonical form', (_, text, canonical) => {
    expect(formatYaml(text)).toBe(canonical);
    expect(formatYaml(canonical)).toBe(canonical);
  });
});
