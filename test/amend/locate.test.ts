import { describe, expect, test } from 'vitest';
import { locateAll } from '../../src/amend/locate.ts';
import { parseAct } from '../../src/corpus/act.ts';
import { type ErrorCode, type Issue, unwrap } from '../../src/errors.ts';
import { actFile } from '../helpers/corpus.ts';

const ONE = { act: '2001-01-01-act', amendment: 'first', operation: 0 };

/** The line that an issue of the first operation points at; the operation starts on line 11. */
function lineOf(operation: string, issue: Partial<Issue> & { code: ErrorCode }): number | undefined {
  const file = actFile(operation);
  const { act, places } = unwrap(parseAct(file.text, file.path));
  const located = locateAll([{ message: '', operation: ONE, ...issue }], { acts: [act], places });
  return located[0].line;
}

const MOVE = '- op: move\n  at: 1/p4\n  after: 3/p1';
const REPLACE = '- op: replace\n  at: 1/p2\n  expect: "All."\n  text: "None."\n  units:\n    - text: "Some."';
const ERRATUM =
  '- op: remove\n  at: 1/p4\n  corrects: 2000-01-01-act/first/0\n  note: "A slip."\n  from: 2001-01-01';
const OTHER = { act: '2000-01-01-act', amendment: 'first', operation: 0 };

describe('locateAll', () => {
  test.each<{ name: string; operation: string; issue: Partial<Issue> & { code: ErrorCode }; line: number }>([
    { name: 'its target', operation: MOVE, issue: { code: 'UNIT_NOT_FOUND', unit: '1/p4' }, line: 12 },
    {
      name: 'the article of its target',
      operation: MOVE,
      issue: { code: 'ARTICLE_NOT_FOUND', unit: '1' },
      line: 12,
    },
    {
      name: 'the place it goes to',
      operation: MOVE,
      issue: { code: 'UNIT_NOT_FOUND', unit: '3/p1' },
      line: 13,
    },
    {
      name: 'the article it goes to',
      operation: MOVE,
      issue: { code: 'NESTING_CHANGED', unit: '3' },
      line: 13,
    },
    {
      name: 'a label that is taken there',
      operation: MOVE,
      issue: { code: 'LABEL_EXISTS', unit: '3/p4' },
      line: 13,
    },
    {
      name: 'what it works on, of an issue without a unit',
      operation: MOVE,
      issue: { code: 'ANACHRONISM' },
      line: 12,
    },
    {
      name: 'what is expected',
      operation: REPLACE,
      issue: { code: 'EXPECTATION_FAILED', unit: '1/p2' },
      line: 13,
    },
    { name: 'its own text', operation: REPLACE, issue: { code: 'TEXT_INVALID', unit: '1/p2' }, line: 14 },
    {
      name: 'texts below',
      operation: REPLACE,
      issue: { code: 'TEXT_INVALID', unit: '1/p2/part2' },
      line: 16,
    },
    { name: 'a commencement', operation: ERRATUM, issue: { code: 'COMMENCEMENT_OUT_OF_RANGE' }, line: 15 },
    {
      name: 'the operation where its act has the commencement',
      operation: MOVE,
      issue: { code: 'COMMENCEMENT_OUT_OF_RANGE' },
      line: 11,
    },
    { name: 'what it corrects', operation: ERRATUM, issue: { code: 'OPERATION_NOT_FOUND' }, line: 13 },
    {
      name: 'what it corrects, of a later act',
      operation: ERRATUM,
      issue: { code: 'ANACHRONISM', otherOperation: OTHER },
      line: 13,
    },
    {
      name: 'what it works on, of another act than the one it corrects',
      operation: ERRATUM,
      issue: { code: 'ANACHRONISM', otherOperation: ONE },
      line: 12,
    },
  ])('points at $name', ({ operation, issue, line }) => {
    expect(lineOf(operation, issue)).toBe(line);
  });

  test('leaves an issue of no operation, and one of an operation of no file, without a place', () => {
    const issues = [
      { code: 'NO_EFFECT', message: '' },
      { code: 'NO_EFFECT', message: '', operation: OTHER },
    ] as const;
    expect(locateAll([...issues], { acts: [], places: new Map() })).toEqual(issues);
  });
});
