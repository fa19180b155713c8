/** What an Akoma Ntoso document says of itself: its language and day, and the acts that it refers to. */

import { isIsoDate } from '../dates.ts';
import type { EarlierAct } from '../model.ts';
import { slugOf } from '../text.ts';
import { clean } from './clean.ts';
import { below, childOf, type XmlElement } from './xml-tree.ts';

/** What the metadata says. */
export interface AknMeta {
  readonly language: string | null;
  readonly date: string | null;
  /** The act that a reference such as `#act_1` means; null where the document does not say. */
  readonly actOf: (reference: string | undefined) => EarlierAct | null;
}

/** Reads the metadata of a document. */
export function readMeta(root: XmlElement): AknMeta {
  const all = below(root);
  const expression = all.find(({ name }) => name === 'FRBRExpression');
  const language = expression === undefined ? null : childOf(expression, 'FRBRlanguage');
  const date = expression === undefined ? null : childOf(expression, 'FRBRdate');
  const references = new Map(
    all
      .filter(({ name, attributes }) => /Ref$/.test(name) && attributes['href'] !== undefined)
      .map((element) => [`#${element.attributes['eId'] ?? ''}`, element]),
  );
  const events = new Map(
    all
      .filter(({ name }) => name === 'eventRef')
      .map(({ attributes }) => [attributes['source'] ?? '', attributes['date'] ?? '']),
  );
  const acts = new Map<string, EarlierAct | null>();
  return {
    language: canonical(language?.attributes['language']),
    date: date?.attributes['date'] ?? null,
    actOf: (reference = '') => {
      const element = references.get(reference);
      if (element === undefined) return null;
      // Once for each: many tombstones name one act, and its name may be long.
      const known = acts.get(reference);
      const act = known === undefined ? actFrom(element, events.get(reference) ?? '') : known;
      acts.set(reference, act);
      return act;
    },
  };
}

/** An act by its address, `/akn/kz/act/2022-06-08/7`; its day is that of the address, or of the event that it made. */
function actFrom({ attributes }: XmlElement, event: string): EarlierAct | null {
  const [, ...steps] = (attributes['href'] ?? '').split('/act/');
  const rest = steps.join('/act/').replace(/\/$/, '');
  const [dated] = /\d{4}-\d{2}-\d{2}/.exec(rest) ?? [event];
  if (dated === undefined || !isIsoDate(dated)) return null;
  const slug = slugOf(rest);
  const id = slug.startsWith(`${dated}-`) ? slug : `${dated}-${slug === dated || slug === '' ? 'law' : slug}`;
  return { id, title: clean(attributes['showAs'] ?? '') || id, date: dated };
}

/** `rus` and `ru` are one language. */
function canonical(tag: string | undefined): string | null {
  try {
    return tag === undefined ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}
