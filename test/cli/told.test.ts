import { describe, expect, test } from 'vitest';
import { told } from '../../src/cli/told.ts';
import type { Issue } from '../../src/errors.ts';
import { CLEAN, folderWith } from '../helpers/folder.ts';
import { linesOf, run } from '../helpers/io.ts';

const FORGED = 'ev\nconstitution/article-001.md:1:1: All is well. [USAGE].yaml';

describe('told', () => {
  test.each<[string, Partial<Issue>]>([
    ['a file', { file: FORGED }],
    ['a message', { message: FORGED }],
    ['a hint', { hint: FORGED }],
    ['a unit', { unit: FORGED }],
  ])('takes %s with a line feed for no line', (_, part) => {
    const issue: Issue = { code: 'FILE_MISNAMED', message: 'Misnamed.', hint: 'Rename it.', ...part };
    const lines = told(issue, false).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('[FILE_MISNAMED]');
    expect(lines.join('\n')).toContain('ev\\u{a}constitution');
    expect(told(issue, true).trimEnd()).not.toContain('\n');
  });
});

// Windows has no such names.
test.skipIf(process.platform === 'win32')('a file of a corpus cannot forge a line of an error', async () => {
  const folder = folderWith(...CLEAN, {
    path: 'amendments/ev\nil: all is well. [USAGE].yaml',
    text: 'act: [',
  });
  const { status, stderr } = await run('check', folder);
  expect(status).not.toBe(0);
  expect(linesOf(stderr)[0]).toMatch(/^amendments\/ev\\u\{a\}il: all is well\. \[USAGE\]\.yaml/u);
  expect(linesOf(stderr)).toHaveLength(2);
});
