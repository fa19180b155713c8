/** The guides say what the code has. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../src/check/check.ts';
import { ERROR_CODES, unwrap } from '../src/errors.ts';

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

describe('docs/format.md', () => {
  const files = [...guide('format.md').matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', text = '']) => ({
      path,
      text,
    }),
  );
  const report = unwrap(checkCorpus(files));

  test('has a small corpus in which nothing is found', () => {
    expect(files.map(({ path }) => path)).toContain('amendments/2021-03-01-reform.yaml');
    expect(report.findings).toEqual([]);
  });

  test('shows an operation of every kind', () => {
    const kinds = report.corpus.acts.flatMap(({ amendments }) =>
      amendments.flatMap(({ operations }) => operations.map(({ op }) => op)),
    );
    expect([...new Set(kinds)].toSorted()).toEqual(
      'insert remove repeal replace retitle substitute'.split(' '),
    );
  });

  test('shows an act that acts on two days, and an operation that waits', () => {
    expect(report.corpus.versions.map(({ from }) => from)).toEqual([
      '2020-01-01',
      '2021-04-01',
      '2022-01-01',
    ]);
    expect(report.corpus.pending.map(({ amendment }) => amendment)).toEqual(['heading-ii']);
  });
});
