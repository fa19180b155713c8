/** Operations that take effect one after another on a text, with what they mean for each other. */

import { fail, failAll, type Issue, type Issues, type Result } from '../errors.ts';
import type { Act, Constitution, Words } from '../model.ts';
import { changeBy } from './apply.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { Day } from './day.ts';
import { explainPending } from './pending.ts';
import { anachronism, referenceOf, type Scheduled } from './schedule.ts';
import { WorkingText } from './working-text.ts';

/** What operations need to know of the corpus they belong to. */
export interface Circumstances {
  readonly words: Pick<Words, 'repealed'>;
  readonly acts: readonly Act[];
}

/** A text on its way through the operations that change it. */
export class Enactment {
  readonly #text: WorkingText;
  readonly #tombstone: string;
  readonly #acts: ReadonlyMap<string, Act>;
  readonly #days = new Map<string | null, Day>();

  /**
   * Starts from a text.
   *
   * @param text - The text before the first operation.
   * @param circumstances - The corpus's words, and its acts, by which it is known what was published when.
   */
  constructor(text: Constitution, { words, acts }: Circumstances) {
    this.#text = new WorkingText(text);
    this.#tombstone = words.repealed;
    this.#acts = new Map(acts.map((act) => [act.id, act]));
  }

  /** Applies an operation, or fails and leaves the text as it was. */
  enact(operation: Scheduled): Result<Change> {
    const change = changeBy(this.#text, operation.value, contextOf(operation, this.#tombstone));
    const day = this.#dayOf(operation.date);
    if (!change.ok)
      return failAll(change.issues.map((issue) => this.#explain(issue, operation, day)) as unknown as Issues);
    const issue =
      day.conflict(change.value, operation.act, operation.value.corrects) ??
      this.#anachronism(change.value, operation);
    if (issue !== null) return fail({ ...issue, operation: referenceOf(operation) });
    this.#text.apply(change.value);
    day.note(change.value, referenceOf(operation), operation.value.corrects);
    return change;
  }

  /** Forgets what the operations of a day did, once no more of them will follow. */
  endDay(date: string): void {
    this.#days.delete(date);
  }

  /** The text as it now stands. */
  toConstitution(): Constitution {
    return this.#text.toConstitution();
  }

  #dayOf(date: string | null): Day {
    const known = this.#days.get(date);
    if (known !== undefined) return known;
    const day = new Day();
    this.#days.set(date, day);
    return day;
  }

  /** An issue with what operations of the same day, and of acts that wait, have to do with it. */
  #explain(issue: Issue, operation: Scheduled, day: Day): Issue {
    const blamed = day.blame(issue, (number) => this.#text.article(number)?.key);
    return explainPending(blamed, operation, [...this.#acts.values()]);
  }

  /** An act cannot know what an act published after it brought in. */
  #anachronism({ targets }: Change, operation: Scheduled): Issue | null {
    for (const key of targets) {
      const [act = '', amendment = '', index = ''] = key.split('/');
      const origin = this.#acts.get(act);
      if (origin === undefined || origin.published <= operation.from.published) continue;
      const written = { act, amendment, operation: Number(index), from: origin };
      return anachronism(written, operation.from);
    }
    return null;
  }
}

/** The circumstances of an operation: its provenance, and what its tombstones record. */
export function contextOf(
  operation: Pick<Scheduled, 'act' | 'amendment' | 'operation' | 'date' | 'from'>,
  tombstone: string,
): Context {
  const { from, date } = operation;
  return {
    provenance: { ...referenceOf(operation), date: date ?? from.inForce },
    repeal: { act: from.id, date: from.date ?? from.adopted },
    tombstone,
  };
}
