/**
 * Arbitrary acts for an arbitrary constitution, most of whose operations fit.
 *
 * They are drafted in the order in which they will take effect: each operation is chosen for the text as it stands at that
 * moment and applied before the next one is chosen. One that is delayed is only written down once its day has come.
 */

import fc from 'fast-check';
import type { Change } from '../../src/amend/change.ts';
import { Enactment } from '../../src/amend/enactment.ts';
import { groupBy } from '../../src/collections.ts';
import { formatOperation, type OperationReference, type Result, unwrap } from '../../src/errors.ts';
import type {
  Act,
  Amendment,
  Operation,
  ParsedCorpus,
  ScheduleOperation,
  TextOperation,
} from '../../src/model.ts';
import { constitution } from './arbitrary-constitution.ts';
import { rarely } from './arbitrary-drafts.ts';
import { Chance, type Draws, draws } from './chance.ts';
import { fittingOperation, KINDS } from './fitting-operation.ts';

/** The days on which something may commence; act number `n` is published on day `n`. */
const DAYS: readonly string[] = ['2001-01-01', '2001-06-30', '2002-01-01', '2004-02-29', '2010-10-10'];
const ACTS: readonly string[] = ['first-act', 'second-act', 'third-act'];

/** How often something that fits is looked for before an article that always does takes its place. */
const ATTEMPTS = 4;

/** What becomes of an operation between its adoption and its effect. */
const TIMINGS = ['now', 'now', 'now', 'now', 'later', 'open', 'reschedule', 'cancel'] as const;

/** What chance says of one operation. */
interface Step {
  readonly act: number;
  readonly day: number;
  readonly timing: (typeof TIMINGS)[number];
  readonly kind: TextOperation['op'];
  readonly draws: Draws;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.nat({ max: ACTS.length - 1 }),
  day: fc.nat({ max: DAYS.length - 1 }),
  timing: fc.constantFrom(...TIMINGS),
  kind: fc.constantFrom(...KINDS),
  draws,
});

/** A constitution with acts that can be replayed on it. */
export const amendedConstitution: fc.Arbitrary<ParsedCorpus> = fc
  .tuple(
    constitution,
    fc.noBias(fc.array(step, { maxLength: 12, size: 'max' })),
    rarely(6, fc.constantFrom(...DAYS.slice(1))),
  )
  .map(([corpus, steps, ceased]) => ({
    ...corpus,
    ceased,
    acts: new Drafting({ ...corpus, ceased }).draft(steps),
  }));

/** A place in an act that an operation holds, or will hold once its day has come. */
interface Slot extends OperationReference {
  readonly actIndex: number;
  readonly kind: TextOperation['op'];
  readonly draws: Draws;
  /** What the act says of its commencement: a day, or null where that is open. */
  readonly written: number | null;
  /** When it commences by all that is known; null while that is open or after it was cancelled. */
  due: number | null;
  isCancelled: boolean;
  value: Operation | null;
}

/** Acts on their way. */
class Drafting {
  readonly #corpus: ParsedCorpus;
  readonly #acts: readonly Act[];
  readonly #enactment: Enactment;
  readonly #slots: Slot[] = [];

  constructor(corpus: ParsedCorpus) {
    this.#corpus = corpus;
    this.#acts = ACTS.map((id, index) => emptyAct(id, index));
    this.#enactment = new Enactment(corpus.constitution, { words: corpus.words, acts: this.#acts });
  }

  /** The acts that some steps make. */
  draft(steps: readonly Step[]): readonly Act[] {
    const { ceased } = this.#corpus;
    for (const [day, date] of DAYS.entries()) {
      if (ceased === null || date < ceased) for (const act of ACTS.keys()) this.#commence(act, day, steps);
    }
    for (const slot of this.#slots) slot.value ??= this.#newArticle(slot);
    return this.#acts
      .map((act, index) => ({ ...act, amendments: this.#amendmentsOf(index) }))
      .filter(({ amendments }) => amendments.length > 0);
  }

  /** What an act does on a day: first what it has written down for it, then what chance adds. */
  #commence(act: number, day: number, steps: readonly Step[]): void {
    for (const slot of this.#slots) if (slot.actIndex === act && slot.due === day) this.#fill(slot);
    for (const one of steps) if (one.act === act && Math.max(one.day, act) === day) this.#take(one, day);
  }

  #take(one: Step, day: number): void {
    const waiting = this.#slots.filter((slot) => slot.actIndex <= one.act && isWaiting(slot, day));
    const isSchedule = one.timing === 'reschedule' || one.timing === 'cancel';
    if (one.timing === 'open') this.#newSlot(one, day, null);
    else if (one.timing === 'later' && day + 1 < DAYS.length) this.#newSlot(one, day, day + 1);
    else if (isSchedule && waiting.length > 0) this.#schedule(one, day, waiting);
    else this.#fill(this.#newSlot(one, day, day));
  }

  #newSlot({ act, kind, draws }: Step, day: number, due: number | null): Slot {
    const amendment = `on-day-${day + 1}`;
    const operation = this.#slots.filter((one) => one.actIndex === act && one.amendment === amendment).length;
    const place = { act: ACTS[act] ?? '', amendment, operation };
    const slot: Slot = {
      ...place,
      actIndex: act,
      kind,
      draws,
      written: due,
      due,
      isCancelled: false,
      value: null,
    };
    this.#slots.push(slot);
    return slot;
  }

  /** Delays or cancels one of the operations that are still to come. */
  #schedule(one: Step, day: number, waiting: readonly Slot[]): void {
    const chance = this.#chanceOf(one);
    const target = chance.pick(waiting) as Slot;
    const days = [...DAYS.keys()].filter((later) => later > day && later !== target.due);
    const to = chance.pick<number | null>(target.due === null ? days : [...days, null]);
    const isCancelled = one.timing === 'cancel' || (to === null && target.due === null);
    const slot = this.#newSlot(one, day, day);
    slot.due = null;
    slot.value = scheduleOperation(formatOperation(target), isCancelled, to);
    target.isCancelled = isCancelled;
    target.due = isCancelled ? null : to;
  }

  /** Writes down an operation that fits the text now, and applies it. */
  #fill(slot: Slot): void {
    const chance = this.#chanceOf(slot);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const proposed = fittingOperation(slot.kind, this.#enactment.toConstitution(), chance);
      if (proposed === null) continue;
      const enacted = this.#enact(slot, proposed);
      const other = enacted.ok ? undefined : enacted.issues[0].otherOperation;
      if (enacted.ok) return;
      const corrects = other && { corrects: formatOperation(other), note: 'It was a slip.' };
      if (corrects !== undefined && this.#enact(slot, { ...proposed, ...corrects }).ok) return;
    }
    unwrap(this.#enact(slot, this.#newArticle(slot)));
  }

  #enact(slot: Slot, value: TextOperation): Result<Change> {
    const from = this.#acts[slot.actIndex] as Act;
    const date = DAYS[slot.due ?? 0] ?? '';
    const scheduled = { ...slot, value, date, from, cancelledBy: null, reschedulings: [] };
    const enacted = this.#enactment.enact(scheduled);
    if (enacted.ok) slot.value = value;
    return enacted;
  }

  #chanceOf({ draws }: Pick<Step, 'draws'>): Chance {
    return new Chance(draws, this.#corpus.words.repealed);
  }

  /** What always fits: an article with a number that no other operation gives. */
  #newArticle(slot: Slot): TextOperation {
    const number = String(200 + this.#slots.indexOf(slot));
    const units = this.#chanceOf(slot).unitsOfArticle();
    return { op: 'insert', articles: [{ number, units }] };
  }

  #amendmentsOf(act: number): readonly Amendment[] {
    const slots = this.#slots.filter(({ actIndex }) => actIndex === act);
    return [...groupBy(slots, ({ amendment }) => amendment)].map(([id, group]) => ({
      id,
      operations: group.map(writtenAs),
    }));
  }
}

function isWaiting({ due, isCancelled, value }: Slot, day: number): boolean {
  return value === null && !isCancelled && (due === null || due > day);
}

/** An operation as its act writes it, with its commencement. */
function writtenAs({ value, written, actIndex }: Slot): Operation {
  if (value === null) throw new Error('every operation has been written down');
  if (written === actIndex) return value;
  if (written !== null) return { ...value, from: DAYS[written] ?? '' };
  return { ...value, from: null, condition: 'when a law says so' } as Operation;
}

function scheduleOperation(operation: string, isCancelled: boolean, to: number | null): ScheduleOperation {
  if (isCancelled) return { op: 'cancel', operation };
  if (to === null) return { op: 'reschedule', operation, to, condition: 'once there is money' };
  return { op: 'reschedule', operation, to: DAYS[to] ?? '' };
}

function emptyAct(id: string, index: number): Act {
  const published = DAYS[index] ?? '';
  return {
    id,
    title: `Law number ${index + 1}`,
    ...(index === 1 ? { date: '2001-06-20' } : {}),
    adopted: index === 0 ? '2000-12-24' : published,
    published,
    inForce: published,
    source: 'Written by chance.',
    amendments: [],
  };
}
