import { describe, expect, test } from 'vitest';
import { applyOperation } from '../../src/amend/apply.ts';
import { checkFailure } from '../helpers/check-failure.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { issueOf } from '../helpers/corpus.ts';
import { articleIn, baseText, CONTEXT, lastText } from '../helpers/texts.ts';

const STEM = '2001-01-01-act/first/0';

function insert(place: string, lines: readonly string[]): string {
  return [
    '- op: insert',
    ...(place === '' ? [] : [`  ${place}`]),
    '  articles:',
    ...lines.map((line) => `    ${line}`),
  ].join('\n');
}

const REPEALED = ['repealed:', '  act: 1999-01-01-old-act', '  date: 1999-01-01'];

// Where articles go in a section, their keys and what is refused of them is told in insert.test.ts.
describe('insert articles without a place', () => {
  test('brings in a preamble above everything', () => {
    const corpus = checkOperation(
      insert('', [
        '- number: preamble',
        '  units:',
        '    - text: "We, the people,"',
        '    - text: "adopt this."',
      ]),
      'preamble',
      ['lead - We, the people,', 'part2 - adopt this.'],
    );
    const after = lastText(corpus);
    expect(after.articles.map(({ number }) => number)).toEqual(['preamble', '1', '2', '3']);
    expect(articleIn(after, 'preamble')).toMatchObject({ key: STEM, section: null });
  });

  test('brings in an article outside the sections', () => {
    const corpus = checkOperation(insert('', ['- number: 9', '  units:', '    - text: "All."']), '9', [
      'lead - All.',
    ]);
    expect(lastText(corpus).articles.map(({ number }) => number)).toEqual(['9', '1', '2', '3']);
    expect(articleIn(lastText(corpus), '9').section).toBeNull();
  });

  test('refuses a preamble in a section', () => {
    checkFailure(insert('into: section/I', ['- number: preamble', '  units:', '    - text: "We,"']), {
      code: 'TARGET_UNSUITABLE',
      unit: 'preamble',
      line: 14,
      column: 11,
      message: 'There can be no article "preamble" in section I.',
      hint: 'it comes in without "into"',
    });
  });

  test('refuses what is no number, from whoever builds operations in code', () => {
    const articles = [{ number: 'nine', units: [{ text: 'All.' }] }];
    const issue = issueOf(applyOperation(baseText(), { op: 'insert', articles }, CONTEXT));
    expect(issue).toMatchObject({ code: 'TARGET_UNSUITABLE', unit: 'nine' });
    expect(issue.message).toBe('There can be no article "nine".');
  });
});

describe('insert articles as tombstones', () => {
  test('brings in an article that is repealed, with the act that it names', () => {
    const corpus = checkOperation(
      insert('into: section/II', ['- number: 4', ...REPEALED.map((line) => `  ${line}`), '  units: []']),
      '4',
      [],
    );
    expect(articleIn(lastText(corpus), '4').repealed).toEqual({
      act: '1999-01-01-old-act',
      date: '1999-01-01',
    });
  });

  test('brings in a unit that is repealed', () => {
    const unit = ['    - label: "1."', '      text: "Repealed."', ...REPEALED.map((line) => `      ${line}`)];
    const corpus = checkOperation(insert('into: section/II', ['- number: 4', '  units:', ...unit]), '4', [
      'p1 1. Repealed.',
    ]);
    expect(articleIn(lastText(corpus), '4').units[0]?.repealed?.act).toBe('1999-01-01-old-act');
  });

  test.each([
    {
      name: 'an article that is repealed, but has text',
      lines: [...REPEALED.map((line) => `  ${line}`), '  units:', '    - text: "All."'],
      unit: '4',
      message: 'Article 4 would be repealed as a whole, but have text.',
    },
    {
      name: 'a unit that is repealed, but says something',
      lines: [
        '  units:',
        '    - label: "1."',
        '      text: "All."',
        ...REPEALED.map((line) => `      ${line}`),
      ],
      unit: '4/p1',
      message: '4/p1 would be repealed, but not say only "Repealed." under a label of its own.',
    },
    {
      name: 'a part that is repealed without a label',
      lines: ['  units:', '    - text: "Repealed."', ...REPEALED.map((line) => `      ${line}`)],
      unit: '4/lead',
      message: '4/lead would be repealed, but not say only',
    },
    {
      name: 'a unit that is repealed, but has others below it',
      lines: [
        ...[
          '  units:',
          '    - label: "1."',
          '      text: "Repealed."',
          ...REPEALED.map((line) => `      ${line}`),
        ],
        ...['      units:', '        - text: "All."'],
      ],
      unit: '4/p1',
      message: '4/p1 would be repealed, but have units below it.',
    },
    {
      name: 'a unit that says that it is repealed, but is not',
      lines: ['  units:', '    - label: "1."', '      text: "Repealed."'],
      unit: '4/p1',
      message: '4/p1 would say only "Repealed." without having been repealed.',
    },
  ])('refuses $name', ({ lines, unit, message }) => {
    checkFailure(insert('into: section/II', ['- number: 4', ...lines]), {
      code: 'TEXT_INVALID',
      unit,
      line: 14,
      column: 11,
      message,
      hint: 'epeal',
    });
  });

  test('refuses an article that is neither repealed nor has text', () => {
    checkFailure(insert('into: section/II', ['- number: 4', '  units: []']), {
      code: 'NESTING_CHANGED',
      unit: '4',
      line: 14,
      column: 11,
      message: 'Article 4 would be left without any text.',
      hint: 'Repeal or remove the article itself.',
    });
  });
});

test.each(['units', 'articles', 'sections'] as const)('an insert with no %s is refused', (kind) => {
  const issue = issueOf(applyOperation(baseText(), { op: 'insert', into: '1', [kind]: [] }, CONTEXT));
  expect(issue.code).toBe('TARGET_UNSUITABLE');
  expect(issue.message).toContain('brings in nothing');
});
