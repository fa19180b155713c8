import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { holdable } from '../../src/render/characters.ts';
import { markdownFiles } from '../../src/site/markdown-site.ts';
import { INERT, UNHOLDABLE } from '../helpers/hostile.ts';
import { corpusFullOf } from '../helpers/hostile-corpus.ts';
import { publish } from '../helpers/site.ts';

/** What a reader of Markdown or a generator of documentation might obey. */
const TEXTS: readonly string[] = [
  ...INERT,
  ...UNHOLDABLE.map(([text]) => text),
  '{{ constructor.constructor("return process")() }}',
  '{% include "/etc/passwd" %}',
  '{# gone #}',
  '[a](javascript:alert(1))',
  '![seen](https://example.org/pixel.png)',
  '<https://example.org>',
  '[^1] and [x]: https://example.org',
  '# heading',
  '- [ ] item',
  '1. first',
  '> quotation',
  '``` code',
  '`code` *emphasis* ~~struck~~',
  '| a | b |',
  '--- ... ***',
  'import x from "y"',
  '<!--@include: ./secret.md-->',
  '<<< /etc/passwd',
  '::: danger',
  ':100: for 1:100:1',
  '</script><script>alert(1)</script>',
  '{: onclick=alert(1) }',
  'https://example.org/K_1_ and www.example.org/a_b_*c*',
];

/** Markup of ours: marks of what changed, and what keeps two braces apart. */
const OURS = new Set(['<ins>', '</ins>', '<del>', '</del>', '<!-- -->']);

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** A link that a reader makes of an address by itself, so that its text is where it leads. */
function isAutomatic(node: Nodes): boolean {
  return node.type === 'link' && [textOf(node), `http://${textOf(node)}`].includes(node.url);
}

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesIn(child)) : [])];
}

function read(content: string): Root {
  return reader.parse(content);
}

describe('Markdown documents of a hostile corpus', () => {
  test.each(TEXTS)('take %j as text everywhere', (text) => {
    const files = [...markdownFiles(publish(corpusFullOf(text)))];
    expect(files.length).toBeGreaterThan(2);
    for (const { path, content } of files) {
      expect(path).toMatch(/^(?:[\p{L}\p{N}_~-]+\/)*[\p{L}\p{N}_~-]+\.md$/u);
      const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(content) ?? [];
      // A generator may put the title into a script.
      expect(front).not.toContain('<');
      const words = body.replace(/\]\([^)]*\)/g, ']');
      expect(words).not.toMatch(/\{|&#123;&#123;|<<<|^:::|<!--@|\\[<~&=:@]/m);
      const root = read(content);
      const nodes = nodesIn(root);
      expect(root.children.filter(({ type }) => type === 'yaml')).toHaveLength(1);
      const html = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
      expect(html.filter((value) => !OURS.has(value))).toEqual([]);
      const foreign = [
        'image',
        'code',
        'inlineCode',
        'blockquote',
        'footnoteReference',
        'definition',
        'delete',
      ];
      expect(nodes.filter(({ type }) => foreign.includes(type))).toEqual([]);
      for (const node of nodes)
        if (node.type === 'link' && !isAutomatic(node))
          expect(node.url).toMatch(/^(?:\.\.\/)*[^:/]+(?:\/[^:/]+)*$/);
    }
    const shown = files.map(({ content }) => textOf(read(content)).replaceAll('<!-- -->', '')).join('\n');
    expect(shown.replace(/\s+/g, ' ')).toContain(holdable(text).replace(/\s+/g, ' '));
  });
});
