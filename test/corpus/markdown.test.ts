import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, writeMarkdown } from '../../src/corpus/markdown.ts';

function typesOf(text: string): string[] {
  return parseMarkdown(text).children.map(({ type }) => type);
}

function write(...children: RootContent[]): string {
  return writeMarkdown({ type: 'root', children });
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

describe('parseMarkdown', () => {
  test('reads front matter, a heading and paragraphs', () => {
    expect(typesOf('---\narticle: 1\n---\n\n# Article 1\n\n**1.** One.\n\nTwo.\n')).toEqual([
      'yaml',
      'heading',
      'paragraph',
      'paragraph',
    ]);
  });

  test('takes --- for front matter at the very start only', () => {
    expect(typesOf('\n---\narticle: 1\n---\n')).not.toContain('yaml');
  });

  test('knows CommonMark only: no tables, footnotes, struck or bare links', () => {
    expect(typesOf('| a | b |\n| - | - |\n\n~~struck~~ www.example.org\n')).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  test('says where things stand', () => {
    const second = parseMarkdown('One.\r\n\r\nTwo.\r\n').children[1];
    expect(second?.position?.start).toEqual({ line: 3, column: 1, offset: 8 });
  });
});

describe('writeMarkdown', () => {
  test.each([
    ['a number that would start a list', '2019. A year', '2019\\. A year\n'],
    ['a number with a bracket', '3) third', '3\\) third\n'],
    ['a dash', '- and so on', '\\- and so on\n'],
    ['emphasis', 'the *State*', 'the \\*State\\*\n'],
    ['a heading', '# one', '\\# one\n'],
    ['a link', '[a](b)', '\\[a]\\(b)\n'],
    ['an entity', 'A &amp; B', 'A \\&amp; B\n'],
    ['an HTML tag', '<b>', '\\<b>\n'],
    ['a quotation', '> said', '\\> said\n'],
  ])('escapes %s', (_, text, markdown) => {
    expect(write(paragraph(text))).toBe(markdown);
  });

  test.each(['№ 5, paragraph 2(1)', '"quoted" – «так»', 'a - b', 'Article 52 (5)', 'қазақ 😀', '50 % of $5'])(
    'leaves %s as it is',
    (text) => {
      expect(write(paragraph(text))).toBe(`${text}\n`);
    },
  );

  test('puts front matter between lines of hyphens and a blank line between blocks', () => {
    expect(write({ type: 'yaml', value: 'article: 1' }, paragraph('One.'), paragraph('Two.'))).toBe(
      '---\narticle: 1\n---\n\nOne.\n\nTwo.\n',
    );
  });

  test('marks bold text with two asterisks', () => {
    const label: RootContent = {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [{ type: 'text', value: '1.' }] },
        { type: 'text', value: ' One.' },
      ],
    };
    expect(write(label)).toBe('**1.** One.\n');
  });
});
