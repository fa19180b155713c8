import { describe, expect, test } from 'vitest';
import { checkFailure, type Failure } from '../helpers/check-failure.ts';
import { checkOperation } from '../helpers/check-operation.ts';
import { DESCRIPTION } from '../helpers/corpus.ts';
import { article1, lastText, lastTouched } from '../helpers/texts.ts';

const THREE_SECTIONS = {
  path: 'constitution/corpus.yaml',
  text: `${DESCRIPTION}  - number: III\n    heading: "Final Provisions"\n`,
};

describe('remove a section', () => {
  test.each(['', '\n  expect: "Final Provisions"'])('in which no article stands%s', (expected) => {
    const corpus = checkOperation(
      `- op: remove\n  at: section/III${expected}`,
      '1',
      article1(),
      THREE_SECTIONS,
    );
    const after = lastText(corpus);
    expect(after.sections).toEqual(corpus.constitution.sections.slice(0, 2));
    expect(after.articles).toBe(corpus.constitution.articles);
    expect(lastTouched(corpus)).toEqual(['section/III']);
  });

  test('once its articles are moved away', () => {
    const corpus = checkOperation(
      '- op: move\n  at: 1\n  into: section/II\n- op: remove\n  at: section/I',
      '1',
      article1(),
    );
    expect(lastText(corpus).sections.map(({ number }) => number)).toEqual(['II']);
  });

  test.each<{ name: string; operation: string; failure: Failure }>([
    {
      name: 'one in which an article stands',
      operation: '- op: remove\n  at: section/II',
      failure: {
        code: 'TARGET_UNSUITABLE',
        unit: 'section/II',
        line: 12,
        column: 13,
        message: '"section/II"',
        hint: 'move or remove its articles first',
      },
    },
    {
      name: 'one with another heading than the one expected',
      operation: '- op: remove\n  at: section/III\n  expect: "Last Provisions"',
      failure: {
        code: 'EXPECTATION_FAILED',
        unit: 'section/III',
        line: 13,
        column: 17,
        message: 'Found from there on: "Final Provisions"; wanted: "Last Provisions".',
        hint: 'Correct "expect"',
      },
    },
    {
      name: 'one of which units are expected',
      operation: '- op: remove\n  at: section/III\n  expect:\n    units:\n      - text: "All."',
      failure: {
        code: 'EXPECTATION_FAILED',
        unit: 'section/III',
        line: 14,
        column: 11,
        message: 'Found from there on: ""; wanted: "part2: All.".',
        hint: 'Correct "expect"',
      },
    },
  ])('refuses $name', ({ operation, failure }) => checkFailure(operation, failure, THREE_SECTIONS));
});
