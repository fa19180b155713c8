import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inFreeOrder, type Renaming } from '../../src/derive/relabel.ts';

const spare = (taken: ReadonlySet<string>): string =>
  ['x', 'y', 'z'].find((name) => !taken.has(name)) ?? `x${taken.size}`;

function order(renamings: [string, string][], taken: string[] = renamings.map(([from]) => from)): string[] {
  return inFreeOrder(
    renamings.map(([from, to]) => ({ from, to })),
    taken,
    spare,
  ).map(({ from, to }) => `${from} ${to}`);
}

/** Gives names one after another, none of which may be in use. */
function give(names: readonly string[], steps: readonly Renaming[]): readonly string[] {
  return steps.reduce((now, { from, to }) => {
    expect(now).toContain(from);
    expect(now).not.toContain(to);
    return now.map((name) => (name === from ? to : name));
  }, names);
}

describe('inFreeOrder', () => {
  test('starts where the next name is free', () => {
    expect(
      order([
        ['1', '2'],
        ['2', '3'],
        ['3', '4'],
      ]),
    ).toEqual(['3 4', '2 3', '1 2']);
  });

  test('puts one of a circle aside', () => {
    expect(
      order([
        ['1', '2'],
        ['2', '1'],
      ]),
    ).toEqual(['1 x', '2 1', 'x 2']);
  });

  test('leaves out what keeps its name, and what would take a name that stays with another thing', () => {
    expect(
      order(
        [
          ['1', '1'],
          ['2', '3'],
        ],
        ['1', '2', '3'],
      ),
    ).toEqual([]);
    expect(
      order(
        [
          ['1', '2'],
          ['2', '3'],
        ],
        ['1', '2', '3'],
      ),
    ).toEqual([]);
  });

  test('gives every permutation its names, each free when it is given', () => {
    const names = ['1', '2', '3', '4', '5', '6'];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 6 }), (to) => {
        const renamings = names.map((from, index) => ({ from, to: to[index] ?? '' }));
        expect(give(names, inFreeOrder(renamings, names, spare))).toEqual(to);
      }),
    );
  });
});
