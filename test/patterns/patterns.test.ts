/**
 * Every regular expression of the product, judged by `recheck`: none may take more time than in proportion to what it reads.
 *
 * Those written out are found in the sources, the scripts of the site's pages among them; those that are put together are seen when
 * they are made, each line that does so at least once.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { beforeAll, expect, test, vi } from 'vitest';

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

/** The widths for which a pattern is judged that cuts texts: the least, the usual one, and more than any terminal has. */
const WIDTHS = [1, 80, 1000];

/** Every pattern by its source and flags, with where it stands. */
const found = new Map<string, string>();
/** The lines of the sources that put a pattern together, and those of them that were seen to. */
const composing = new Set<string>();
const seen = new Set<string>();

function add(pattern: string, place: string): void {
  if (!found.has(pattern)) found.set(pattern, place);
}

/** All but what makes the package, which reads nothing of others. */
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith('build/'));

/** A script of a page needs the page, and the program would run; neither puts a pattern together. */
const loadable = files.filter((file) => !file.startsWith('site/browser/') && file !== 'cli/main.ts');

for (const file of files) {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(SOURCES, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) add(node.text, file);
    if (isComposed(node))
      composing.add(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** Whether a pattern is put together here, with or without `new`. */
function isComposed(node: ts.Node): boolean {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
}

/** The line of the sources that is being run. */
function lineNow(): string | undefined {
  const [, place = ''] = new Error('where').stack?.split(`${SOURCES}${sep}`) ?? [];
  return /^[^:]+:\d+/.exec(place)?.[0].replaceAll(sep, '/');
}

/** Loads everything, and makes what is made only when it is asked for, while new patterns are watched. */
async function watch(): Promise<void> {
  const Plain = RegExp;
  const watching = new Proxy(Plain, {
    construct(target, args) {
      const made: RegExp = Reflect.construct(target, args);
      const line = lineNow();
      if (line !== undefined) {
        seen.add(line);
        add(String(made), line);
      }
      return made;
    },
  });
  vi.stubGlobal('RegExp', watching);
  for (const file of loadable) await import(join(SOURCES, file));
  const { readDate } = await import('../../src/import/tombstone.ts');
  const { LANGUAGES } = await import('../../src/import/languages.ts');
  for (const language of LANGUAGES) readDate('no date', language);
  const { shapeOf } = await import('../../src/import/shape.ts');
  shapeOf('a text');
  const { cutToWidth } = await import('../../src/render/width.ts');
  for (const width of WIDTHS) cutToWidth('even', width);
  vi.unstubAllGlobals();
}

beforeAll(watch, 120_000);

test('every line that puts a pattern together was seen to do so', () => {
  expect([...composing].filter((line) => !seen.has(line))).toEqual([]);
});

test('no pattern takes more time than in proportion to what it reads', { timeout: 1_200_000 }, () => {
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
