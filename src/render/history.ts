/** Histories for people at a terminal: who changed what, what waits, what cites what, and in which order it all came. */

import { formatAddress, formatCitation } from '../address.ts';
import { groupBy } from '../collections.ts';
import { formatOperation } from '../errors.ts';
import type { Blame, BlamedUnit } from '../history/blame.ts';
import type { CitationComparison, CitedPlace, CitingUnit } from '../history/compare-citations.ts';
import type { LogEntry } from '../history/log.ts';
import type { OrderedOperation, OrderReason } from '../history/order.ts';
import type { AwaitedOperation, Pending } from '../history/pending.ts';
import type { CitingWords } from '../history/references.ts';
import type { Corpus, Provenance, Repeal } from '../model.ts';
import { type Page, pageOf, type TextOptions } from './page.ts';
import { inert } from './wrap.ts';

/** A block for each act and day: when and what it was, and a line for each of its operations. */
export function renderLogText(entries: readonly LogEntry[], options: TextOptions = {}): string {
  if (entries.length === 0) return 'Nothing has changed it.\n';
  const page = pageOf(options);
  return `${entries.map((entry) => describeEntry(entry, page).join('\n')).join('\n\n')}\n`;
}

function describeEntry({ date, act, title, operations }: LogEntry, { wrap, colors }: Page): string[] {
  return [
    ...wrap([{ text: `${date}  ` }, { text: act, style: colors.bold }], 0),
    ...wrap([{ text: title }], 1),
    '',
    ...operations.flatMap(({ amendment, operation, summary }) =>
      wrap([{ text: summary }, { text: `  ${amendment}/${operation}`, style: colors.dim }], 1),
    ),
  ];
}

/** A line for each run of words: since when, by what, where, and the words. */
export function renderBlameText(
  corpus: Pick<Corpus, 'base' | 'words'>,
  blame: Blame,
  options: TextOptions = {},
): string {
  const { colors } = pageOf(options);
  const rows = blamedLines(corpus, blame);
  const [by, place] = [widest(rows.map((row) => row.by)), widest(rows.map((row) => row.place))];
  const lines = rows.map((row) => {
    const origin = inert(`${row.date}  ${row.by.padEnd(by)}`);
    const words = `  ${inert(row.place.padEnd(place))}  ${inert(row.words)}`;
    return `${row.isBase ? colors.dim(origin) : origin}${words}`.trimEnd();
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** What `blame` prints of a run. */
interface BlameLine {
  readonly date: string;
  readonly by: string;
  readonly place: string;
  readonly words: string;
  readonly isBase: boolean;
}

function blamedLines({ base, words }: Pick<Corpus, 'base' | 'words'>, blame: Blame): readonly BlameLine[] {
  const line = (place: string, text: string, provenance: Provenance | null): BlameLine => ({
    date: provenance?.date ?? base,
    by: provenance === null ? 'base' : formatOperation(provenance),
    place,
    words: text.trim(),
    isBase: provenance === null,
  });
  if (blame.repealedBy !== null)
    return [line(blame.article, withRepeal(words.repealed, blame.repealedBy), blame.provenance)];
  const linesOf = ({ id, runs, repealedBy }: BlamedUnit): BlameLine[] =>
    runs.map(({ text, provenance }) =>
      line(formatCitation(blame.article, id), withRepeal(text, repealedBy), provenance),
    );
  return blame.units.flatMap(linesOf);
}

function withRepeal(text: string, repealedBy: Repeal | null): string {
  return repealedBy === null ? text : `${text} (${repealedBy.act})`;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

/** What was adopted and not in force, by act; what was cancelled stands apart. */
export function renderPendingText({ date, pending, cancelled }: Pending, options: TextOptions = {}): string {
  const page = pageOf(options);
  const blocks = [
    ...actBlocks(pending, page, (one) => one.date ?? 'open'),
    ...actBlocks(cancelled, page, ({ cancelledBy }) => `cancelled by ${formatOperation(cancelledBy)}`),
  ];
  if (blocks.length === 0) return `Nothing was pending on ${inert(date)}.\n`;
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function actBlocks<T extends AwaitedOperation>(
  operations: readonly T[],
  { wrap, colors }: Page,
  when: (operation: T) => string,
): readonly string[][] {
  return [...groupBy(operations, ({ act }) => act)].map(([act, own]) => [
    ...wrap([{ text: act, style: colors.bold }, { text: `  adopted ${own[0]?.adopted}` }], 0),
    ...own.flatMap((one) => [
      ...wrap(
        [
          { text: `${when(one)}  ${one.summary}` },
          { text: `  ${one.amendment}/${one.operation}`, style: colors.dim },
        ],
        1,
      ),
      ...(one.condition === null ? [] : wrap([{ text: `Waits: ${one.condition}` }], 2)),
    ]),
  ]);
}

/** A line for each reference: where it stands, and its words. */
export function renderCitationsText(citations: readonly CitingWords[], options: TextOptions = {}): string {
  if (citations.length === 0) return 'Nothing cites it.\n';
  const page = pageOf(options);
  const place = ({ article, id }: CitingWords): string => formatCitation(article, id);
  const width = widest(citations.map(place));
  return citations.map((one) => `${describeWords(one, place(one).padEnd(width), page)}\n`).join('');
}

function describeWords({ text, exact }: CitingWords, place: string, { colors }: Page): string {
  const note = exact ? '' : colors.dim('  (not exactly it)');
  return `${inert(place)}  ${inert(text)}${note}`;
}

/** Where the thing cited stood and stands, and what became of each unit that cites it. */
export function renderCitationComparisonText(
  { from, to, before, after, citing }: CitationComparison,
  options: TextOptions = {},
): string {
  const page = pageOf(options);
  const heading = `${from}: ${describePlace(before)}; ${to}: ${describePlace(after)}`;
  const blocks = [
    [page.colors.bold(inert(heading))],
    ...citing.map((unit) => citingBlock(unit, page)),
    ...(citing.length === 0 ? [['Nothing cites it.']] : []),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function describePlace(place: CitedPlace | null): string {
  if (place === null) return 'not there';
  return `${formatAddress(place.address)}${place.repealed ? ', repealed' : ''}`;
}

function citingBlock({ address, status, stale, before, after }: CitingUnit, page: Page): string[] {
  const mark = stale ? ', stale: its words name what is no longer there' : '';
  const sides = [
    { name: 'before', words: before },
    { name: 'after ', words: after },
  ];
  return [
    `${page.colors.bold(inert(formatAddress(address)))} ${status}${mark}`,
    ...sides.flatMap(({ name, words }) => words.map((one) => `  ${describeWords(one, name, page)}`)),
  ];
}

/** A line for each operation: when it takes effect, which it is, and why it stands there. */
export function renderOrderText(operations: readonly OrderedOperation[], options: TextOptions = {}): string {
  if (operations.length === 0) return 'Nothing has taken effect.\n';
  const { colors } = pageOf(options);
  const width = widest(operations.map(formatOperation));
  const lines = operations.map((one) => {
    const name = formatOperation(one).padEnd(width);
    return `${inert(`${one.date}  ${name}`)}  ${colors.dim(inert(describeReason(one)))}`;
  });
  return lines.map((line) => `${line}\n`).join('');
}

const REASONS: Readonly<Record<OrderReason, string>> = {
  commencement: 'commences later',
  publication: 'same day, published later',
  act: 'same day, published on the same day: by the id of the act',
  place: 'same act, next in it',
};

function describeReason({ why, published, rescheduledBy }: OrderedOperation): string {
  const reason = why === null ? 'the first' : REASONS[why];
  const date = why === 'publication' ? ` (${published})` : '';
  const by = rescheduledBy === null ? '' : `; on this day by ${formatOperation(rescheduledBy)}`;
  return `${reason}${date}${by}`;
}
