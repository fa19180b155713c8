import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { writeGithubMarkdown } from '../../src/render/github-markdown.ts';
import {
  heading,
  item,
  link,
  linked,
  list,
  paragraph,
  strong,
  text,
} from '../../src/render/markdown-nodes.ts';

const READERS: readonly (readonly [string, (written: string) => Root])[] = [
  ['CommonMark', (written) => unified().use(remarkParse).parse(written)],
  ["GitHub's Markdown", (written) => unified().use(remarkParse).use(remarkGfm).parse(written)],
];

/** Wherever a text may stand. */
const PLACES: Readonly<Record<string, (value: string) => RootContent>> = {
  'a paragraph': (value) => paragraph(text(value)),
  'a paragraph behind words that stand out': (value) => paragraph(strong('1.'), text(` ${value}`)),
  'a heading': (value) => heading(2, value),
  'a list': (value) => list([item([text(value)])]),
  'the words of a link': (value) => paragraph(link('acts/a.md', value)),
};

function write(...children: RootContent[]): string {
  return writeGithubMarkdown({ type: 'root', children });
}

/** What some reader takes for more than text. */
const TEXTS: readonly string[] = [
  'https://adilet.zan.kz/rus/docs/K950001000_',
  'see www.example.org/a_b*c* or http://example.org/~a_',
  'mailto:a_b@example.org_ and _a.b_@c-d.org',
  '<script>alert(1)</script> a < b <5 <<< file.txt',
  '<!--@include: ./secret.md-->',
  '<<< /etc/passwd',
  '::: danger box',
  ':100: and 1:100:1 and :a_b: and ::',
  '{{ value }} {% tag %} {#id} { onclick=alert(1) } {: .class}',
  '~~struck~~ ~ = | a | & &amp; &#60; R&D',
  '\\<b> \\~ \\\\ \\a \\{',
  '[^1] [[toc]] [!NOTE] ![a](b)',
  '$a$ "quoted" \'single\' @someone #12',
  '=== --- *** ___',
];

describe('writeGithubMarkdown', () => {
  test.each(TEXTS)('writes %j so that it is read as text', (value) => {
    for (const [place, nodeOf] of Object.entries(PLACES))
      for (const [reader, read] of READERS)
        expect(textOf(read(write(nodeOf(value)))), `${reader}, ${place}`).toContain(value);
  });

  test.each(TEXTS)('writes %j with nothing that generators read in their own ways', (value) => {
    const written = write(paragraph(text(value)));
    expect(written).not.toMatch(/[<{]|::|:\w+:|:\/\/|www\./);
    // Only these are escapes in each of them.
    expect(written.replaceAll('\\\\', '')).not.toMatch(/\\(?![`*_[\]()>#+\-.!])[!-/:-@[-`{-~]/);
  });

  const PIECE = fc.constantFrom(
    ...[
      'www.',
      'WWW.',
      'http://',
      'https://a.b/',
      'mailto:',
      'xmpp:',
      'a',
      'b.c',
      '1.',
      '1)',
      ' ',
      '  ',
      '\n',
    ],
    ...Array.from('_*~`&<>@|:!?[](){}\\#-+="\'$%^;,./'),
  );
  test('writes any text so that it is read as that text', () => {
    fc.assert(
      fc.property(
        fc.array(PIECE, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...READERS),
        (pieces, [, read]) => {
          // Markdown has no blank lines in a paragraph, and no spaces around the end of a line.
          const value = `a${pieces.join('')}z`.replace(/\s*\n\s*/g, '\n');
          expect(textOf(read(write(paragraph(text(value)))))).toBe(value);
        },
      ),
    );
  });
});

describe('linked', () => {
  test.each([
    ['https://adilet.zan.kz/rus/docs/K950001000_', ['https://adilet.zan.kz/rus/docs/K950001000_']],
    [
      'Law (https://example.org/a), see http://example.org/b?c=d.',
      ['https://example.org/a', 'http://example.org/b?c=d'],
    ],
    ['No address, javascript:alert(1) https://', []],
    ['https://example.org/{{a}} and https://example.org/<b>', []],
  ])('makes a link of each address in %j, and loses nothing', (value, urls) => {
    const written = write(paragraph(...linked(value)));
    for (const [reader, read] of READERS) {
      const root = read(written);
      expect(textOf(root), reader).toBe(value);
    }
    expect([...written.matchAll(/<(.*?)>/g)].map(([, url]) => url)).toEqual(urls);
  });
});
