import fc from 'fast-check';
import type { Paragraph, Root, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { renderComparisonMarkdownTable } from '../../src/render/markdown-table.ts';
import { comparisonFullOf, comparisonOf, INERT } from '../helpers/hostile.ts';
import { sidesOf } from '../helpers/marked.ts';
import { RUNS } from '../helpers/runs.ts';

/** A document as GitHub reads it. */
function read(markdown: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown);
}

/** The rows of the tables of a document, the names of the columns left out. */
function rowsOf(markdown: string): readonly (readonly TableCell[])[] {
  const tables = read(markdown).children.filter((node): node is Table => node.type === 'table');
  return tables.flatMap(({ children }) => children.slice(1).map((row) => row.children));
}

/** What a cell says on its side, which has one kind of mark only. */
function sideIn(cell: TableCell | undefined, index: 0 | 1): string {
  return sidesOf({ type: 'paragraph', children: cell?.children ?? [] } as Paragraph)[index];
}

/** Both sides of the last row. */
function lastSides(markdown: string): readonly [string, string] {
  const cells = rowsOf(markdown).at(-1) ?? [];
  expect(cells).toHaveLength(4);
  return [sideIn(cells[1], 0), sideIn(cells[2], 1)];
}

const HOSTILE = [
  'a | b || c',
  '| - | - |',
  'a \\| b \\\\| c',
  '`a | b`',
  '~~struck~~ and ~struck~',
  '*all* _the_ [law](javascript:alert(1))',
  '-: :-',
];

describe('renderComparisonMarkdownTable', () => {
  test('has a row for each unit: the unit, before, after and the ground', () => {
    const comparison = comparisonOf('appoints ten judges;', 'appoints twelve judges;');
    expect(
      renderComparisonMarkdownTable(comparison),
    ).toBe(`# Constitution of Testland: 2000-01-01 to 2001-01-01

Written for tests.

1 article amended.

## Article 2: amended

Article 2 was amended by 2001-01-01-act: 1 unit amended; from 1 January 2001.

| Unit | Before (2000-01-01) | After (2001-01-01) | Ground |
| - | - | - | - |
| 2(2): amended | appoints <del>ten</del> judges; | appoints <ins>twelve</ins> judges; | 2001-01-01-act, in force from 2001-01-01 |
`);
  });

  test('gives measures and notes among the grounds', () => {
    const [, , , ground] = rowsOf(renderComparisonMarkdownTable(comparisonFullOf('word'))).at(-1) ?? [];
    expect(textOf(ground)).toBe('word, in force from 2001-01-01. Carries out: word. Note: word');
  });

  test('has a row for the heading of a section and of an article', () => {
    const rows = rowsOf(renderComparisonMarkdownTable(comparisonFullOf('word')));
    expect(rows.map(([unit]) => textOf(unit))).toEqual(['heading', 'heading', '2(2): amended']);
  });

  test('leaves the cell empty on which side there is nothing', () => {
    expect(lastSides(renderComparisonMarkdownTable(comparisonOf('', 'rests.')))).toEqual(['', 'rests.']);
  });

  test.each([...INERT, ...HOSTILE])('shows %j as text in every cell', (text) => {
    const markdown = renderComparisonMarkdownTable(comparisonFullOf(text));
    expect(rowsOf(markdown)).toHaveLength(3);
    for (const cells of rowsOf(markdown)) expect(cells).toHaveLength(4);
    expect(lastSides(markdown)).toEqual([`${text} old`, `${text} new`]);
    expect(textOf(rowsOf(markdown).at(-1)?.[3])).toBe(
      `${text}, in force from 2001-01-01. Carries out: ${text}. Note: ${text}`,
    );
  });

  test('keeps a note of several lines in its cell', () => {
    const rows = rowsOf(renderComparisonMarkdownTable(comparisonFullOf('one\ntwo | three')));
    expect(rows).toHaveLength(3);
    expect(textOf(rows.at(-1)?.[3])).toContain('Note: one\ntwo | three');
  });

  test('gives both sides back to a reader of Markdown', () => {
    const text = fc
      .array(fc.constantFrom(...HOSTILE.join(' ').split(/(?=[^a-z])|(?<=[^a-z])/u), 'Ten', '<', '#', '1.'), {
        minLength: 1,
        maxLength: 20,
      })
      .map((pieces) => pieces.join('').trim())
      .filter((joined) => joined !== '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(lastSides(renderComparisonMarkdownTable(comparisonOf(before, after)))).toEqual([
          before,
          after,
        ]);
      }),
      RUNS,
    );
  });
});
