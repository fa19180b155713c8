/**
 * Every regular expression of the product, judged by `recheck`: none may take more time than in proportion to what it reads.
 *
 * Those written out are found in the sources; those that are put together are seen when they are made.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';

const SOURCES = join(import.meta.dirname, '../../src');

/** A pattern that is judged unsafe for texts that it never sees. */
const BOUNDED: ReadonlyMap<string, string> = new Map([
  [
    String.raw`/<!--[\s\S]*?-->/gu`,
    'read-markdown.ts: applied only up to the last end of a comment, so that each start finds one',
  ],
]);

/** The longest that the checker may think of one pattern, in milliseconds. */
const THINKING = 60_000;

/** Every pattern by its source and flags, with where it stands. */
const found = new Map<string, string>();

function add(pattern: string, place: string): void {
  if (!found.has(pattern)) found.set(pattern, place);
}

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .filter((file) => !/^(?:build|site.browser|cli.main)/.test(file));

for (const file of files) {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(SOURCES, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) add(node.text, file);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** Loads everything, and makes what is made only when it is asked for, while new patterns are watched. */
async function watch(): Promise<void> {
  const Plain = RegExp;
  const watching = new Proxy(Plain, {
    construct(target, args) {
      const made: RegExp = Reflect.construct(target, args);
      if (new Error('where').stack?.includes(SOURCES)) add(String(made), 'put together');
      return made;
    },
  });
  vi.stubGlobal('RegExp', watching);
  for (const file of files) await import(join(SOURCES, file));
  const { readDate } = await import('../../src/import/tombstone.ts');
  const { LANGUAGES } = await import('../../src/import/languages.ts');
  for (const language of LANGUAGES) readDate('no date', language);
  vi.unstubAllGlobals();
}

test('no pattern takes more time than in proportion to what it reads', { timeout: 1_200_000 }, async () => {
  await watch();
  expect(found.size).toBeGreaterThan(200);
  const unsafe = [...found].flatMap(([pattern, place]) => {
    const end = pattern.lastIndexOf('/');
    const judged = checkSync(pattern.slice(1, end), pattern.slice(end + 1), { timeout: THINKING });
    if (judged.status === 'safe') return [];
    const attack = judged.status === 'vulnerable' ? judged.attack.pattern : null;
    return [{ pattern, place, status: judged.status, attack }];
  });
  expect(unsafe.filter(({ pattern }) => !BOUNDED.has(pattern))).toEqual([]);
  expect([...BOUNDED.keys()].filter((pattern) => !found.has(pattern))).toEqual([]);
});

test('the checker sees what is catastrophic', () => {
  expect(checkSync('^(a|a)*$', '').status).toBe('vulnerable');
});
