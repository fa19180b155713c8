import { describe, expect, test } from 'vitest';
import { checkOperation } from '../helpers/check-operation.ts';
import { actFile, issueOf, tryOpen } from '../helpers/corpus.ts';

const UNCHANGED = ['lead - The President:', 's1 1) signs laws;', 's3 3) rests.'] as const;

describe('substitute', () => {
  test('replaces whole words in one unit', () => {
    checkOperation('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"', '2', [
      UNCHANGED[0],
      UNCHANGED[1],
      's2 2) appoints twelve judges;',
      UNCHANGED[2],
    ]);
  });

  test('replaces every occurrence when the count says so', () => {
    const corpus = checkOperation('- op: substitute\n  at: 3/p1\n  old: "independent"\n  new: "free"', '3', [
      'p1 1. Courts are free.',
      'p1/part2 - Judges obey only the law.',
    ]);
    expect(corpus.versions[1]?.operations[0]?.touched).toEqual(['3/p1']);
  });

  test('finds no part of a word', () => {
    const issue = issueOf(tryOpen(actFile('- op: substitute\n  at: 2/s2\n  old: "judge"\n  new: "juror"')));
    expect(issue).toMatchObject({ code: 'OLD_TEXT_NOT_FOUND', unit: '2/s2', line: 13, column: 14 });
    expect(issue.message).toContain('only as a part of other words');
  });
});
