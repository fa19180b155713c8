/** The guides say what the code has. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../src/errors.ts';

const guide = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');

describe('docs/errors.md', () => {
  test('explains every code and no other', () => {
    const rows = guide('errors.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code),
    );
    expect(named.toSorted()).toEqual([...ERROR_CODES].toSorted());
  });
});
