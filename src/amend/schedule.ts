/**
 * When operations take effect: each at its own commencement or its act's, unless a later act delayed or cancelled it.
 *
 * What changes the schedule takes effect before the text changes of its day, so that an operation can still be delayed on
 * the day on which it would have commenced.
 */

import { compareText, groupBy } from '../collections.ts';
import type { IsoDate } from '../dates.ts';
import {
  fail,
  formatOperation,
  type Issue,
  type OperationReference,
  ok,
  quote,
  type Result,
} from '../errors.ts';
import type { Act, Operation, PlacedOperation, ScheduleOperation, TextOperation } from '../model.ts';
import { isScheduleOperation, isTextOperation, parseOperationAddress } from '../operations.ts';

/** An operation of an act with the commencement that the act gives it. */
export interface Written<O extends Operation = Operation> extends PlacedOperation<O> {
  readonly from: Act;
}

/** An operation on the text with the commencement that all acts together give it. */
export interface Scheduled extends Written<TextOperation> {
  /** What cancelled it; null while it may still commence. */
  readonly cancelledBy: OperationReference | null;
  /** What delayed, advanced or cancelled it, in the order of time. */
  readonly reschedulings: readonly Rescheduling[];
}

/** A change of the commencement that an operation was to have. */
export interface Rescheduling {
  readonly by: Written<ScheduleOperation>;
  /** The commencement until then; null where it was open. */
  readonly was: IsoDate | null;
}

/** Every operation of some acts, with the commencement that its act gives it, in the order of the acts. */
export function writtenOperations(acts: readonly Act[]): readonly Written[] {
  return acts.flatMap((act) =>
    act.amendments.flatMap((amendment) =>
      amendment.operations.map((value, operation) => ({
        act: act.id,
        amendment: amendment.id,
        operation,
        date: value.from === undefined ? act.inForce : value.from,
        value,
        from: act,
      })),
    ),
  );
}

/**
 * The operations on the text in the order in which they take effect; open ones come last.
 *
 * @param acts - All acts.
 * @param known - The day whose knowledge counts: what delays or cancels only later is left out. All counts when left out.
 * @returns The schedule. Fails with `OPERATION_NOT_FOUND`, `TARGET_UNSUITABLE`, `ALREADY_COMMENCED`,
 * `ALREADY_CANCELLED`, `COMMENCEMENT_OUT_OF_RANGE`, `NO_EFFECT` or `ANACHRONISM` for what delays, cancels or corrects an
 * operation that it cannot.
 */
export function schedule(acts: readonly Act[], known?: IsoDate): Result<readonly Scheduled[]> {
  const written = writtenOperations(acts);
  const plan = new Plan(written);
  const rescheduling = written
    .filter((one): one is Written<ScheduleOperation> => isScheduleOperation(one.value))
    .filter(({ date }) => known === undefined || (date ?? '') <= known)
    .toSorted(inOrderOfEffect);
  for (const operation of rescheduling) {
    const issue = plan.follow(operation);
    if (issue !== null) return fail({ ...issue, operation: referenceOf(operation) });
  }
  const scheduled = plan.operations();
  // Whether an erratum follows what it corrects is told by the whole schedule, not by what was known of it on a day.
  for (const one of known === undefined ? scheduled : []) {
    const issue = misplacedErratum(one, plan);
    if (issue !== null) return fail({ ...issue, operation: referenceOf(one) });
  }
  return ok(scheduled.toSorted(inOrderOfEffect));
}

/** An operation that commences while the text stands. */
export type Due = Scheduled & { readonly date: IsoDate };

/**
 * Whether an operation commences while the text stands.
 *
 * @param ceased - The first day on which the text no longer has effect; null while it has.
 */
export function isDue(operation: Scheduled, ceased: IsoDate | null): operation is Due {
  const { date, cancelledBy } = operation;
  return date !== null && cancelledBy === null && !(ceased !== null && date >= ceased);
}

/**
 * The operations of an act on the text, in their order, as if nothing delayed or cancelled any of them.
 *
 * @param act - The act.
 * @param date - The commencement of those whose own is open.
 */
export function asCommencing(act: Act, date: IsoDate): readonly Due[] {
  return writtenOperations([act])
    .filter(isOnText)
    .map((one) => ({ ...one, date: one.date ?? date, cancelledBy: null, reschedulings: [] }));
}

function isOnText(one: Written): one is Written<TextOperation> {
  return isTextOperation(one.value);
}

/** By commencement, then publication, then act; the sort is stable, so each act's operations keep their places. */
export function inOrderOfEffect(a: Effective, b: Effective): number {
  return (
    compareText(a.date ?? '9999-12-31', b.date ?? '9999-12-31') ||
    compareText(a.from.published, b.from.published) ||
    compareText(a.from.id, b.from.id)
  );
}

/** What has a place in the order in which operations take effect. */
export type Effective = Pick<Written, 'date' | 'from'>;

/** An operation's address apart from what else is known of it. */
export function referenceOf({ act, amendment, operation }: OperationReference): OperationReference {
  return { act, amendment, operation };
}

/**
 * When an operation is to commence, and how that came about. What is changed together shares it, so that many changes of many
 * operations take no more room than both.
 */
interface Commencement {
  readonly date: IsoDate | null;
  readonly cancelledBy: OperationReference | null;
  /** What it waits for while it is open, where that is not what its act says. */
  readonly condition: string | undefined;
  /** What changed it, and what it was until then; null for what the act says. */
  readonly since: { readonly by: Written<ScheduleOperation>; readonly was: Commencement } | null;
}

/** An operation on the text, and when it is to commence. */
interface Planned {
  readonly written: Written<TextOperation>;
  now: Commencement;
}

/** The commencements of operations while later acts change them. */
class Plan {
  readonly #written: readonly Written[];
  readonly #planned: ReadonlyMap<string, Planned>;
  /**
   * The operations on the text by every address that names them: their own, that of their amendment and of their act.
   * Made when something first asks, which most corpora never do.
   */
  #named: ReadonlyMap<string, readonly Planned[]> | null = null;

  constructor(written: readonly Written[]) {
    this.#written = written;
    const commencing = sharedByDate();
    this.#planned = new Map(
      written
        .filter(isOnText)
        .map((one) => [formatOperation(one), { written: one, now: commencing(one.date) }]),
    );
  }

  /** The operations with an address; undefined where nothing has it, none where those that do are not on the text. */
  #targetsOf(address: string): readonly Planned[] | undefined {
    this.#named ??= byName(this.#written, this.#planned);
    return this.#named.get(address);
  }

  operations(): readonly Scheduled[] {
    const histories = new Map<Commencement, readonly Rescheduling[]>();
    return [...this.#planned.values()].map(({ written, now }) => {
      const reschedulings = histories.get(now) ?? historyOf(now);
      histories.set(now, reschedulings);
      const { date, cancelledBy, condition } = now;
      const value = condition === undefined ? written.value : { ...written.value, condition };
      return { ...written, date, value, cancelledBy, reschedulings };
    });
  }

  /** The operation with an address, if it is one on the text. */
  find(address: string): Planned | undefined {
    return this.#planned.get(address);
  }

  /** Does what a later act says of the schedule; returns what is wrong with that, or null. */
  follow(change: Written<ScheduleOperation>): Issue | null {
    const { value } = change;
    const targets = this.#targetsOf(value.operation) ?? [];
    const [first] = targets;
    if (first === undefined) return this.missing(value.operation);
    // A whole act or amendment may have commenced in part, or commence on that day anyway; the rest is meant.
    const open = targets.filter(({ now }) => isOpen(now, change));
    if (open.length === 0) return notOpen(first.now, value.operation);
    const changing = open.filter((one) => !isAsPlanned(one, value));
    if (changing.length === 0) return unchanged(value, open[0] ?? first);
    const shared = new Map<Commencement, Commencement>();
    for (const target of changing) {
      const issue = misplaced(target, change);
      if (issue !== null) return issue;
      const next = shared.get(target.now) ?? changed(target.now, change);
      shared.set(target.now, next);
      target.now = next;
    }
    return null;
  }

  /** Why an address names no operation on the text. */
  missing(address: string): Issue {
    if (this.#targetsOf(address) === undefined) return operationNotFound(address, this.#written);
    const one = this.#written.find((written) => formatOperation(written) === address);
    return {
      code: 'TARGET_UNSUITABLE',
      message: `${quote(address)} does not change the text, but only when other operations commence.`,
      hint: 'Point it at an operation that changes the text.',
      ...(one === undefined ? {} : { otherOperation: referenceOf(one) }),
    };
  }
}

/** The commencements that acts give; those of one date are one. */
function sharedByDate(): (date: IsoDate | null) => Commencement {
  const known = new Map<IsoDate | null, Commencement>();
  return (date) => {
    const now = known.get(date) ?? { date, cancelledBy: null, condition: undefined, since: null };
    known.set(date, now);
    return now;
  };
}

function changed(was: Commencement, by: Written<ScheduleOperation>): Commencement {
  const { value } = by;
  const since = { by, was };
  if (value.op === 'cancel') return { ...was, cancelledBy: referenceOf(by), since };
  const condition = value.to === null ? (value.condition ?? was.condition) : was.condition;
  return { ...was, date: value.to, condition, since };
}

/** What led to a commencement, in the order of time. */
function historyOf(commencement: Commencement): readonly Rescheduling[] {
  const latestFirst: Rescheduling[] = [];
  for (let { since } = commencement; since !== null; since = since.was.since)
    latestFirst.push({ by: since.by, was: since.was.date });
  return latestFirst.reverse();
}

function byName(
  written: readonly Written[],
  planned: ReadonlyMap<string, Planned>,
): ReadonlyMap<string, readonly Planned[]> {
  const names = written.flatMap((one) => {
    const address = formatOperation(one);
    return [address, `${one.act}/${one.amendment}`, one.act].map((name) => ({ name, address }));
  });
  return new Map(
    [...groupBy(names, ({ name }) => name)].map(([name, group]) => [
      name,
      group.flatMap(({ address }) => planned.get(address) ?? []),
    ]),
  );
}

/** Whether an operation is to commence on the day that another one gives it, or is open and waits for the same. */
function isAsPlanned({ written, now }: Planned, change: ScheduleOperation): boolean {
  if (change.op === 'cancel' || change.to !== now.date) return false;
  const condition = now.condition ?? written.value.condition;
  return now.date !== null || change.condition === undefined || change.condition === condition;
}

function unchanged(change: ScheduleOperation, { written, now }: Planned): Issue {
  return {
    code: 'NO_EFFECT',
    message: `The operation would leave the commencement of ${change.operation} as it is: ${now.date ?? 'open'}.`,
    hint: 'Correct "to:", or remove the operation.',
    otherOperation: referenceOf(written),
  };
}

function isOpen({ date, cancelledBy }: Commencement, change: Written): boolean {
  return cancelledBy === null && (date === null || date >= (change.date ?? ''));
}

function notOpen({ cancelledBy, date }: Commencement, address: string): Issue {
  if (cancelledBy !== null) {
    return {
      code: 'ALREADY_CANCELLED',
      message: `${address} will not commence: it was cancelled.`,
      hint: 'Remove this operation; what was cancelled comes back by an operation of a new act.',
      otherOperation: cancelledBy,
    };
  }
  return {
    code: 'ALREADY_COMMENCED',
    message: `${address} commenced on ${date}, so it can be neither delayed nor cancelled.`,
    hint: 'Change the text by an operation of its own, or give this one an earlier commencement.',
  };
}

function misplaced({ written }: Planned, change: Written<ScheduleOperation>): Issue | null {
  const { value } = change;
  if (written.from.published > change.from.published) return anachronism(written, change.from);
  if (value.op === 'cancel' || value.to === null || value.to >= (change.date ?? '')) return null;
  return {
    code: 'COMMENCEMENT_OUT_OF_RANGE',
    message: `${formatOperation(written)} would commence on ${value.to}, before the day on which this operation takes effect (${change.date}).`,
    hint: 'Correct "to:" or "from:".',
    otherOperation: referenceOf(written),
  };
}

function misplacedErratum(erratum: Scheduled, plan: Plan): Issue | null {
  const address = erratum.value.corrects;
  if (address === undefined) return null;
  const corrected = plan.find(address);
  if (corrected === undefined) return plan.missing(address);
  const { written, now } = corrected;
  if (written.from.published > erratum.from.published) return anachronism(written, erratum.from);
  if (erratum.cancelledBy !== null) return null;
  if (now.cancelledBy !== null) return cancelledBefore(written);
  if (erratum.date === null || (now.date !== null && now.date <= erratum.date)) return null;
  return {
    code: 'COMMENCEMENT_OUT_OF_RANGE',
    message: `The erratum would commence on ${erratum.date}, before what it corrects: ${address} commences ${now.date === null ? 'on an open date' : `on ${now.date}`}.`,
    hint: 'Let it commence with what it corrects, to correct it from the start, or later.',
    otherOperation: referenceOf(written),
  };
}

function cancelledBefore(corrected: Written): Issue {
  return {
    code: 'ALREADY_CANCELLED',
    message: `${formatOperation(corrected)} was cancelled, so there is nothing of it to correct.`,
    hint: 'Cancel the erratum too, or remove it.',
    otherOperation: referenceOf(corrected),
  };
}

/** Refuses an act that builds on one that was published after it. */
export function anachronism(
  later: Pick<Written, 'act' | 'amendment' | 'operation' | 'from'>,
  act: Pick<Act, 'id' | 'published'>,
): Issue {
  return {
    code: 'ANACHRONISM',
    message: `${act.id} was published on ${act.published}, before the act it builds on: ${later.from.id}, published on ${later.from.published}.`,
    hint: 'Correct the dates of the acts, or what the operation points at.',
    otherOperation: referenceOf(later),
  };
}

function operationNotFound(address: string, all: readonly Written[]): Issue {
  const act = parseOperationAddress(address)?.act;
  const known = all.filter((one) => one.act === act).map(formatOperation);
  const acts = [...new Set(all.map((one) => one.act))];
  return {
    code: 'OPERATION_NOT_FOUND',
    message: `There is no operation ${quote(address)}.`,
    hint:
      known.length === 0
        ? `There are the acts ${acts.join(', ')}.`
        : `The act has ${known.slice(0, 24).join(', ')}.`,
  };
}
