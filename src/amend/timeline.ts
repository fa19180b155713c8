/**
 * Time: which operations commence when, and the text that they make.
 *
 * The text at a date is the base plus every operation that commenced by then, in order of commencement, then of
 * publication, then of place in the act. A precondition is judged against the text at that moment, not at publication,
 * so one act may act on two dates with another act between them.
 */

import { compareText } from '../collections.ts';
import { dayBefore, type IsoDate, parseDate } from '../dates.ts';
import { fail, failAll, formatOperation, type Issue, ok, type Place, type Result } from '../errors.ts';
import type {
  Act,
  AppliedOperation,
  Constitution,
  Corpus,
  ParsedCorpus,
  PlacedOperation,
  Version,
} from '../model.ts';
import { applyOperation } from './apply.ts';
import type { Applied, Context } from './context.ts';

/** An operation with its act, on its way to be sorted. */
interface Scheduled extends PlacedOperation {
  readonly from: Act;
}

/** Every operation of some acts in the order in which they take effect; open ones come last. */
export function schedule(acts: readonly Act[]): readonly Scheduled[] {
  const all = acts.flatMap((act) =>
    act.amendments.flatMap((amendment) =>
      amendment.operations.map(
        (value, operation): Scheduled => ({
          act: act.id,
          amendment: amendment.id,
          operation,
          date: value.from === undefined ? act.inForce : value.from,
          value,
          from: act,
        }),
      ),
    ),
  );
  // The sort is stable: what commences and was published on the same days keeps its place in the acts.
  return all.toSorted(
    (a, b) =>
      compareText(a.date ?? '9999-12-31', b.date ?? '9999-12-31') ||
      compareText(a.from.published, b.from.published) ||
      compareText(a.from.id, b.from.id),
  );
}

/**
 * Replays a corpus's acts on its base text.
 *
 * Atomic: the first operation that fails fails the replay, and nothing half-applied is returned. Its issue names the
 * operation, the unit, what was found and wanted, and the place in the act's file.
 */
export function replay(corpus: ParsedCorpus): Result<Corpus> {
  const scheduled = schedule(corpus.acts);
  const early = scheduled.find(({ date }) => date !== null && date <= corpus.base);
  if (early !== undefined) return fail(locate(tooEarly(early, corpus.base), corpus.places));
  const commences = ({ date }: Scheduled): boolean => date !== null && !isOver(date, corpus.ceased);
  const versions: Version[] = [
    { from: corpus.base, to: null, constitution: corpus.constitution, operations: [] },
  ];
  for (const operation of scheduled.filter(commences)) {
    const last = versions.at(-1) as Version;
    const applied = applyScheduled(last.constitution, operation, corpus);
    if (!applied.ok) {
      const [first, ...rest] = applied.issues;
      return failAll([locate(first, corpus.places), ...rest.map((issue) => locate(issue, corpus.places))]);
    }
    extend(versions, last, operation, applied.value);
  }
  return ok({
    ...corpus,
    versions: versions.map((version, index) => ({
      ...version,
      to: lastDay(versions[index + 1]?.from ?? corpus.ceased),
    })),
    pending: scheduled.filter((operation) => !commences(operation)).map(withoutAct),
  });
}

function applyScheduled(text: Constitution, operation: Scheduled, corpus: ParsedCorpus): Result<Applied> {
  const { act, amendment, operation: index, date, from } = operation;
  const context: Context = {
    provenance: { act, amendment, operation: index, date: date ?? from.inForce },
    repeal: { act, date: from.date ?? from.adopted },
    tombstone: corpus.words.repealed,
  };
  return applyOperation(text, operation.value, context);
}

function extend(versions: Version[], last: Version, operation: Scheduled, applied: Applied): void {
  const from = operation.date ?? last.from;
  const entry: AppliedOperation = { ...withoutAct(operation), date: from, touched: applied.touched };
  const { constitution } = applied;
  if (last.from === from)
    versions[versions.length - 1] = { ...last, constitution, operations: [...last.operations, entry] };
  else versions.push({ from, to: null, constitution, operations: [entry] });
}

function withoutAct({ act, amendment, operation, date, value }: Scheduled): PlacedOperation {
  return { act, amendment, operation, date, value };
}

function isOver(date: IsoDate, ceased: IsoDate | null): boolean {
  return ceased !== null && date >= ceased;
}

function lastDay(next: IsoDate | null): IsoDate | null {
  return next === null ? null : dayBefore(next);
}

function tooEarly({ act, amendment, operation, date }: PlacedOperation, base: IsoDate): Issue {
  return {
    code: 'COMMENCEMENT_OUT_OF_RANGE',
    message: `The operation commences on ${date}, but the base text is that of ${base} and has it already.`,
    hint: 'Correct the date, or take the operation out of the act.',
    operation: { act, amendment, operation },
  };
}

/** The field of an operation that an issue is about, for its place in the file. */
const FIELD_OF: Partial<Record<Issue['code'], string>> = {
  OLD_TEXT_NOT_FOUND: 'old',
  OLD_TEXT_COUNT: 'old',
  EXPECTATION_FAILED: 'expect',
  LABEL_EXISTS: 'units',
  ARTICLE_EXISTS: 'articles',
  COMMENCEMENT_OUT_OF_RANGE: 'from',
  TEXT_INVALID: 'new',
};

function locate(issue: Issue, places: ReadonlyMap<string, Place>): Issue {
  if (issue.operation === undefined) return issue;
  const stem = formatOperation(issue.operation);
  const field = FIELD_OF[issue.code] ?? 'at';
  return { ...issue, ...(places.get(`${stem}/${field}`) ?? places.get(stem)) };
}

/**
 * The version in force on a date.
 *
 * Fails with `DATE_INVALID`, and with `DATE_OUT_OF_RANGE` before the base date and after the text ceased to have effect;
 * the hint names the nearest date that has an answer.
 */
export function versionAt(corpus: Corpus, date: IsoDate): Result<Version> {
  const parsed = parseDate(date);
  if (!parsed.ok) return parsed;
  if (date < corpus.base) {
    return fail({
      code: 'DATE_OUT_OF_RANGE',
      message: `There is no text for ${date}: this corpus starts on ${corpus.base}.`,
      hint: `Ask for ${corpus.base} or later.`,
    });
  }
  if (isOver(date, corpus.ceased)) {
    const last = lastDay(corpus.ceased);
    return fail({
      code: 'DATE_OUT_OF_RANGE',
      message: `There is no text for ${date}: it ceased to have effect on ${corpus.ceased}.`,
      hint: `Ask for ${last} or earlier.`,
    });
  }
  return ok(corpus.versions.findLast(({ from }) => from <= date) as Version);
}
