import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../src/open.ts';
import { type Wording, wordingOn } from '../../src/site/publication.ts';
import { countingReads, dailyCorpus } from '../helpers/daily.ts';
import { publish } from '../helpers/site.ts';

describe('publicationOf', () => {
  test('reads each act a few times, however many versions there are', () => {
    const { corpus, reads } = countingReads(dailyCorpus(300));
    expect(publish(corpus).pairs).toHaveLength(300);
    expect(reads()).toBeLessThan(10 * 300);
  });

  test('finds pairs by their days, and lives by number and by what changed them', () => {
    const { pairs, pairOn, lives, lifeNumbered, changedIn, first } = publish(openCorpus());
    expect(pairOn(first.from)).toBeUndefined();
    for (const [index, pair] of pairs.entries()) {
      expect(pair.index).toBe(index);
      expect(pairOn(pair.after.from)).toBe(pair);
      expect(changedIn(pair)).toEqual(lives.filter(({ changes }) => changes.includes(pair)));
    }
    for (const { number } of lives)
      expect(lifeNumbered(number)).toBe(lives.find((life) => life.number === number));
  });
});

describe('wordingOn', () => {
  const [life] = publish(dailyCorpus(7)).lives.filter(({ number }) => number === '2');
  const all = life?.wordings ?? [];
  const days: readonly Wording[] = [...all.slice(0, 3), ...all.slice(4)];
  const gappy = { ...life, wordings: days, key: '2', name: '2', number: '2', changes: [] };

  test('finds each wording on its first day and on its last', () => {
    expect(all).toHaveLength(8);
    for (const wording of days) {
      expect(wordingOn(gappy, wording.from)).toBe(wording);
      expect(wordingOn(gappy, wording.to ?? '2999-01-01')).toBe(wording);
    }
  });

  test('finds none before the first, or while the article did not stand', () => {
    expect(wordingOn(gappy, '1999-12-31')).toBeUndefined();
    expect(wordingOn(gappy, all[3]?.from ?? '')).toBeUndefined();
  });
});
