/** Two texts as one run of paragraphs with the differences that a comparison tells of. */

import { groupBy } from '../collections.ts';
import { heaviestIncreasing } from '../compare/increasing.ts';
import type { Segment } from '../compare/segments.ts';
import { headingSegments } from './describe.ts';
import type { Line, Lines } from './tracked-lines.ts';
import type { ToldParagraph, TrackedParagraph } from './tracked-paragraph.ts';

/**
 * Merges the paragraphs of two texts. What kept its order stands once; what is elsewhere now stands twice, gone where it was
 * and new where it is. A difference of which nothing is told was not asked for, and is left out.
 */
export function mergeLines({ before, after }: Lines, told: readonly ToldParagraph[]): TrackedParagraph[] {
  const find = finderOf(told);
  const earlier = new Map(before.map((line) => [line.key, line]));
  const kept = keptInOrder(before, after);
  const later = new Set(after.map(({ key }) => key));
  const gone = goneAfter(before, kept, (line) =>
    alone(line, 'before', find.before(line), later.has(line.key)),
  );
  return [
    ...gone(null),
    ...after.flatMap((line) => {
      const old = earlier.get(line.key);
      if (old === undefined || !kept.has(line.key))
        return alone(line, 'after', find.after(line), old !== undefined);
      return [...together(old, line, find.before(old) ?? find.after(line)), ...gone(line.key)];
    }),
  ];
}

/** What does not stand there any more, by the kept paragraph that it followed; null for the beginning. */
function goneAfter(
  before: readonly Line[],
  kept: ReadonlySet<string>,
  write: (line: Line) => TrackedParagraph[],
): (key: string | null) => readonly TrackedParagraph[] {
  let anchor: string | null = null;
  const anchored = before.map((line) => {
    if (kept.has(line.key)) anchor = line.key;
    return { line, anchor };
  });
  const gone = groupBy(
    anchored.filter(({ line }) => !kept.has(line.key)),
    (one) => one.anchor,
  );
  return (key) => (gone.get(key) ?? []).flatMap(({ line }) => write(line));
}

/** The keys of what stands in the same order in both texts, as much text of it as possible. */
function keptInOrder(before: readonly Line[], after: readonly Line[]): ReadonlySet<string> {
  const places = new Map(before.map(({ key }, index) => [key, index]));
  const shared = after.flatMap((line) => {
    const place = places.get(line.key);
    return place === undefined ? [] : [{ ...line, place }];
  });
  const kept = heaviestIncreasing(
    shared.map(({ place }) => place),
    shared.map(({ text }) => text.length + 1),
  );
  return new Set(shared.filter((_, index) => kept.has(index)).map(({ key }) => key));
}

type Find = (line: Line) => TrackedParagraph | undefined;

function finderOf(told: readonly ToldParagraph[]): { readonly before: Find; readonly after: Find } {
  const by = (side: 'before' | 'after'): Find => {
    const found = new Map(told.map((one) => [one[side], one.paragraph]));
    return ({ address }) => found.get(address);
  };
  return { before: by('before'), after: by('after') };
}

/** A paragraph that only one text has, or has in this place. */
function alone(
  { level, depth, text, isTombstone }: Line,
  stands: 'before' | 'after',
  told: TrackedParagraph | undefined,
  isElsewhere: boolean,
): TrackedParagraph[] {
  if (told === undefined && !isElsewhere && !isTombstone) return [];
  const segments: Segment[] = [{ op: stands === 'before' ? 'delete' : 'insert', text }];
  return [{ level, depth, stands, segments, causes: told?.causes ?? [] }];
}

function together(old: Line, now: Line, told: TrackedParagraph | undefined): TrackedParagraph[] {
  const { level, depth } = now;
  const segments = headingSegments(old.text, now.text);
  if (old.text === now.text) return [{ level, depth, stands: 'both', segments, causes: [] }];
  const causes = told?.causes ?? [];
  if (told === undefined && !(old.isTombstone && now.isTombstone)) return [];
  return [{ level, depth, stands: 'both', segments: exactly(told, old, now) ?? segments, causes }];
}

/** What the comparison tells, where it is word for word what both texts print. */
function exactly(
  told: TrackedParagraph | undefined,
  old: Line,
  now: Line,
): TrackedParagraph['segments'] | null {
  if (told === undefined) return null;
  const { segments } = told;
  const isExact = sideOf(segments, 'insert') === old.text && sideOf(segments, 'delete') === now.text;
  return isExact ? segments : null;
}

/** One side of segments: all but what only the other side says. */
function sideOf(segments: readonly Segment[], without: Segment['op']): string {
  return segments.map(({ op, text }) => (op === without ? '' : text)).join('');
}
