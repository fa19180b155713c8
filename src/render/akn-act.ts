/** Amending acts as Akoma Ntoso 3.0. */

import type { Element } from 'xast';
import type { IsoDate } from '../dates.ts';
import { formatOperation } from '../errors.ts';
import type { Act, Amendment, Corpus, Words } from '../model.ts';
import { activeModification } from './akn-active.ts';
import { block, element, writeDocument } from './akn-document.ts';
import { type Effect, effectsOf } from './akn-effects.ts';
import { identification } from './akn-identification.ts';
import { instruction } from './akn-instruction.ts';
import { type Iris, irisOf } from './akn-iris.ts';
import { SOURCE } from './akn-timeline.ts';
import { amendmentEid, operationEid } from './eids.ts';

/** What elements are made from, apart from their own amendment or operation. */
interface Context {
  readonly words: Words;
  readonly iris: Iris;
  readonly effects: ReadonlyMap<string, Effect>;
}

/**
 * An amending act as an Akoma Ntoso 3.0 `act`: a `textualMod` for each operation, with what it changes under the eIds of the versions,
 * and a body that says in our own words what each of them does.
 *
 * @param corpus - The corpus that the act is of, or whose text a draft is to change.
 * @param act - The act.
 * @example
 * ```ts
 * const corpus = openCorpus();
 * corpus.acts.map((act) => renderActAkn(corpus, act));
 * ```
 */
export function renderActAkn(corpus: Corpus, act: Act): string {
  const iris = irisOf(corpus.id);
  const context = { words: corpus.words, iris, effects: effectsOf(corpus, act, iris) };
  const amendments = act.amendments.map((amendment) => amendmentElement(act, amendment, context));
  const nothing = element('hcontainer', { eId: 'hcontainer_1', name: 'body', status: 'ignored' });
  return writeDocument(
    block('act', { name: 'act', contains: 'originalVersion' }, [
      metaElement(corpus, act, context),
      block('preface', {}, [
        element('p', {}, element('docTitle', {}, act.title)),
        element('p', {}, `Adopted ${act.adopted}, published ${act.published}. ${act.source}`),
        element('p', {}, 'What the act does is told in words of this document, not in its own.'),
        ...noteElements(act.note),
      ]),
      // The standard's word for a text that is not the one which the act has.
      block('body', { status: 'edited' }, amendments.length === 0 ? [nothing] : amendments),
    ]),
  );
}

function metaElement(corpus: Corpus, act: Act, { iris, effects }: Context): Element {
  const { language, title } = corpus;
  const work = iris.act(act.id);
  const expression = `${work}/${language}@${act.published}`;
  const days = commencementsOf([...effects.values()]);
  const periodOf = (date: IsoDate | null): string | undefined =>
    date === null ? undefined : `#period_${date}`;
  const modifications = [...effects.values()].map((effect, index) =>
    activeModification(effect, index + 1, effect.cancelledBy === null ? periodOf(effect.date) : undefined),
  );
  return block('meta', {}, [
    identification({
      work,
      workDate: act.date ?? act.adopted,
      workDateName: act.date === undefined ? 'adoption' : 'citation',
      expression,
      date: act.published,
      dateName: 'publication',
      country: iris.country,
      language,
    }),
    lifecycle(act, days),
    ...(modifications.length === 0
      ? []
      : [block('analysis', { source: SOURCE }, [block('activeModifications', {}, modifications)])]),
    ...(days.length === 0 ? [] : [block('temporalData', { source: SOURCE }, days.map(period))]),
    references(expression, { title, iri: iris.work }, act.source),
  ]);
}

/** The days on which something of an act commences. */
function commencementsOf(effects: readonly Effect[]): readonly IsoDate[] {
  const standing = effects.filter(({ cancelledBy }) => cancelledBy === null);
  return [...new Set(standing.flatMap(({ date }) => date ?? []))].toSorted();
}

/** Adoption, publication, then each commencement. */
function lifecycle({ adopted, published }: Act, days: readonly IsoDate[]): Element {
  const event = (number: number, date: IsoDate, refersTo: string, type?: string): Element =>
    element('eventRef', { eId: `event_${number}`, date, type, source: '#original', refersTo });
  return block('lifecycle', { source: SOURCE }, [
    event(1, adopted, '#adoption', 'generation'),
    event(2, published, '#publication'),
    ...days.map((day, index) => event(index + 3, day, '#commencement')),
  ]);
}

function period(date: IsoDate, index: number): Element {
  return block('temporalGroup', { eId: `period_${date}` }, [
    element('timeInterval', { start: `#event_${index + 3}`, refersTo: '#inForce' }),
  ]);
}

function references(
  expression: string,
  amended: { readonly title: string; readonly iri: string },
  source: string,
): Element {
  const ontology = '/akn/ontology';
  const concept = (eId: string, name: string, showAs: string): Element =>
    element('TLCConcept', { eId, href: `${ontology}/concept/${name}`, showAs });
  return block('references', { source: SOURCE }, [
    element('original', { eId: 'original', href: expression, showAs: 'Original' }),
    element('activeRef', { eId: 'constitution', href: amended.iri, showAs: amended.title }),
    element('TLCOrganization', { eId: 'source', href: `${ontology}/organization/source`, showAs: source }),
    concept('adoption', 'adoption', 'Adoption'),
    concept('publication', 'publication', 'Publication'),
    concept('commencement', 'commencement', 'Commencement'),
    concept('inForce', 'in-force', 'In force'),
  ]);
}

function amendmentElement({ id: act }: Act, amendment: Amendment, context: Context): Element {
  const eId = amendmentEid(amendment.id);
  const paragraphs = amendment.operations.flatMap((value, operation) => {
    const effect = context.effects.get(formatOperation({ act, amendment: amendment.id, operation }));
    return [
      element(
        'p',
        {},
        instruction(value, operationEid(amendment.id, operation), context.words, context.iris),
        ` ${effect === undefined ? '' : describeEffect(effect)}`,
      ),
      ...(value.corrects === undefined ? [] : [element('p', {}, `Corrects ${value.corrects}.`)]),
      ...noteElements(value.note),
    ];
  });
  return block('hcontainer', { eId, name: 'amendment' }, [
    block('content', { eId: `${eId}__content` }, [...noteElements(amendment.note), ...paragraphs]),
  ]);
}

/** When an operation commences, or what it waits for. */
function describeEffect({ date, cancelledBy, value }: Effect): string {
  if (cancelledBy !== null) return `Cancelled by ${formatOperation(cancelledBy)}.`;
  return date === null
    ? `Its commencement is open: ${value.condition ?? 'no day is set'}.`
    : `In force from ${date}.`;
}

function noteElements(note: string | undefined): Element[] {
  return note === undefined ? [] : [element('p', {}, `Note: ${note}`)];
}
