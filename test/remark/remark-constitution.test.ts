import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkStringify from 'remark-stringify';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { parseAct } from '../../src/corpus/act.ts';
import { unwrap } from '../../src/errors.ts';
import type { Act } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import remarkConstitution, { type Options } from '../../src/remark/index.ts';
import { actFile } from '../helpers/corpus.ts';
import { SMALL } from '../helpers/folder.ts';

const FILE = 'constitution/article-050.md';
const articleFile = (path = FILE): VFile =>
  new VFile({ path, value: readFileSync(new URL(`../../${path}`, import.meta.url)) });

function draft(operations: string): Act {
  return unwrap(parseAct(actFile(operations, '2025-01-01-draft').text, 'draft.yaml')).act;
}

/** What a pipeline makes of a file: the tree after the plugin, the HTML and the messages. */
async function process(
  file: VFile,
  options: Options = {},
): Promise<{ readonly tree: Root; readonly html: string; readonly messages: VFile['messages'] }> {
  const processor = unified().use(remarkParse).use(remarkConstitution, options);
  const tree = await processor.run(processor.parse(file), file);
  const html = toHtml(await unified().use(remarkRehype).run(tree));
  return { tree, html, messages: file.messages };
}

test('is a plugin as unified types it', () => {
  expectTypeOf(remarkConstitution).toExtend<Plugin<[Options?], Root>>();
  expect(remarkConstitution.name).toBe('remarkConstitution');
});

describe('an article', () => {
  test('keeps its text; every unit and the heading can be linked to', async () => {
    const { html, messages, tree } = await process(articleFile());
    expect(messages).toEqual([]);
    expect(html).toContain('<h1 id="art_50">Article 50</h1>');
    expect(html).toContain('<p id="art_50__para_2" class="unit paragraph"><strong>2.</strong> The Senate');
    expect(html).not.toContain('section: IV');
    const units = tree.children.flatMap((node) => (node.type === 'paragraph' ? [node.data] : []));
    expect(units).toHaveLength(5);
    expect(units.map((data) => data?.constitutionUnit?.article)).toEqual(units.map(() => '50'));
  });

  test.each(
    openCorpus()
      .constitution.articles.map(({ number }) => number)
      .filter((number) => /^(?:1|44|61|99)$/.test(number)),
  )('%s has a mark on every paragraph', async (number) => {
    const { tree } = await process(articleFile(`constitution/article-${number.padStart(3, '0')}.md`));
    for (const node of tree.children) {
      if (node.type === 'paragraph') expect(node.data?.constitutionUnit).toBeDefined();
    }
  });
});

describe('a file that is no article', () => {
  test('stays as it is, and every problem is a message with place, rule, source, note and address', async () => {
    const value = '---\narticle: 50\n---\n\n# Article 50\n\n**1.** Of *two* Chambers.\n\n- a list\n';
    const { html, messages } = await process(new VFile({ path: 'draft.md', value }));
    expect(html).toContain('<em>two</em>');
    expect(messages).toHaveLength(1);
    const [message] = messages;
    expect(message).toMatchObject({
      line: 9,
      column: 1,
      ruleId: 'markdown-not-article',
      source: 'remark-constitution',
      fatal: false,
      note: expect.stringMatching(/\S/u),
      url: expect.stringMatching(/^https:.*errors\.md$/u),
    });
    expect(message?.ancestors?.map((node) => (node as Nodes).type)).toEqual(['list']);
  });

  test('may be one that is only too long, and read with another limit', async () => {
    const [{ ruleId } = {}] = (await process(articleFile(), { limits: { unit: 10 } })).messages;
    expect(ruleId).toBe('text-too-long');
    expect((await process(articleFile(), { limits: { unit: 10_000 } })).messages).toEqual([]);
  });

  test('may have no name', async () => {
    const { messages } = await process(new VFile('Just text.'));
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['markdown-not-article', 1]]);
  });
});

describe('with an act', () => {
  test('an article is shown as the act would leave it', async () => {
    const act = draft('- op: substitute\n  at: 50/p2\n  old: "Ten"\n  new: "Twelve"');
    const file = articleFile();
    // The file is the base text; the draft is of the base day.
    const early = draft('- op: substitute\n  at: 50/p2\n  old: "Fifteen"\n  new: "Twelve"');
    const { html, messages } = await process(file, { act: early, at: '2019-03-23' });
    expect(messages).toEqual([]);
    expect(html).toContain('id="art_50__para_2"');
    expect(html).toContain('Twelve deputies');
    expect(html).not.toContain('Fifteen');
    const late = await process(articleFile(), { act });
    expect(late.html).toContain('Fifteen');
    expect(late.messages.map(({ ruleId }) => ruleId)).toEqual(['old-text-not-found']);
  });

  test('that takes the article away nothing of it is left, and one that repeals it says so', async () => {
    const repealed = await process(articleFile(), { act: draft('- op: repeal\n  at: "50"') });
    expect(repealed.html).toBe('<h1 id="art_50">Article 50</h1>\n<p>Repealed.</p>');
    const removed = await process(articleFile(), { act: draft('- op: remove\n  at: "50"') });
    expect({ html: removed.html, messages: removed.messages }).toEqual({ html: '', messages: [] });
  });

  test('of a corpus of its own', async () => {
    const corpus = openCorpus(SMALL);
    const path = 'constitution/article-050.md';
    const { messages } = await process(articleFile(path), { corpus, act: draft('- op: repeal\n  at: "1"') });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['article-not-found']);
  });
});

describe('with two days', () => {
  test('what changed is shown, with the words put in and taken out', async () => {
    const { html, messages } = await process(articleFile(), {
      compare: { from: '2019-03-23', to: '2023-01-01' },
    });
    expect(messages).toEqual([]);
    expect(html).toContain('<p id="art_50__para_2" class="unit amended"><strong>50(2)</strong> ');
    expect(html).toContain('<del>Fifteen</del><ins>Ten</ins> deputies');
  });

  test('between which nothing changed this is said', async () => {
    const { html } = await process(articleFile(), { compare: { from: '2019-03-23', to: '2019-03-24' } });
    expect(html).toContain('Nothing changed from 2019-03-23 to 2019-03-24.');
  });

  test('that have no text the article stays, and a message says why', async () => {
    const { html, messages } = await process(articleFile(), {
      compare: { from: '1995-01-01', to: '2023-01-01' },
    });
    expect(html).toContain('Fifteen');
    expect(messages.map(({ ruleId, place }) => [ruleId, place])).toEqual([['date-out-of-range', undefined]]);
  });

  test('the changes can be written as Markdown too', async () => {
    const processor = unified()
      .use(remarkParse)
      .use(remarkConstitution, { compare: { from: '2019-03-23', to: '2023-01-01' } })
      .use(remarkStringify);
    expect(String(await processor.process(articleFile()))).toContain(
      '<del>Fifteen</del><ins>Ten</ins> deputies',
    );
  });
});
