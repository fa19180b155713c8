/** Puts back what an operation found, in a text that others may have changed since; what is in the way is refused. */

import { isSame } from '../collections.ts';
import { failIfAny, type Issue, type Result } from '../errors.ts';
import type { Article, Constitution, Section } from '../model.ts';
import { walk } from '../units.ts';
import type { ArticleChange, Change, SectionsChange } from './change.ts';
import { madeBy } from './context.ts';
import { mergeBack, mergeListBack, type Obstacle, outgrown } from './merge-back.ts';
import { checkShape } from './soundness.ts';
import { WorkingText } from './working-text.ts';

/** What an operation left (`before`) and what it found (`after`). */
export type Restoration = Pick<Change, 'articles' | 'sections'>;

/** The text with what an operation found put back; fails with `UNDO_CONFLICT`. */
export function restore(text: Constitution, { articles, sections }: Restoration): Result<Constitution> {
  const now = new Map(text.articles.map((article) => [article.key, article]));
  const restored = articles.map((change) =>
    restoreArticle(change, now.get((change.before ?? change.after)?.key ?? '')),
  );
  const list = restoreSections(text.sections, sections);
  const refused = [...restored, list].flatMap((one) => ('issue' in one ? [one.issue] : []));
  const changes = restored.flatMap((one) => ('issue' in one ? [] : [one]));
  const change = { articles: changes, sections: 'issue' in list ? null : list.value };
  const issues = refused.length > 0 ? refused : obstructions(text, change);
  return failIfAny(issues, () => {
    const working = new WorkingText(text);
    working.apply({ ...change, touched: [], targets: [], touches: [] });
    return working.toConstitution();
  });
}

interface Refused {
  readonly issue: Issue;
}

function restoreArticle(
  { before: left, after: found }: ArticleChange,
  now: Article | undefined,
): ArticleChange | Refused {
  const key = (left ?? found)?.key ?? '';
  const number = (now ?? left ?? found)?.number ?? '';
  const refuse = (why: string): Refused => refusal(number, { key, why, by: now?.provenance ?? null });
  if (left === null) {
    return now === undefined ? { before: null, after: found } : refuse('it has been brought back since');
  }
  if (now === undefined) return refuse('it has been taken away since');
  if (found === null) {
    return isSame(now, left) ? { before: now, after: null } : refusal(number, outgrown(left, now));
  }
  const merged = mergeBack(found, left, now);
  return 'value' in merged
    ? { before: now, after: merged.value }
    : refusal(number, merged.obstacle, now, left);
}

function restoreSections(
  now: readonly Section[],
  change: SectionsChange | null,
): { readonly value: SectionsChange | null } | Refused {
  if (change === null) return { value: null };
  const merged = mergeListBack(change.after, change.before, now);
  if ('value' in merged) return { value: { before: now, after: merged.value } };
  const { key } = merged.obstacle;
  const section = [...now, ...change.before].find((one) => one.key === key);
  return refusal(`section/${section?.number}`, merged.obstacle);
}

/** What stands in the way of a text that is whole: numbers that others have by now, sections that are gone, labels. */
function obstructions(text: Constitution, { articles, sections }: Restoration): Issue[] {
  const gone = new Set(articles.map(({ before }) => before));
  const added = articles.flatMap(({ after }) => after ?? []);
  const others = text.articles.filter((article) => !gone.has(article));
  return [
    ...takenNumbers(others, added),
    ...misplaced(sections === null ? added : [...others, ...added], sections?.after ?? text.sections),
    ...takenSections(sections?.after ?? []),
    ...added.flatMap(misshapen),
  ];
}

function takenNumbers(others: readonly Article[], added: readonly Article[]): Issue[] {
  const wanted = new Set(added.map(({ number }) => number));
  const taken = others.filter(({ number }) => wanted.has(number));
  return taken.map(({ number, key, provenance: by }) =>
    conflict(number, { key, why: `there is another article ${number} now`, by }),
  );
}

function misplaced(articles: readonly Article[], sections: readonly Section[]): Issue[] {
  const numbers = new Set(sections.map(({ number }) => number));
  const homeless = articles.filter(({ section }) => section !== null && !numbers.has(section));
  return homeless.map(({ number, key, section, provenance: by }) =>
    conflict(number, { key, why: `it would stand in section ${section}, which would not be there`, by }),
  );
}

function takenSections(sections: readonly Section[]): Issue[] {
  const twice = sections.filter(({ number }, index) =>
    sections.some((other, place) => place < index && other.number === number),
  );
  return twice.map(({ number, key, provenance: by }) =>
    conflict(`section/${number}`, { key, why: `there would be two sections ${number}`, by }),
  );
}

function misshapen(article: Article): Issue[] {
  const wrong = checkShape(article);
  if (wrong === null) return [];
  const { number, key } = article;
  return [
    conflict(wrong.unit ?? number, { key, why: `with what has changed since, ${wrong.message}`, by: null }),
  ];
}

/** Refuses to undo what was done to something; its states say where a unit of it stands, or stood. */
function refusal(address: string, obstacle: Obstacle, ...states: readonly Article[]): Refused {
  const placed = states.flatMap(({ units }) => walk(units)).find(({ unit }) => unit.key === obstacle.key);
  return { issue: conflict(placed === undefined ? address : `${address}/${placed.id}`, obstacle) };
}

function conflict(unit: string, { why, by }: Obstacle): Issue {
  return {
    code: 'UNDO_CONFLICT',
    message: `What the operation did to ${unit} cannot be undone on its own: ${why}.`,
    hint: 'Undo first what came after it.',
    unit,
    ...madeBy(by),
  };
}
