import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAct, parseAct, writeAct } from '../../src/corpus/act.ts';
import { unwrap } from '../../src/errors.ts';
import { LIMITS } from '../../src/limits.ts';
import type { Act } from '../../src/model.ts';
import { act } from '../helpers/arbitrary-act.ts';
import { checkIssues, issuesOf, type Mistake } from '../helpers/check-issues.ts';
import { actFile } from '../helpers/corpus.ts';

const FILE = 'amendments/2022-06-08-referendum.yaml';

const ACT = `act:
  id: 2022-06-08-referendum
  title: "Law on amendments and additions to the Constitution"
  adopted: 2022-06-05
  published: 2022-06-08
  inForce: 2022-06-08
  source: "The official text."
amendments:
  - id: art-50
    article: 50
    operations:
      - op: substitute
        at: 50/p2
        old: "Fifteen deputies"
        new: "Ten deputies"
  - id: art-61-4
    article: 61
    measures: []
    operations:
      - op: insert
        after: 61/p3
        units:
          - label: "3-1."
            text: "Laws are signed:"
            units:
              - label: "1)"
                text: "at once;"
        from: 2023-01-01
      - op: repeal
        at: 61/p4
        expect: "The old text."
        from: null
        condition: "When the law says so."
`;

const VALUE: Act = {
  id: '2022-06-08-referendum',
  title: 'Law on amendments and additions to the Constitution',
  adopted: '2022-06-05',
  published: '2022-06-08',
  inForce: '2022-06-08',
  source: 'The official text.',
  amendments: [
    {
      id: 'art-50',
      article: '50',
      operations: [{ op: 'substitute', at: '50/p2', old: 'Fifteen deputies', new: 'Ten deputies' }],
    },
    {
      id: 'art-61-4',
      article: '61',
      measures: [],
      operations: [
        {
          op: 'insert',
          after: '61/p3',
          units: [{ label: '3-1.', text: 'Laws are signed:', units: [{ label: '1)', text: 'at once;' }] }],
          from: '2023-01-01',
        },
        {
          op: 'repeal',
          at: '61/p4',
          expect: 'The old text.',
          from: null,
          condition: 'When the law says so.',
        },
      ],
    },
  ],
};

describe('parseAct', () => {
  test('reads an act', () => {
    expect(unwrap(parseAct(ACT, FILE)).act).toEqual(VALUE);
  });

  test('reads an act with line ends of Windows and a byte order mark', () => {
    expect(unwrap(parseAct(`\ufeff${ACT.replaceAll('\n', '\r\n')}`, FILE)).act).toEqual(VALUE);
  });

  test('reads an act in any order of fields and in braces', () => {
    const flow = '{amendments: [{operations: [{at: 1/p1, op: repeal}], id: b}], act: {id: a, title: T,';
    const text = `${flow} source: S, inForce: 2001-01-01, published: 2001-01-01, adopted: 2001-01-01}}`;
    expect(unwrap(parseAct(text, FILE)).act).toEqual({
      id: 'a',
      title: 'T',
      adopted: '2001-01-01',
      published: '2001-01-01',
      inForce: '2001-01-01',
      source: 'S',
      amendments: [{ id: 'b', operations: [{ op: 'repeal', at: '1/p1' }] }],
    });
  });

  test.each([
    ['2022-06-08-referendum', 2, 7],
    ['2022-06-08-referendum/art-50/0', 12, 9],
    ['2022-06-08-referendum/art-50/0/at', 13, 13],
    ['2022-06-08-referendum/art-50/0/old', 14, 14],
    ['2022-06-08-referendum/art-61-4/0/after', 21, 16],
    ['2022-06-08-referendum/art-61-4/0/at', 21, 16],
    ['2022-06-08-referendum/art-61-4/0/from', 28, 15],
    ['2022-06-08-referendum/art-61-4/1', 29, 9],
    ['2022-06-08-referendum/art-61-4/1/condition', 33, 20],
  ])('says where %s stands', (key, line, column) => {
    expect(unwrap(parseAct(ACT, FILE)).places.get(key)).toEqual({ file: FILE, line, column });
  });

  test.each<[string, string, string, Mistake]>([
    [
      'an amendment id twice',
      'id: art-61-4',
      'id: art-50',
      ['AMENDMENT_DUPLICATE', 16, 9, '"art-50" stands twice', 'an id of its own'],
    ],
    [
      'an open commencement without its condition',
      '        condition: "When the law says so."\n',
      '',
      ['SCHEMA_MISMATCH', 32, 15, 'nothing says what it waits for', 'Add "condition:"'],
    ],
    [
      'a missing field',
      '        old: "Fifteen deputies"\n',
      '',
      ['SCHEMA_MISMATCH', 12, 9, '"old" is missing', 'Add "old: ..."'],
    ],
    [
      'a misspelt field',
      'published:',
      'publised: 2022-06-08\n  published:',
      ['SCHEMA_MISMATCH', 5, 13, '"publised" is not known', 'Correct its name'],
    ],
    [
      'a field twice',
      '        new: "Ten',
      '        old: "Ten',
      ['YAML_SYNTAX', 15, 9, 'stands twice', 'may stand once'],
    ],
    [
      'a comment that cuts a text',
      '"Fifteen deputies"',
      'Fifteen # deputies',
      ['YAML_COMMENT_CUTS_TEXT', 14, 14, '"old" ends at a #', 'double quotes'],
    ],
    [
      'an anchor',
      '"Ten deputies"',
      '&ten "Ten deputies"',
      ['YAML_FORBIDDEN', 15, 14, 'The anchor &ten', 'Write the value out'],
    ],
    [
      'a date of no calendar',
      'adopted: 2022-06-05',
      'adopted: 5 June 2022',
      ['DATE_INVALID', 4, 12, '"5 June 2022"', 'YYYY-MM-DD'],
    ],
    [
      'no operations',
      ACT.slice(ACT.indexOf('      - op: insert')),
      '',
      ['SCHEMA_MISMATCH', 19, 16, '"operations" is ""', 'docs/format.md'],
    ],
  ])('refuses %s', (_, old, replacement, mistake) => {
    checkIssues(parseAct(ACT.replace(old, replacement), FILE), FILE, mistake);
  });

  test.each<[string, string, Mistake]>([
    [
      'words that stand nowhere',
      '- op: substitute\n  old: "a"\n  new: "b"',
      ['SCHEMA_MISMATCH', 11, 9, 'Nothing says where', 'Add "at: ..."'],
    ],
    [
      'words in a unit and in targets',
      '- op: substitute\n  at: 1/p1\n  targets:\n    - at: 1/p2\n  old: "a"\n  new: "b"\n  count: 2',
      ['SCHEMA_MISMATCH', 14, 11, 'not in both', 'into "targets"'],
    ],
    [
      'a count over targets',
      '- op: substitute\n  targets:\n    - at: 1/p2\n  old: "a"\n  new: "b"\n  count: 2',
      ['SCHEMA_MISMATCH', 16, 16, 'every target has its own', 'into the targets'],
    ],
    [
      'an operation put off without a condition',
      '- op: reschedule\n  operation: an-act/art-1/0\n  to: null',
      ['SCHEMA_MISMATCH', 13, 13, 'nothing says what it waits for', 'give "to:" a date'],
    ],
    [
      'an erratum without a reason',
      '- op: remove\n  at: 1/p1\n  corrects: an-act/art-1/0',
      ['SCHEMA_MISMATCH', 13, 19, 'An erratum says why', 'Add "note:"'],
    ],
  ])('refuses %s', (_, operation, mistake) => {
    checkIssues(parseAct(actFile(operation).text, FILE), FILE, mistake);
  });

  test.each([
    ['the operation', '  corrects: an-act/art-1/0', '  corrects: an-act/art-1/0\n        note: "Misprint."'],
    ['the amendment', '- id: first', '- id: first\n    note: "Misprint."'],
    ['the act', '  title:', '  note: "Misprint."\n  title:'],
  ])('takes an erratum with its reason at %s', (_, old, replacement) => {
    const { text } = actFile('- op: remove\n  at: 1/p1\n  corrects: an-act/art-1/0');
    expect(parseAct(text.replace(old, replacement), FILE).ok).toBe(true);
  });

  test.each([
    ['targets', '- op: substitute\n  old: "a"\n  new: "b"\n  targets:\n    - at: 1/p2', 15, 11],
    ['the operations that it puts off', '- op: cancel\n  operation: an-act', 12, 20],
    ['what moves', '- op: move\n  after: 1/p2\n  at: 1/p1', 13, 13],
  ])('says where an operation points at %s', (_, operation, line, column) => {
    const { places } = unwrap(parseAct(actFile(operation).text, FILE));
    expect(places.get('2001-01-01-act/first/0/at')).toEqual({ file: FILE, line, column });
  });

  test('refuses a second document, which would be lost', () => {
    const text = `${ACT}---\n${ACT.replace('2022-06-08-referendum', 'another-act')}`;
    expect(issuesOf(parseAct(text, FILE))[0]).toMatchObject({ file: FILE, line: 34 });
  });

  test('refuses an empty file', () => {
    checkIssues(parseAct('', FILE), FILE, ['SCHEMA_MISMATCH', 1, 1, 'empty', 'docs/format.md']);
  });

  test('refuses a file that is too large', () => {
    const [issue] = issuesOf(parseAct(`${ACT}#${'x'.repeat(LIMITS.file)}`, FILE));
    expect(issue).toMatchObject({ code: 'FILE_TOO_LARGE', file: FILE });
  });

  test('refuses units that go deeper than any law', () => {
    const text = 'a'.concat(', units: [{text: a'.repeat(20), '}]'.repeat(20));
    const file = actFile(`- op: insert\n  after: 1/p1\n  units: [{text: ${text}}]`).text;
    checkIssues(parseAct(file, FILE), FILE, ['YAML_TOO_DEEP', 13, 1, 'more than 32 levels', '--limit depth']);
  });

  test('never throws, whatever the file', () => {
    const piece = fc.constantFrom(
      ...['act', 'amendments', 'operations', 'op', 'at', 'expect', 'units', '__proto__', 'repeal', '1/p1'],
      ...[
        ': ',
        ':',
        '\n',
        '\n  ',
        '\n    ',
        '- ',
        '{',
        '}',
        '[',
        ']',
        ', ',
        '"',
        "'",
        '#',
        '&a',
        '*a',
        '!',
        '|',
      ],
    );
    const anything = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.array(piece, { maxLength: 8 }).map((pieces) => `${ACT}      ${pieces.join('')}`),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const result = parseAct(text, FILE);
        if (!result.ok)
          for (const issue of result.issues)
            expect(issue).toMatchObject({ file: FILE, line: expect.any(Number) });
      }),
      { numRuns: 500 },
    );
  });
});

describe('writeAct', () => {
  test('writes an act as its file', () => {
    expect(writeAct(VALUE)).toBe(ACT);
  });

  test('gives every act back', () => {
    fc.assert(
      fc.property(act, (one) => {
        expect(unwrap(parseAct(writeAct(one), FILE)).act).toEqual(one);
      }),
      { numRuns: 300 },
    );
  });

  test('writes canonical files', () => {
    fc.assert(
      fc.property(act, (one) => {
        const text = writeAct(one);
        expect(formatAct(text)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('formatAct', () => {
  test('leaves a canonical act alone', () => {
    expect(formatAct(ACT)).toBe(ACT);
  });

  test('keeps comments', () => {
    const text = `# Adopted by referendum.\n${ACT.replace('  - id: art-61-4', '  # Laws\n  - id: art-61-4')}`;
    expect(formatAct(text)).toBe(text);
  });

  test('keeps the line that names the schema to an editor, first of all', () => {
    const line =
      '# yaml-language-server: $schema=../node_modules/constitution-diff/dist/schemas/act.schema.json\n';
    expect(formatAct(line + ACT)).toBe(line + ACT);
    expect(formatAct(`${line}\n${ACT}`)).toBe(`${line}\n${ACT}`);
    expect(unwrap(parseAct(line + ACT, FILE)).act).toEqual(VALUE);
  });

  test('changes nothing that the act says', () => {
    const loose = ACT.replaceAll(/"([^":#\n]*)"/g, "'$1'").replace(
      '  - id: art-61-4',
      '  - # Laws\n    id: art-61-4',
    );
    expect(loose).not.toBe(ACT);
    expect(formatAct(loose)).toBe(formatAct(formatAct(loose)));
    expect(unwrap(parseAct(formatAct(loose), FILE)).act).toEqual(VALUE);
  });
});
