/** What a text says, in the words that the cases use. */

import { formatOperation } from '../../src/errors.ts';
import type { Article, Constitution, Corpus, Provenance, Unit } from '../../src/model.ts';
import { findUnit, walk } from '../../src/units.ts';

/** An article's units, one line each: `id label text`, with `-` where there is no label. */
export function outline(article: Article): readonly string[] {
  return walk(article.units).map(({ id, unit }) => `${id} ${unit.label ?? '-'} ${unit.text}`);
}

export function articleOf(text: Constitution, number: string): Article | undefined {
  return text.articles.find((article) => article.number === number);
}

/** What stands at an address: `1/p2`, `84` or `section/II`. */
export function thingAt(
  text: Constitution,
  address: string,
): Pick<Unit, 'key' | 'provenance'> & Partial<Pick<Unit, 'repealed'>> {
  const [number = '', ...steps] = address.split('/');
  const found =
    number === 'section'
      ? text.sections.find((section) => section.number === steps[0])
      : steps.length === 0
        ? articleOf(text, number)
        : unitAt(text, number, steps.join('/'));
  if (found === undefined || found === null) throw new Error(`the text has no ${address}`);
  return found;
}

function unitAt(text: Constitution, number: string, id: string): Unit | null {
  const article = articleOf(text, number);
  return article === undefined ? null : (findUnit(article, id)?.unit ?? null);
}

/** `act/amendment/0 2001-01-01`, or `base`. */
export function provenanceLine(provenance: Provenance | null): string {
  return provenance === null ? 'base' : `${formatOperation(provenance)} ${provenance.date}`;
}

/** `act/amendment/0 open`, `… cancelled` or its date. */
export function pendingLines({ pending }: Corpus): readonly string[] {
  return pending.map(
    (one) => `${formatOperation(one)} ${one.cancelledBy === null ? (one.date ?? 'open') : 'cancelled'}`,
  );
}
