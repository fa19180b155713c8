/** What an act's operations do as active modifications of Akoma Ntoso. */

import type { Element } from 'xast';
import type { Expectation, Operation, TextOperation } from '../model.ts';
import { isScheduleOperation } from '../operations.ts';
import { block, element, foreignWords } from './akn-document.ts';
import type { Effect } from './akn-effects.ts';
import { linesOf, linesOfArticle } from './akn-quoted.ts';
import { operationEid } from './eids.ts';

/** The modification of an operation, the one with that number in its act. */
export function activeModification(effect: Effect, number: number, period: string | undefined): Element {
  const { value, amendment, operation, destinations, previous } = effect;
  const isSchedule = isScheduleOperation(value);
  const { old, now } = isSchedule ? { old: [], now: [] } : wordsOf(value);
  const { condition } = value;
  return block(
    isSchedule ? 'forceMod' : 'textualMod',
    { eId: `amod_${number}`, type: typeOf(value, effect.postpones) },
    [
      element('source', { href: `#${operationEid(amendment, operation)}` }),
      ...destinations.map(({ href, upTo }) => element('destination', { href, upTo })),
      ...(period === undefined ? [] : [element('force', { period })]),
      ...(condition === undefined ? [] : [foreignWords('condition', condition)]),
      ...(previous === null ? [] : [element('previous', { href: previous })]),
      ...old.map((words) => foreignWords('old', words)),
      ...now.map((words) => foreignWords('new', words)),
    ],
  );
}

/** The standard knows no moving; what was moved has another place in the order, as what was renumbered has. */
function typeOf(value: Operation, postpones: boolean): string {
  switch (value.op) {
    case 'substitute':
    case 'retitle':
      if (value.old === '') return 'insertion';
      return value.new === '' ? 'repeal' : 'substitution';
    case 'replace':
      return 'replacement';
    case 'insert':
      return 'insertion';
    case 'repeal':
    case 'remove':
      return 'repeal';
    case 'renumber':
    case 'move':
      return 'renumbering';
    case 'cancel':
      return 'endOfEnactment';
    case 'reschedule':
      return postpones ? 'postponementOfEntryIntoForce' : 'entryIntoForce';
  }
}

interface Words {
  readonly old: readonly string[];
  readonly now: readonly string[];
}

/** The words that an operation takes out and puts in, as it says them itself. */
function wordsOf(value: TextOperation): Words {
  switch (value.op) {
    case 'substitute':
    case 'retitle': {
      const forms = [value, ...(value.op === 'substitute' ? (value.forms ?? []) : [])];
      return said(
        forms.map((form) => form.old),
        forms.map((form) => form.new),
      );
    }
    case 'replace':
      return said(expected(value.expect), [value.text ?? '', ...linesOf(value.units ?? [])]);
    case 'insert':
      return said([], draftedBy(value));
    case 'repeal':
    case 'remove':
      return said(expected(value.expect), []);
    case 'renumber':
      return said([], [value.to]);
    case 'move':
      return said([], []);
  }
}

function draftedBy({ units = [], articles = [], sections = [] }: TextOperation & { op: 'insert' }): string[] {
  return [
    ...sections.flatMap((section) => [section.heading, ...(section.articles ?? []).flatMap(linesOfArticle)]),
    ...articles.flatMap(linesOfArticle),
    ...linesOf(units),
  ];
}

function expected(expectation: Expectation | undefined): readonly string[] {
  if (expectation === undefined) return [];
  if (typeof expectation === 'string') return [expectation];
  return [expectation.text ?? '', ...linesOf(expectation.units)];
}

function said(old: readonly string[], now: readonly string[]): Words {
  return { old: old.filter((words) => words !== ''), now: now.filter((words) => words !== '') };
}
