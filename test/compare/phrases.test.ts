import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Atom, atomsOf, weigh } from '../../src/compare/atoms.ts';
import { internKeys, keepPhrases } from '../../src/compare/phrases.ts';
import { type Matches, stretchesOf } from '../../src/compare/stretch.ts';

/** What a choice costs: the weight of what is marked, and so much for each change. */
function costOf(before: readonly Atom[], after: readonly Atom[], matches: Matches, change: number): number {
  const changes = stretchesOf(before, after, matches).filter(({ kind }) => kind === 'changed');
  return changes.reduce((sum, one) => sum + weigh(one.before) + weigh(one.after) + change, 0);
}

/** Every way to keep atoms in order, for lists short enough. */
function allWays(before: readonly Atom[], after: readonly Atom[], old = 0, now = 0): Matches[] {
  const ways: Matches[] = [[]];
  for (let one = old; one < before.length; one += 1)
    for (let other = now; other < after.length; other += 1)
      if (before[one]?.key === after[other]?.key)
        for (const rest of allWays(before, after, one + 1, other + 1)) ways.push([[one, other], ...rest]);
  return ways;
}

const atoms = fc
  .array(fc.constantFrom('court', 'of', 'the', 'judge', ',', 'ten'), { maxLength: 6 })
  .map((words) => atomsOf(words.join(' ')));

describe('keepPhrases', () => {
  test('costs as little as any way to keep words does', () => {
    fc.assert(
      fc.property(atoms, atoms, fc.constantFrom(1, 10, 41, 82), (before, after, change) => {
        const kept = keepPhrases(before, after, internKeys(before, after), change);
        const least = Math.min(...allWays(before, after).map((way) => costOf(before, after, way, change)));
        expect(costOf(before, after, kept, change)).toBe(least);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps only what is the same, in order', () => {
    fc.assert(
      fc.property(atoms, atoms, (before, after) => {
        const kept = keepPhrases(before, after, internKeys(before, after), 41);
        for (const [index, [old, now]] of kept.entries()) {
          expect(before[old]?.key).toBe(after[now]?.key);
          const next = kept[index + 1];
          if (next !== undefined) expect(next[0] > old && next[1] > now).toBe(true);
        }
      }),
    );
  });

  test.each<[string, number, number]>([
    ['two changes where opening one is cheap', 10, 2],
    ['one where it costs more than the words between', 82, 1],
  ])('makes %s', (_name, change, changes) => {
    const [before, after] = [
      atomsOf('two members of the Council sit'),
      atomsOf('three judges of the Court sit'),
    ];
    const kept = keepPhrases(before, after, internKeys(before, after), change);
    expect(stretchesOf(before, after, kept).filter(({ kind }) => kind === 'changed')).toHaveLength(changes);
  });
});
