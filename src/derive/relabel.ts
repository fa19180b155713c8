/** New names for several things at once, none of which may take a name that another still has. */

/** Something that is to get another name. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/**
 * The renamings in an order in which each name is free when it is given.
 *
 * Where names go round in a circle, one of them is first put aside under a name that `spare` gives.
 *
 * @param renamings - What is to be renamed; no name stands twice on either side.
 * @param taken - All names in use, among them those that are to change.
 * @param spare - A name that is not in use.
 */
export function inFreeOrder(
  renamings: readonly Renaming[],
  taken: Iterable<string>,
  spare: (taken: ReadonlySet<string>) => string,
): readonly Renaming[] {
  const used = new Set(taken);
  let open = renamings.filter(({ from, to }) => from !== to);
  const ordered: Renaming[] = [];
  const give = (one: Renaming): void => {
    ordered.push(one);
    used.delete(one.from);
    used.add(one.to);
  };
  while (open.length > 0) {
    const free = open.find(({ to }) => !used.has(to));
    if (free !== undefined) {
      give(free);
      open = open.filter((one) => one !== free);
    } else {
      const first = open.find((one) => isInCircle(one, open));
      // A name that stays with another thing never becomes free.
      if (first === undefined) return ordered;
      const aside = spare(new Set([...used, ...open.map(({ to }) => to)]));
      give({ from: first.from, to: aside });
      open = open.map((one) => (one === first ? { from: aside, to: first.to } : one));
    }
  }
  return ordered;
}

/** Whether what has the name that something wants, wants another, and so on, back to it. */
function isInCircle(one: Renaming, open: readonly Renaming[]): boolean {
  const byName = new Map(open.map((renaming) => [renaming.from, renaming]));
  let next = byName.get(one.to);
  for (let steps = 0; next !== undefined && next !== one && steps < open.length; steps += 1)
    next = byName.get(next.to);
  return next === one;
}
