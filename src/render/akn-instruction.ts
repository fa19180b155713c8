/** An operation as a sentence: our own English, since a corpus does not have the wording of its acts. */

import type { Element } from 'xast';
import { formatAddress, PREAMBLE } from '../address.ts';
import type {
  Anchored,
  Insert,
  Operation,
  Replace,
  ScheduleOperation,
  Substitute,
  SubstituteTarget,
  TextOperation,
  UnitDraft,
  Words,
} from '../model.ts';
import { element } from './akn-document.ts';
import { hrefIn, operationHref } from './akn-effects.ts';
import type { Iris } from './akn-iris.ts';
import {
  quotedArticle,
  quotedArticleUnits,
  quotedSection,
  quotedStructure,
  quotedUnits,
} from './akn-quoted.ts';

type Phrase = readonly (Element | string)[];

/** What an operation says, as an element `mod` with references to what it works on and quotations of what it puts in. */
export function instruction(value: Operation, eId: string, words: Words, iris: Iris): Element {
  const writer = new Writer(eId, words, iris);
  return element('mod', { eId }, ...sentence(value, writer));
}

/** Writes references and quotations of one operation, each with an eId of its own. */
class Writer {
  readonly #eId: string;
  readonly words: Words;
  readonly #iris: Iris;
  readonly #counts = new Map<string, number>();

  constructor(eId: string, words: Words, iris: Iris) {
    this.#eId = eId;
    this.words = words;
    this.#iris = iris;
  }

  #next(name: string): string {
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return `${this.#eId}__${name}_${count}`;
  }

  /** A place in the text, by the address that the act writes. */
  place(address: string): Element {
    const href = hrefIn(this.#iris.work, address);
    return element('ref', { eId: this.#next('ref'), href }, nameOf(address));
  }

  operation(address: string): Element {
    return element('ref', { eId: this.#next('ref'), href: operationHref(address, this.#iris) }, address);
  }

  quote(text: string): Element {
    return element('quotedText', { eId: this.#next('qtext'), startQuote: '“', endQuote: '”' }, text);
  }

  structure(childrenUnder: (eId: string) => readonly Element[]): Element {
    const eId = this.#next('qstr');
    return quotedStructure(eId, childrenUnder(eId));
  }
}

/** `Article 50(2)`, `section VI`, `preamble part 2` */
function nameOf(address: string): string {
  const isOther = address.startsWith('section/') || address.split('/')[0] === PREAMBLE;
  return `${isOther ? '' : 'Article '}${formatAddress(address)}`;
}

function sentence(value: Operation, writer: Writer): Phrase {
  switch (value.op) {
    case 'substitute':
      return ['In ', ...places(value, writer), ', ', ...replacements(value, writer), '.'];
    case 'replace':
      return restatement(value, writer);
    case 'insert':
      return [...destination(value, writer), ' is inserted: ', inserted(value, writer)];
    case 'repeal':
      return [writer.place(value.at), ` is repealed${value.by === undefined ? '' : ` by ${value.by.act}`}.`];
    case 'remove':
      return [writer.place(value.at), ' is removed.'];
    case 'renumber':
      return [writer.place(value.at), ' is renumbered ', writer.quote(value.to), '.'];
    case 'move':
      return [writer.place(value.at), ' is moved ', ...anchor(value, writer), '.'];
    case 'retitle':
      return newHeading(value, writer);
    default:
      return commencement(value, writer);
  }
}

function places({ at, targets, count }: Substitute, writer: Writer): Phrase {
  const all: readonly SubstituteTarget[] =
    targets ?? (at === undefined ? [] : [{ at, ...(count === undefined ? {} : { count }) }]);
  return all.flatMap((target, index) => [
    ...(index === 0 ? [] : [', ']),
    writer.place(target.at),
    ...(target.to === undefined ? [] : [' to ', writer.place(target.to)]),
    ...(target.count === undefined ? [] : [` (${target.count} times)`]),
  ]);
}

function replacements(value: Substitute, writer: Writer): Phrase {
  return [value, ...(value.forms ?? [])].flatMap((form, index) => [
    ...(index === 0 ? [] : [', ']),
    writer.quote(form.old),
    ...(form.new === '' ? [' is taken out'] : [' is replaced with ', writer.quote(form.new)]),
  ]);
}

function restatement({ at, text, units }: Replace, writer: Writer): Phrase {
  const place = writer.place(at);
  if (units === undefined) return [place, ' is restated: ', writer.quote(text ?? ''), '.'];
  const isArticle = !at.includes('/');
  const label = labelOf(at);
  const whole: readonly UnitDraft[] =
    text === undefined ? units : [{ ...(label === undefined ? {} : { label }), text, units }];
  return [
    place,
    ' is restated: ',
    writer.structure((eId) => (isArticle ? quotedArticleUnits(units, eId) : quotedUnits(whole, eId))),
  ];
}

/** The label that a unit's address names: `5-1.` of `61/p5-1`. */
function labelOf(address: string): string | undefined {
  const [, kind, ordinal] = /\/([ps])(\d[^/]*)$/.exec(address) ?? [];
  return kind === undefined ? undefined : `${ordinal}${kind === 'p' ? '.' : ')'}`;
}

function inserted({ units = [], articles = [], sections = [] }: Insert, writer: Writer): Element {
  return writer.structure((eId) => [
    ...sections.map((section) => quotedSection(section, eId, writer.words)),
    ...articles.map((article) => quotedArticle(article, eId, writer.words)),
    ...quotedUnits(units, eId),
  ]);
}

function destination(anchored: Anchored, writer: Writer): Phrase {
  const [first = '', ...rest] = anchor(anchored, writer);
  if (typeof first !== 'string' || first === '') return ['In its place'];
  return [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest];
}

function anchor({ before, after, into }: Anchored, writer: Writer): Phrase {
  if (before !== undefined) return ['before ', writer.place(before)];
  if (after !== undefined) return ['after ', writer.place(after)];
  return into === undefined ? [] : ['into ', writer.place(into)];
}

function newHeading(value: TextOperation & { op: 'retitle' }, writer: Writer): Phrase {
  const place = writer.place(value.at);
  if (value.old === '') return [place, ' is given the heading ', writer.quote(value.new), '.'];
  const old = ['The heading of ', place, ', ', writer.quote(value.old), ', is '];
  return value.new === '' ? [...old, 'taken out.'] : [...old, 'replaced with ', writer.quote(value.new), '.'];
}

function commencement(value: ScheduleOperation, writer: Writer): Phrase {
  const operation = writer.operation(value.operation);
  if (value.op === 'cancel') return [operation, ' does not come into force.'];
  const day = value.to === null ? 'on a day that is left open' : `on ${value.to}`;
  return [operation, ` comes into force ${day}.`];
}
