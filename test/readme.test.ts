/** The examples of the README and of docs/output.md, run. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runNode, runSnippet } from './helpers/snippet.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The fenced blocks of a language, in order. */
function blocks(language: string, guide = readme): string[] {
  return [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, body]) => body ?? '',
  );
}

/** The arguments of a shown command; what `npm start` runs after building is read from package.json. */
function argumentsOf(command: string): string[] {
  const shown =
    command === 'npm start'
      ? scripts.start.split('dist/cli/main.js ')[1]
      : command.replace('constitution-diff ', '');
  return [...shown.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Whether the shown lines stand in the output in their order, with nothing between them but where the README has "…". */
function expectShown(output: string, shown: string): void {
  let rest = output;
  for (const part of shown.split(/^…\n/m)) {
    const index = rest.indexOf(part);
    expect(index, `not in the output, or not in this order: ${part}`).toBeGreaterThanOrEqual(0);
    rest = rest.slice(index + part.length);
  }
  if (!shown.endsWith('…\n')) expect(rest).toBe('');
}

/** The shown commands of a guide and what they are said to print. */
function examplesIn(guide: string): readonly { readonly command: string; readonly shown: string }[] {
  return blocks('console', guide).map((block) => {
    const [first = '', ...rest] = block.split('\n');
    return { command: first.replace(/^\$ /, ''), shown: rest.join('\n') };
  });
}

describe('docs/output.md', () => {
  const examples = examplesIn(readFileSync(join(root, 'docs/output.md'), 'utf8'));

  test('shows each form', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  test.each(examples)('prints what it shows for: $command', ({ command, shown }) => {
    expectShown(runNode('dist/cli/main.js', ...argumentsOf(command)), shown);
  });
});

/** The files that the usual run takes, as the program that runs them finds them. */
function testFiles(): readonly unknown[] {
  const list = ['list', '--filesOnly', '--json', '--config', 'test/vitest.config.ts'];
  return JSON.parse(runNode('node_modules/vitest/vitest.mjs', ...list));
}

describe('the README', () => {
  const examples = examplesIn(readme);

  test('shows commands and what they print', () => {
    expect(examples.map(({ command }) => command)).toContain('npm start');
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  test.each(examples.filter(({ command }) => command !== 'npm test'))(
    'prints what it shows for: $command',
    ({ command, shown }) => {
      expectShown(runNode('dist/cli/main.js', ...argumentsOf(command)), shown);
    },
  );

  test('says how many files of tests there are', () => {
    const shown = examples.find(({ command }) => command === 'npm test')?.shown ?? '';
    const counts = /^ Test Files {2}(\d+) passed \| (\d+) skipped \((\d+)\)$/m.exec(shown) ?? [];
    const [passed = 0, skipped = 0, all = 0] = counts.slice(1).map(Number);
    expect(passed + skipped).toBe(all);
    expect(all).toBe(testFiles().length);
  });

  test('has a library example that prints what it says', () => {
    const { output, printed } = runSnippet('README.md');
    expect(output).toBe(printed);
  });

  test('names the two commands that install and show, and install and test', () => {
    expect(blocks('sh').map((block) => block.trim())).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });
});
