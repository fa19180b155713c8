import { describe, expect, test } from 'vitest';
import type { Operation, TextOperation } from '../src/model.ts';
import {
  isScheduleOperation,
  isTextOperation,
  parseOperationAddress,
  scopeOf,
  targetsOf,
} from '../src/operations.ts';

const UNIT = { text: 'All are equal.' };
const CANCEL: Operation = { op: 'cancel', operation: 'an-act' };

describe('scopeOf', () => {
  test.each<{
    name: string;
    operation: Operation;
    amended?: string[];
    inserted?: string[];
    sections?: string[];
  }>([
    {
      name: 'words in a unit',
      operation: { op: 'substitute', at: '50/p2', old: 'a', new: 'b' },
      amended: ['50'],
    },
    {
      name: 'words in several places, and the ends of ranges',
      operation: { op: 'substitute', targets: [{ at: '1' }, { at: '71/p2', to: '74' }], old: 'a', new: 'b' },
      amended: ['1', '71', '74'],
    },
    { name: 'a unit restated', operation: { op: 'replace', at: '61/p4', text: 'All.' }, amended: ['61'] },
    { name: 'an article repealed', operation: { op: 'repeal', at: '84' }, amended: ['84'] },
    { name: 'a section removed', operation: { op: 'remove', at: 'section/VII' }, sections: ['VII'] },
    {
      name: 'a unit that comes in',
      operation: { op: 'insert', after: '61/p3', units: [UNIT] },
      amended: ['61'],
    },
    {
      name: 'articles that come in, and not the section they go to',
      operation: { op: 'insert', into: 'section/VII', articles: [{ number: '83-1', units: [UNIT] }] },
      inserted: ['83-1'],
    },
    {
      name: 'sections that come in with their articles, and not the one beside them',
      operation: {
        op: 'insert',
        after: 'section/VII',
        sections: [
          { number: 'VIII', heading: 'Rights', articles: [{ number: '90', units: [UNIT] }] },
          { number: 'IX', heading: 'Duties' },
        ],
      },
      inserted: ['90'],
      sections: ['VIII', 'IX'],
    },
    { name: 'a unit renumbered', operation: { op: 'renumber', at: '50/p2', to: '2-1.' }, amended: ['50'] },
    {
      name: 'a section renumbered',
      operation: { op: 'renumber', at: 'section/VI', to: 'VII' },
      sections: ['VI'],
    },
    {
      name: 'a unit that moves to another article',
      operation: { op: 'move', at: '50/p2', after: '51/p1' },
      amended: ['50', '51'],
    },
    {
      name: 'an article that moves, and not the section it goes to',
      operation: { op: 'move', at: '50', into: 'section/VII' },
      amended: ['50'],
    },
    {
      name: 'a section that moves, and the one beside it',
      operation: { op: 'move', at: 'section/VI', after: 'section/VII' },
      sections: ['VI', 'VII'],
    },
    {
      name: 'a heading',
      operation: { op: 'retitle', at: 'section/VI', old: 'a', new: 'b' },
      sections: ['VI'],
    },
    { name: 'an address that is none', operation: { op: 'remove', at: 'Article 5' } },
    { name: 'other operations', operation: CANCEL },
  ])('of $name', ({ operation, amended = [], inserted = [], sections = [] }) => {
    expect(scopeOf(operation)).toEqual({ amended, inserted, sections });
  });
});

describe('targetsOf', () => {
  test.each<{ operation: TextOperation; targets: string[] }>([
    { operation: { op: 'repeal', at: '50/p2' }, targets: ['50/p2'] },
    { operation: { op: 'insert', into: '50', units: [UNIT] }, targets: ['50'] },
    { operation: { op: 'insert', articles: [{ number: '9', units: [UNIT] }] }, targets: [] },
    { operation: { op: 'move', at: '50/p2', before: '51/p1' }, targets: ['50/p2', '51/p1'] },
    {
      operation: { op: 'substitute', targets: [{ at: '1', to: '3' }, { at: '5/p1' }], old: 'a', new: 'b' },
      targets: ['1', '3', '5/p1'],
    },
  ])('of $operation.op are $targets', ({ operation, targets }) => {
    expect(targetsOf(operation)).toEqual(targets);
  });
});

describe('operations on the text and on the schedule', () => {
  test('are told apart', () => {
    const delay: Operation = { op: 'reschedule', operation: 'an-act', to: null };
    expect([CANCEL, delay].map(isScheduleOperation)).toEqual([true, true]);
    expect([CANCEL, delay].map(isTextOperation)).toEqual([false, false]);
    const remove: Operation = { op: 'remove', at: '50' };
    expect([isTextOperation(remove), isScheduleOperation(remove)]).toEqual([true, false]);
  });
});

describe('parseOperationAddress', () => {
  test.each([
    ['2022-06-08-referendum', { act: '2022-06-08-referendum' }],
    ['an-act/art-50', { act: 'an-act', amendment: 'art-50' }],
    ['an-act/art-50/0', { act: 'an-act', amendment: 'art-50', operation: 0 }],
    ['an-act/art-50/12', { act: 'an-act', amendment: 'art-50', operation: 12 }],
  ])('reads %s', (text, address) => {
    expect(parseOperationAddress(text)).toEqual(address);
  });

  test.each([
    '',
    'An-Act',
    'an-act/',
    'an-act/art-50/',
    'an-act/art-50/01',
    'an-act/art-50/-1',
    'an-act//0',
    'a b',
    'a/b/0/p1',
    'a/b/1234567',
  ])('does not read "%s"', (text) => {
    expect(parseOperationAddress(text)).toBeNull();
  });
});
