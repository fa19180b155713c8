/** An operation in one line: what it did, or what it is to do. */

import { formatAddress, parseLabel } from '../address.ts';
import { quote } from '../errors.ts';
import type { Insert, Move, Renumber, Substitute, TextOperation } from '../model.ts';
import { outermost } from './places.ts';

/** What an operation did. */
export interface Deed {
  /** The addresses of what it touched: where it stood before and stands after. */
  readonly units: readonly ChangedPlace[];
  /** Those of them that a reader asked for. */
  readonly asked: readonly ChangedPlace[];
  readonly revives: boolean;
}

/** Where something stood before an operation and stands after it: an address, or null where it did not or does not. */
export interface ChangedPlace {
  readonly before: string | null;
  readonly after: string | null;
}

/** The words for what was done, and for what is to be. */
interface Phrases {
  readonly became: string;
  readonly be: (participle: string) => string;
}

/** More of quoted words than this is not needed to recognise them. */
const LONGEST = 80;

const DONE: Phrases = { became: 'became', be: (participle) => participle };
const AWAITED: Phrases = { became: 'to become', be: (participle) => `to be ${participle}` };

/**
 * An operation in one line.
 *
 * @param operation - The operation.
 * @param deed - What it did; null while it has not commenced, and then the line says what it is to do.
 * @example
 * ```ts
 * summarize({ op: 'repeal', at: '46/p4' }, null); // '46(4) to be repealed'
 * ```
 */
export function summarize(operation: TextOperation, deed: Deed | null): string {
  const phrases = deed === null ? AWAITED : DONE;
  const { be } = phrases;
  switch (operation.op) {
    case 'substitute':
      return summarizeSubstitute(operation, deed);
    case 'replace':
      return `${formatAddress(operation.at)} ${be(deed?.revives === true ? 'revived' : 'restated')}`;
    case 'insert':
      return deed === null ? summarizeDrafts(operation) : `${broughtIn(deed)} ${be('inserted')}`;
    case 'repeal':
      return `${formatAddress(operation.at)} ${be('repealed')}`;
    case 'remove':
      return `${formatAddress(operation.at)} ${be('removed')}`;
    case 'renumber':
      return `${formatAddress(operation.at)} ${be('renumbered')} ${newNumber(operation)}`;
    case 'move':
      return `${formatAddress(operation.at)} ${be('moved')} ${placeNamed(operation)}`;
    case 'retitle':
      return `heading of ${formatAddress(operation.at)}: ${newWords(operation, phrases)}`;
  }
}

/** `50(2): "Fifteen" became "Ten"`, and of words in several units in how many. */
function summarizeSubstitute(operation: Substitute, deed: Deed | null): string {
  const words = newWords(operation, deed === null ? AWAITED : DONE);
  if (deed === null) return `${namedPlaces(operation)}: ${words}`;
  const { length } = deed.units;
  if (length > 1 && deed.asked.length === length) return `${words} in ${length} units`;
  const places = deed.asked.map(({ after }) => formatAddress(after ?? '')).join(', ');
  return `${places}: ${words}${length > 1 ? `, in ${length} units altogether` : ''}`;
}

function namedPlaces({ at, targets = [] }: Substitute): string {
  const ranges = targets.map((target) => [target.at, target.to].flatMap((one) => one ?? []));
  const places = at === undefined ? ranges : [[at]];
  return places.map((ends) => ends.map(formatAddress).join(' to ')).join(', ');
}

function newWords(
  { old, new: put }: { readonly old: string; readonly new: string },
  { became, be }: Phrases,
): string {
  if (old === '') return `${quoteShort(put)} ${be('put in')}`;
  if (put === '') return `${quoteShort(old)} ${be('taken out')}`;
  return `${quoteShort(old)} ${became} ${quoteShort(put)}`;
}

/** Quoted words, of long ones only those at the start and the end. */
function quoteShort(words: string): string {
  if (words.length <= LONGEST) return quote(words);
  const start = words.slice(0, LONGEST / 2).replace(/(?<!\s)\s+\S*$/u, '');
  const end = words.slice(-LONGEST / 2).replace(/^\S*\s+/u, '');
  return quote(`${start} … ${end}`);
}

/** What an operation brought in; what came below it goes without saying. */
function broughtIn({ units }: Deed): string {
  return outermost(units.flatMap(({ after }) => after ?? []))
    .map(formatAddress)
    .join(', ');
}

/** `61(3-1) to be inserted`; parts have no number before they stand, so their place is named. */
function summarizeDrafts(operation: Insert): string {
  const { units = [], articles = [], sections = [] } = operation;
  const steps = units.map(({ label }) => (label === undefined ? null : stepOf(label)));
  const parts = steps.filter((step) => step === null).length;
  const names = [
    ...sections.map(({ number }) => formatAddress(`section/${number}`)),
    ...articles.map(({ number }) => number),
    ...steps.flatMap((step) => (step === null ? [] : formatAddress(`${parentNamed(operation)}/${step}`))),
    ...(parts === 0 ? [] : [parts === 1 ? 'a part' : `${parts} parts`]),
  ];
  return `${names.join(', ')} ${AWAITED.be('inserted')}${parts === 0 ? '' : ` ${placeNamed(operation)}`}`;
}

function parentNamed({ before, after, into }: Insert): string {
  return into ?? parentOf(before ?? after ?? '');
}

function parentOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('/')));
}

/** The step of an id that a label makes: `p3-1` of `3-1.`. */
function stepOf(label: string): string | null {
  const parsed = parseLabel(label);
  return parsed === null ? null : `${parsed.kind === 'paragraph' ? 'p' : 's'}${parsed.ordinal}`;
}

function newNumber({ at, to }: Renumber): string {
  const step = stepOf(to);
  if (step !== null) return formatAddress(`${parentOf(at)}/${step}`);
  return at.startsWith('section/') ? formatAddress(`section/${to}`) : to;
}

function placeNamed({ before, after, into }: Insert | Move): string {
  if (before !== undefined) return `before ${formatAddress(before)}`;
  return after === undefined ? `into ${formatAddress(into ?? '')}` : `behind ${formatAddress(after)}`;
}
