import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatAct, parseAct, writeAct } from '../../src/corpus/act.ts';
import { parseArticle } from '../../src/corpus/article.ts';
import { articleFileName, writeArticle } from '../../src/corpus/article-writer.ts';
import { formatDescription, parseDescription } from '../../src/corpus/description.ts';
import { unwrap } from '../../src/errors.ts';

const ROOT = new URL('../../', import.meta.url);

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, ROOT)).filter((name) => name.endsWith(ending));
}

function textOf(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

const description = textOf('constitution/corpus.yaml');
const { words } = unwrap(parseDescription(description, 'constitution/corpus.yaml')).description;

describe('the shipped articles', () => {
  const names = namesIn('constitution/', '.md');

  test('are there', () => {
    expect(names).toContain('preamble.md');
    expect(names).toContain('article-052.md');
  });

  test.each(names)('%s is written as it was read', (name) => {
    const text = textOf(`constitution/${name}`);
    const { article } = unwrap(parseArticle(text, name, words));
    expect(writeArticle(article, words)).toBe(text);
  });

  test.each(names)('%s has a place for every unit', (name) => {
    const text = textOf(`constitution/${name}`);
    const paragraphs = text.split('\n\n').slice(2);
    const { places } = unwrap(parseArticle(text, name, words));
    expect(places.size, 'one for each unit and one for the article').toBe(paragraphs.length + 1);
  });

  test.each(names)('%s is named after what it holds', (name) => {
    const { article } = unwrap(parseArticle(textOf(`constitution/${name}`), name, words));
    expect(articleFileName(article.number)).toBe(name);
  });
});

describe('the shipped acts', () => {
  const names = namesIn('amendments/', '.yaml');

  test('are there', () => {
    expect(names).toContain('2022-06-08-referendum.yaml');
    expect(names).toContain('2022-09-17-law-142-vii.yaml');
  });

  test.each(names)('%s is written as it was read', (name) => {
    const text = textOf(`amendments/${name}`);
    expect(writeAct(unwrap(parseAct(text, name)).act)).toBe(text.replaceAll(/^ *#.*\n/gm, ''));
  });

  test.each(names)('%s is in canonical form, comments included', (name) => {
    const text = textOf(`amendments/${name}`);
    expect(formatAct(text)).toBe(text);
  });

  test.each(names)('%s is named after its act', (name) => {
    expect(`${unwrap(parseAct(textOf(`amendments/${name}`), name)).act.id}.yaml`).toBe(name);
  });
});

describe('the shipped description', () => {
  test('is in canonical form', () => {
    expect(unwrap(formatDescription(description, 'constitution/corpus.yaml'))).toBe(description);
  });
});
