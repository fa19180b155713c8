import { describe, expect, test } from 'vitest';
import { checkFailure } from '../helpers/check-failure.ts';
import { actFile, issueOf, tryOpen } from '../helpers/corpus.ts';

const EARLIER = '2000-12-01-earlier';
const inserting = (from: string): string =>
  `- op: insert\n  into: section/II\n  articles:\n    - number: 4\n      units:\n        - text: "The flag is blue."\n  ${from}`;
const SUBSTITUTE = '- op: substitute\n  at: 4/lead\n  old: "blue"\n  new: "red"';

describe('what comes in only later', () => {
  test.each([
    { from: 'from: 2002-01-01', day: 'on 2002-01-01' },
    { from: 'from: null\n  condition: "A law says so."', day: 'on a day that is still open' },
  ])('is named where an operation works on an article that comes $day', ({ from, day }) => {
    checkFailure(
      SUBSTITUTE,
      {
        code: 'ARTICLE_NOT_FOUND',
        unit: '4',
        line: 12,
        column: 13,
        against: `${EARLIER}/first/0`,
        message: 'There is no article 4 at this moment.',
        hint: `${EARLIER}/first/0 brings it in ${day}. To change it, commence after that; to keep it from commencing, write "op: cancel" with "operation: ${EARLIER}/first/0".`,
      },
      actFile(inserting(from), EARLIER),
    );
  });

  test('is named where an operation works on a section', () => {
    const section =
      '- op: insert\n  sections:\n    - number: IV\n      heading: "Courts"\n  from: 2002-01-01';
    checkFailure(
      '- op: move\n  at: 3\n  into: section/IV',
      {
        code: 'SECTION_NOT_FOUND',
        unit: 'section/IV',
        line: 13,
        column: 15,
        against: `${EARLIER}/first/0`,
        message: 'There is no section IV at this moment.',
        hint: `${EARLIER}/first/0 brings it in on 2002-01-01.`,
      },
      actFile(section, EARLIER),
    );
  });

  test('is named where it stands further down in the same act', () => {
    checkFailure(`${SUBSTITUTE}\n${inserting('from: 2001-01-01')}`, {
      code: 'ARTICLE_NOT_FOUND',
      unit: '4',
      line: 12,
      column: 13,
      against: '2001-01-01-act/first/1',
      message: 'There is no article 4 at this moment.',
      hint: '2001-01-01-act/first/1 brings it in on 2001-01-01.',
    });
  });

  test('is not to be cancelled by an act that was published before it', () => {
    const later = actFile(inserting('from: 2002-01-01'), '2001-06-01-later');
    const issue = issueOf(tryOpen(actFile(SUBSTITUTE), later));
    expect(issue.hint).toBe(
      '2001-06-01-later/first/0 brings it in on 2002-01-01. To change it, commence after that.',
    );
  });

  test('is not named where it was cancelled', () => {
    const issue = issueOf(
      tryOpen(
        actFile(`- op: cancel\n  operation: ${EARLIER}\n${SUBSTITUTE}`),
        actFile(inserting('from: 2002-01-01'), EARLIER),
      ),
    );
    expect(issue.code).toBe('ARTICLE_NOT_FOUND');
    expect(issue).not.toHaveProperty('otherOperation');
    expect(issue.hint).toContain('Near it there are 1, 2, 3.');
  });
});

describe('what was adopted while an operation waited', () => {
  const WAITING = actFile(inserting('from: 2002-01-01'), EARLIER);
  const ADVICE = `let it say "op: cancel" or "op: reschedule" with "operation: ${EARLIER}/first/0"`;

  test('is named where it took the number of an article that was to come in', () => {
    const issue = issueOf(tryOpen(actFile(inserting('from: 2001-06-01')), WAITING));
    expect(issue).toMatchObject({
      code: 'ARTICLE_EXISTS',
      unit: '4',
      file: WAITING.path,
      line: 14,
      column: 11,
      operation: { act: EARLIER },
      otherOperation: { act: '2001-01-01-act', amendment: 'first', operation: 0 },
    });
    expect(issue.hint).toContain('Use replace to restate it');
    expect(issue.hint).toContain('2001-01-01-act was adopted while this operation had not commenced');
    expect(issue.hint).toContain(ADVICE);
  });

  test('may cancel it, and then the number is free', () => {
    const cancelling = `- op: cancel\n  operation: ${EARLIER}\n${inserting('from: 2001-06-01')}`;
    expect(tryOpen(actFile(cancelling), WAITING).ok).toBe(true);
  });

  test('is not told to give way to what was adopted before it', () => {
    const issue = issueOf(
      tryOpen(actFile(inserting('from: 2001-06-01')), actFile(inserting('from: 2001-03-01'), EARLIER)),
    );
    expect(issue).toMatchObject({ code: 'ARTICLE_EXISTS', otherOperation: { act: EARLIER } });
    expect(issue.hint).not.toContain('cancel');
  });
});
