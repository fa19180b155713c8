/**
 * The same edits as RFC 6902 patches, made as short as that format can say them.
 *
 * Lists are compared by key, so that an insertion is one `add` and not a rewriting of all that follows. What our operations
 * check before they change anything is a `test` here: of the value that is replaced or removed.
 */

import type { Operation } from 'fast-json-patch';

type Json = Readonly<Record<string, unknown>>;

/** The patch that turns one document into another. */
export function patchOf(before: unknown, after: unknown, path = ''): readonly Operation[] {
  if (before === after) return [];
  if (isKeyed(before) && isKeyed(after)) return patchOfList(before, after, path);
  if (isObject(before) && isObject(after)) {
    return Object.keys(after).flatMap((name) => patchOf(before[name], after[name], `${path}/${name}`));
  }
  return [
    { op: 'test', path, value: before },
    { op: 'replace', path, value: after },
  ];
}

/** Takes out what is gone, from the end; then goes through the list and puts in or changes what differs. */
function patchOfList(before: readonly Json[], after: readonly Json[], path: string): readonly Operation[] {
  const kept = stays(before, after);
  const patch: Operation[] = [];
  const list = [...before];
  for (const [index, one] of [...before.entries()].reverse()) {
    if (kept.has(one['key'])) continue;
    patch.push(
      { op: 'test', path: `${path}/${index}`, value: one },
      { op: 'remove', path: `${path}/${index}` },
    );
    list.splice(index, 1);
  }
  for (const [index, one] of after.entries()) {
    if (kept.has(one['key'])) patch.push(...patchOf(list[index], one, `${path}/${index}`));
    else {
      patch.push({ op: 'add', path: `${path}/${index}`, value: one });
      list.splice(index, 0, one);
    }
  }
  return patch;
}

/** The keys of what is in both lists and in the same order; what moved leaves and comes in again. */
function stays(before: readonly Json[], after: readonly Json[]): ReadonlySet<unknown> {
  const places = new Map(before.map(({ key }, index) => [key, index]));
  const kept = new Set<unknown>();
  let last = -1;
  for (const { key } of after) {
    const place = places.get(key);
    if (place === undefined || place < last) continue;
    kept.add(key);
    last = place;
  }
  return kept;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKeyed(value: unknown): value is readonly Json[] {
  return Array.isArray(value) && value.every((one) => isObject(one) && 'key' in one);
}
