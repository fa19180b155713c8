/** What changes a text, tells its history, and compares it. */

import fc from 'fast-check';
import { applyOperation } from '../../src/amend/apply.ts';
import { tryAct } from '../../src/amend/attempt.ts';
import { invert, invertActs, undo } from '../../src/amend/invert.ts';
import { replay } from '../../src/amend/timeline.ts';
import { compareForeign } from '../../src/compare/compare-texts.ts';
import { diffText } from '../../src/compare/words.ts';
import { derive } from '../../src/derive/derive.ts';
import { unwrap } from '../../src/errors.ts';
import { tryBlame } from '../../src/history/blame.ts';
import { tryCompareCitations } from '../../src/history/compare-citations.ts';
import { tryLog } from '../../src/history/log.ts';
import { tryOrder } from '../../src/history/order.ts';
import { tryPendingAt } from '../../src/history/pending.ts';
import type { Act, Operation, ParsedCorpus, TextOperation } from '../../src/model.ts';
import { act } from '../helpers/arbitrary-act.ts';
import { amendedConstitution } from '../helpers/arbitrary-acts.ts';
import { constitution } from '../helpers/arbitrary-constitution.ts';
import { hostileText } from '../helpers/arbitrary-text.ts';
import { tryOpen } from '../helpers/corpus.ts';
import { anyOperation } from '../helpers/operations.ts';
import { rebuilt } from '../helpers/segments.ts';
import { baseText, CONTEXT } from '../helpers/texts.ts';
import type { Dice } from './dice.ts';
import { from, fuzz } from './fuzz.ts';
import { makeText, mutate } from './mutate.ts';
import { UNITS } from './stock.ts';
import { TROUBLE } from './words.ts';

const base = baseText();
const operation = from(anyOperation);

/** An operation some of whose texts are trouble. */
function troubled<T extends object>(dice: Dice, value: T): T {
  const spoilt = structuredClone(value) as Record<string, unknown>;
  const fields = Object.keys(spoilt).filter((name) => typeof spoilt[name] === 'string' && name !== 'op');
  if (fields.length > 0) spoilt[dice.pick(fields)] = dice.pick(TROUBLE);
  return spoilt as T;
}

fuzz(
  'operations on a text',
  (dice, number) => {
    const count = dice.few(6);
    const all = Array.from({ length: count }, (_, index) => operation(dice, number * 6 + index));
    return all.map((one) => (dice.once(4) ? troubled(dice, one) : one));
  },
  (operations: readonly TextOperation[]) => {
    let text = base;
    for (const [index, one] of operations.entries()) {
      // What two operations bring in has the same keys only if they are the same operation.
      const context = { ...CONTEXT, provenance: { ...CONTEXT.provenance, operation: index } };
      const applied = applyOperation(text, one, context);
      if (!applied.ok) return applied;
      const undone = undo(applied.value.constitution, unwrap(invert(one, text, context)));
      if (JSON.stringify(unwrap(undone)) !== JSON.stringify(text))
        throw new Error('undoing gives another text');
      text = applied.value.constitution;
    }
    return text;
  },
);

const corpus = unwrap(tryOpen());

const anyAct = from(act);

/** A draft: any act, or one whose operations mostly fit. */
function draft(dice: Dice, number: number): readonly [Act, string] {
  const date = dice.pick(['2000-01-01', '2030-01-01', '2001-06-30', '1999-12-31', '2001']);
  const one = anyAct(dice, number);
  if (dice.once(3)) return [one, date];
  const operations = Array.from({ length: dice.few(4) }, (_, index) => operation(dice, number * 4 + index));
  return [{ ...one, amendments: [{ id: 'first', operations }] }, date];
}

fuzz('acts on a corpus', draft, ([one, date]) => tryAct(corpus, one, date));

const amended = from(amendedConstitution);

/** A corpus whose acts were dealt out anew: dates moved, operations exchanged, left out and doubled. */
function rescheduled(dice: Dice, number: number): ParsedCorpus {
  const parsed = amended(dice, number);
  const days = ['2000-01-01', '2001-01-01', '2001-06-30', '2004-02-29', '2010-10-10', '1990-01-01'];
  const operationsOf = ({ amendments }: Act): readonly Operation[] =>
    amendments.flatMap(({ operations }) => operations);
  const pool = [...parsed.acts, anyAct(dice, number)].flatMap(operationsOf);
  const acts = parsed.acts.map((one): Act => {
    const amendments = one.amendments.map((amendment) => ({
      ...amendment,
      operations: amendment.operations.flatMap((each) => {
        if (dice.once(12)) return [];
        if (dice.once(12)) return [each, dice.pick(pool)];
        return dice.once(12) ? [{ ...each, from: dice.pick([...days, null]) } as Operation] : [each];
      }),
    }));
    return dice.once(6)
      ? { ...one, amendments, inForce: dice.pick(days), published: dice.pick(days) }
      : { ...one, amendments };
  });
  return { ...parsed, acts: dice.once(6) ? acts.toReversed() : acts };
}

fuzz('schedules of acts', rescheduled, (parsed) => {
  const opened = replay(parsed);
  if (!opened.ok) return opened;
  const { value } = opened;
  const { from: first, constitution: text } =
    value.versions.at(-1) ?? unwrap(tryOpen()).versions[0] ?? never();
  for (const { number } of text.articles.slice(0, 2)) {
    unwrap(tryLog(value, number));
    unwrap(tryBlame(value, number, first));
    unwrap(tryCompareCitations(value, number, value.base, first));
  }
  unwrap(tryOrder(value));
  unwrap(tryPendingAt(value, first));
  const acts = value.acts.filter(({ id }) =>
    value.versions.some(({ operations }) => operations.some((one) => one.act === id)),
  );
  for (const { id } of acts) {
    const undoings = invertActs(value, id);
    if (!undoings.ok) continue;
    let undone = text;
    for (const undoing of undoings.value) {
      const next = undo(undone, undoing);
      if (!next.ok) break;
      undone = next.value;
    }
  }
  return opened;
});

function never(): never {
  throw new Error('a corpus has versions');
}

fuzz('texts derived', from(fc.tuple(constitution, constitution)), ([one, other]) =>
  derive(one.constitution, other.constitution),
);

fuzz('texts compared', from(fc.tuple(constitution, constitution)), ([one, other]) => {
  const side = (own: ParsedCorpus, name: string) => ({
    name,
    date: null,
    corpus: own,
    constitution: own.constitution,
  });
  return compareForeign(side(one, 'one'), side(other, 'other'));
});

const hostile = from(hostileText);

fuzz(
  'pairs of texts',
  (dice, number) => {
    const before = dice.once(10) ? hostile(dice, number) : makeText(dice, UNITS);
    return [before, dice.once(3) ? makeText(dice, UNITS) : mutate(dice, before, UNITS)] as const;
  },
  ([before, after]) => {
    const [old, now] = rebuilt(diffText(before, after));
    if (old !== before || now !== after) throw new Error('a side cannot be rebuilt');
  },
);
