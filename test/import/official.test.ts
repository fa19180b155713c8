/** The official Russian text in every shape; skipped where it is not at hand. */

import { describe, expect, test } from 'vitest';
import { tryAct } from '../../src/amend/attempt.ts';
import { derive } from '../../src/derive/derive.ts';
import { unwrap } from '../../src/errors.ts';
import { corpusFiles } from '../../src/import/corpus-files.ts';
import { SHAPES } from '../../src/import/published.ts';
import { tryReadPublished } from '../../src/import/read-published.ts';
import type { Constitution } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import { walk } from '../../src/units.ts';
import { hasRussian, russianTexts } from '../helpers/russian.ts';
import { writeShape } from '../helpers/shapes.ts';

const texts = [...russianTexts()];
const TITLE = 'Конституция Республики Казахстан';

/** What a text says, without the acts that tombstones name. */
const said = ({ sections, articles }: Constitution) => ({
  sections: sections.map(({ number, heading }) => `${number} ${heading}`),
  articles: articles.map(({ number, section, repealed, units }) => ({
    number,
    section,
    repealed: repealed?.date ?? null,
    units: walk(units).map(({ id, unit }) => [id, unit.label, unit.text, unit.repealed?.date ?? null]),
  })),
});

const imported = (shape: (typeof SHAPES)[number], constitution: Constitution) => {
  const text = writeShape(shape, { title: TITLE, language: 'ru', constitution });
  return unwrap(tryReadPublished(text));
};

describe.skipIf(!hasRussian)('the official Russian text (skipped where it is not at hand)', () => {
  test.each(texts.flatMap(([date, text]) => SHAPES.map((shape) => [date, shape, text] as const)))(
    'of %s has the same units in the shape %s',
    (_date, shape, text) => {
      const read = imported(shape, text);
      expect(read.shape).toBe(shape);
      expect(read.language).toBe('ru');
      expect(said(read.constitution)).toEqual(said(text));
      expect(read.leftovers.filter(({ code }) => code !== 'TEXT_OUTSIDE')).toEqual([]);
    },
  );

  test.each(
    texts
      .slice(1)
      .map(
        ([date, text], index) => [texts[index]?.[0] ?? '', date, texts[index]?.[1] ?? text, text] as const,
      ),
  )('of %s becomes that of %s by the act derived from what was imported', (from, to, before, after) => {
    const open = (text: Constitution, base: string) =>
      openCorpus(corpusFiles(imported('html', text), { id: 'imported', title: TITLE, source: 'test', base }));
    const [old, now] = [open(before, from), open(after, to)];
    const act = derive(old.constitution, now.constitution, { id: 'derived', date: to });
    expect(act.amendments.length).toBeGreaterThan(0);
    expect(said(unwrap(tryAct(old, act, from)).constitution)).toEqual(said(now.constitution));
  });
});
