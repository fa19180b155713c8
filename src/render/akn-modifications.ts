/** The changes of a comparison as modifications of Akoma Ntoso. */

import type { Element } from 'xast';
import { formatEid } from '../address.ts';
import {
  type ArticleComparison,
  type Comparison,
  earlierAddress,
  type UnitComparison,
} from '../compare/comparison.ts';
import type { Provenance } from '../model.ts';
import { block, element, foreignWords } from './akn-document.ts';
import { SOURCE, type Timeline } from './akn-timeline.ts';
import { addressEid, comparedArticleEid, comparedUnitEid, operationEid, sectionEid } from './eids.ts';

/** Something that differs: where it stands in the document, what it said and says, and why. */
export interface Change {
  readonly eId: string;
  /** Its eId in the earlier text, where that was another. */
  readonly was: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly causes: readonly Provenance[];
}

/** Everything in a comparison whose words differ, or that has another place. */
export function changesOf({ sections, articles }: Comparison): readonly Change[] {
  return [
    ...sections.map(({ number, was, before, after, causes }) => ({
      eId: sectionEid(number),
      was: was === null ? null : sectionEid(was),
      before,
      after,
      causes,
    })),
    ...articles.flatMap((article) => [
      ...(article.was === null && article.status !== 'moved' ? [] : [placeChange(article)]),
      ...(article.heading === undefined
        ? []
        : [{ eId: comparedArticleEid(article), was: null, ...article.heading }]),
      ...article.units.map((unit) => unitChange(article, unit)),
    ]),
  ];
}

/** An article with another number or in another section; its words are those of its units. */
function placeChange(article: ArticleComparison): Change {
  const was = article.was === null ? null : formatEid(article.was);
  return { eId: comparedArticleEid(article), was, before: null, after: null, causes: [] };
}

function unitChange(article: ArticleComparison, unit: UnitComparison): Change {
  const { before, after, causes } = unit;
  const isElsewhere = before !== null && (unit.was !== null || article.was !== null);
  const was = isElsewhere ? addressEid(earlierAddress(article, unit)) : null;
  return { eId: comparedUnitEid(article, unit), was, before, after, causes };
}

/** What modifications are made from, apart from their own change. */
export interface ModificationContext {
  /** Whether the comparison looks back; what an act did is told forwards all the same. */
  readonly isBack: boolean;
  /** The IRI of the earlier text. */
  readonly earlier: string;
  readonly act: (id: string) => string;
  readonly timeline: Timeline;
}

/** The `textualMod` of a change, the one with that number in its document. */
export function modificationElement(
  change: Change,
  number: number,
  { isBack, earlier, act, timeline }: ModificationContext,
): Element {
  const [old, now] = isBack ? [change.after, change.before] : [change.before, change.after];
  const period = timeline.periodOf(change.causes.at(-1)?.date);
  const sources = change.causes.map(
    (cause) => `${act(cause.act)}#${operationEid(cause.amendment, cause.operation)}`,
  );
  return block('textualMod', { eId: `pmod_${number}`, type: modificationType(old, now) }, [
    ...(sources.length === 0 ? [SOURCE] : sources).map((href) => element('source', { href })),
    element('destination', { href: `#${change.eId}` }),
    ...(period === undefined ? [] : [element('force', { period })]),
    ...(change.was === null || isBack ? [] : [element('previous', { href: `${earlier}#${change.was}` })]),
    ...(old === null ? [] : [foreignWords('old', old)]),
    ...(now === null ? [] : [foreignWords('new', now)]),
  ]);
}

function modificationType(old: string | null, now: string | null): string {
  if (old === now) return 'renumbering';
  if (old === null) return 'insertion';
  return now === null ? 'repeal' : 'substitution';
}
