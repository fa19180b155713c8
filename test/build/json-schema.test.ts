import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JSON_SCHEMAS } from '../../src/build/json-schema.ts';
import { parseAct, writeAct } from '../../src/corpus/act.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { parseDescription } from '../../src/corpus/description.ts';
import { parseDocuments, parseMeasures } from '../../src/corpus/measures.ts';
import { frontMatterSchema } from '../../src/corpus/schema.ts';
import { readYaml } from '../../src/corpus/validate.ts';
import { act } from '../helpers/arbitrary-act.ts';
import { actFile, DESCRIPTION } from '../helpers/corpus.ts';
import { complaintsOf } from '../helpers/editor.ts';

const ROOT = new URL('../../', import.meta.url);

function textOf(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** What an editor says of a file of a corpus; of an article, only of its front matter. */
function complaintsAbout({ path, text }: TextFile): readonly string[] {
  if (path.endsWith('.md')) return complaintsOf('article', text.split(/^---\n/m)[1] ?? '');
  if (path === 'constitution/corpus.yaml') return complaintsOf('corpus', text);
  if (path === 'seeds/documents.yaml') return complaintsOf('documents', text);
  return complaintsOf(path.startsWith('seeds/') ? 'measures' : 'act', text);
}

describe('the JSON Schemas', () => {
  const paths = ['amendments', 'constitution', 'seeds'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT))
      .filter((name) => name !== 'README.md')
      .map((name) => `${folder}/${name}`),
  );

  test.each(paths)('take %s as it is shipped', (path) => {
    expect(complaintsAbout({ path, text: textOf(path) })).toEqual([]);
  });

  const examples = [...textOf('docs/format.md').matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', text = '']) => ({ path, text }),
  );
  const operations = examples.filter(({ path }) => path === 'operation').map(({ text }) => text);

  test.each(examples.filter(({ path }) => path !== 'operation'))('take $path of the guide', (file) => {
    expect(complaintsAbout(file)).toEqual([]);
  });

  test.each(operations)('take an operation of the guide: %s', (operation) => {
    expect(complaintsAbout(actFile(operation))).toEqual([]);
  });

  test('say what every field is', () => {
    const silent: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (path.endsWith('/properties') && !Object.hasOwn(inner, 'description'))
          silent.push(`${path}/${key}`);
        visit(inner, `${path}/${key}`);
      }
    };
    for (const [name, schema] of JSON_SCHEMAS) visit(schema, name);
    expect(silent).toEqual([]);
  });

  test('have names of their own', () => {
    for (const [name, schema] of JSON_SCHEMAS) {
      expect(schema).toMatchObject({
        $schema: 'http://json-schema.org/draft-07/schema#',
        $id: `urn:constitution-diff:schema:${name}:1`,
        title: expect.any(String),
      });
    }
  });
});

describe('the JSON Schema of acts', () => {
  const substitute = '- op: substitute\n  at: 1/p1\n  old: "one"\n  new: "two"';
  const insert = '- op: insert\n  after: 1/p1\n  units:';

  test.each([
    ['an article as target', '- op: repeal\n  at: 71'],
    ['a count', `${substitute}\n  count: 2`],
    ['an open commencement', `${substitute}\n  from: null\n  condition: "When."`],
    ['an old text with units', '- op: remove\n  at: 1/p1\n  expect:\n    units:\n      - text: "a"'],
    [
      'units in units in units',
      `${insert}\n    - text: "a"\n      units:\n        - text: "b"\n          units:\n            - label: "1)"\n              text: "c"`,
    ],
    [
      'a tombstone',
      '- op: insert\n  articles:\n    - number: 5\n      repealed: {act: an-act, date: 2001-01-01}\n      units: []',
    ],
    ['the number of an article', '- op: renumber\n  at: 71\n  to: 72'],
    ['a label', '- op: renumber\n  at: 71/p1\n  to: "2."'],
    ['an act put off', '- op: reschedule\n  operation: an-act\n  to: null\n  condition: "When."'],
  ])('takes %s', (_, operation) => {
    const { text } = actFile(operation);
    expect(complaintsOf('act', text)).toEqual([]);
    expect(parseAct(text, 'act.yaml').ok).toBe(true);
  });

  test.each([
    ['no op', '- at: 1/p1'],
    ['a misspelt op', '- op: replcae\n  at: 1/p1\n  text: "a"'],
    ['a word for an operation', '- repeal'],
    ['no target', '- op: repeal'],
    ['no old words', '- op: substitute\n  at: 1/p1\n  new: "b"'],
    ['empty old words', '- op: substitute\n  at: 1/p1\n  old: ""\n  new: "b"'],
    ['words on two lines', '- op: substitute\n  at: 1/p1\n  old: "a\\nb"\n  new: "c"'],
    ['an unknown field', `${substitute}\n  reason: "why"`],
    ['a field of another operation', '- op: repeal\n  at: 1/p1\n  old: "a"'],
    ['a count of none', `${substitute}\n  count: 0`],
    ['a count of halves', `${substitute}\n  count: 1.5`],
    ['a count in words', `${substitute}\n  count: two`],
    ['a citation for an address', '- op: repeal\n  at: 50(2)'],
    ['a number below zero', '- op: repeal\n  at: -1'],
    ['another form of date', `${substitute}\n  from: 1 May 2001`],
    ['a thirteenth month', `${substitute}\n  from: 2001-13-01`],
    ['no commencement at all', `${substitute}\n  from: ""`],
    ['no units', `${insert} []`],
    ['a unit without a text', `${insert}\n    - label: "3."`],
    ['a label without its mark', `${insert}\n    - label: "3"\n      text: "a"`],
    [
      'a label without its mark below',
      `${insert}\n    - text: "a"\n      units:\n        - label: "3"\n          text: "b"`,
    ],
    ['a text with white space at its end', '- op: replace\n  at: 1/p1\n  text: "one "'],
    ['a text with a tab', '- op: replace\n  at: 1/p1\n  text: "one\\ttwo"'],
    ['an old text without its units', '- op: repeal\n  at: 1/p1\n  expect:\n    text: "a"'],
    ['a section without a heading', '- op: insert\n  sections:\n    - number: I'],
    ['a target without an address', '- op: substitute\n  targets:\n    - count: 2\n  old: "a"\n  new: "b"'],
    ['a form without new words', `${substitute}\n  forms:\n    - old: "a"`],
    ['a repeal by no act', '- op: repeal\n  at: 1/p1\n  by: {date: 2001-01-01}'],
    ['a new label that is none', '- op: renumber\n  at: 1/p1\n  to: "(2)"'],
    ['an erratum of no operation', '- op: remove\n  at: 1/p1\n  note: "why"\n  corrects: an-act/art-1'],
    ['a schedule without an operation', '- op: cancel\n  at: 1/p1'],
    ['a schedule of a unit', '- op: cancel\n  operation: an-act/art-1/p1'],
    ['a postponement without a date', '- op: reschedule\n  operation: an-act/art-1/0'],
    [
      'a schedule that is open itself',
      '- op: cancel\n  operation: an-act\n  from: null\n  condition: "When."',
    ],
  ])('refuses %s, as the program does', (_, operation) => {
    const { text } = actFile(operation);
    expect(complaintsOf('act', text)).not.toEqual([]);
    expect(parseAct(text, 'act.yaml').ok).toBe(false);
  });

  test.each([
    ['a missing title', '  title: "An act"\n', ''],
    ['a date of words', 'adopted: 2001-01-01', 'adopted: yesterday'],
    ['a list for the act', 'act:\n', 'act: []\nacts:\n'],
    ['an id with a capital', 'id: first', 'id: First'],
    ['an id that is the number of an article', 'id: first', 'id: 83-1'],
    ['a measure that is no id', 'id: first', 'id: first\n    measures: [A measure]'],
    ['amendments without operations', 'id: first\n    operations:', 'id: first\n    operation:'],
  ])('refuses %s, as the program does', (_, old, replacement) => {
    const text = actFile(substitute).text.replace(old, replacement);
    expect(complaintsOf('act', text)).not.toEqual([]);
    expect(parseAct(text, 'act.yaml').ok).toBe(false);
  });

  test('takes every act that the program takes', () => {
    fc.assert(
      fc.property(act, (one) => {
        // Read with types, a section that is called null has no number.
        fc.pre(!JSON.stringify(one).includes('"null"'));
        expect(complaintsOf('act', writeAct(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the other JSON Schemas', () => {
  const documents = 'documents:\n  - id: 000\n    title: "A speech"\n    published: 2001-01-01\n';
  const measures = `announcement:
  id: 2001-01-01
  title: "A speech"
measures:
  - id: a-measure
    title: "A measure"
    direction: parliament
    statedIn:
      - document: 000
        place: "Item 5"
    instruments:
      - kind: law
`;
  const readFrontMatter = (text: string) => readYaml(frontMatterSchema, text, { file: 'article' });
  const readers: Readonly<Record<string, (text: string, file: string) => { readonly ok: boolean }>> = {
    article: readFrontMatter,
    corpus: parseDescription,
    documents: parseDocuments,
    measures: parseMeasures,
  };

  test.each([
    ['article', 'article: 7\nsection: 2\nrepealed:\n  p3: {act: an-act, date: 2001-01-01}\n'],
    ['article', 'article: preamble\n'],
    ['corpus', DESCRIPTION],
    ['documents', documents],
    ['measures', measures],
  ])('take a file: %s %o', (name, text) => {
    expect(complaintsOf(name, text)).toEqual([]);
    expect(readers[name]?.(text, 'file').ok).toBe(true);
  });

  test.each([
    ['article', 'section: I\n'],
    ['article', 'article: VII\n'],
    ['article', 'article: 7\nnumber: 7\n'],
    ['article', 'article: 7\nrepealed:\n  p1: {act: a}\n'],
    ['article', 'article: 7\nrepealed:\n  paragraph: {act: a, date: 2001-01-01}\n'],
    ['corpus', DESCRIPTION.replace('official: true', 'official: maybe')],
    ['corpus', DESCRIPTION.replace('language: en', 'language: English')],
    ['corpus', DESCRIPTION.replace('number: II', 'number: "II."')],
    ['corpus', DESCRIPTION.replace('base: 2000-01-01', 'base: 2000')],
    [
      'corpus',
      `${DESCRIPTION}words:\n  article: "Article"\n  preamble: "Preamble"\n  repealed: "Repealed."\n`,
    ],
    ['documents', documents.replace('000', 'A Speech')],
    ['documents', documents.replace('published', 'date')],
    ['measures', measures.replace('parliament', 'parliaments')],
    ['measures', measures.replace('kind: law', 'kind: statute')],
    ['measures', measures.replace('statedIn', 'stated')],
  ])('refuse a mistake, as the program does: %s %o', (name, text) => {
    expect(complaintsOf(name, text)).not.toEqual([]);
    expect(readers[name]?.(text, 'file').ok).toBe(false);
  });
});
