/** What a page says of itself to machines: schema.org's Legislation as JSON-LD. */

import type { IsoDate } from '../dates.ts';
import type { Act, Version } from '../model.ts';
import { type Element, h } from '../render/hypertext.ts';
import type { Publication } from './publication.ts';

/** A description in the words of schema.org. */
export type Description = Readonly<Record<string, unknown>>;

/** The constitution as a whole. */
export function describeWork({ corpus, first, last }: Publication): Description {
  return legislation(corpus.id, corpus.title, corpus.language, {
    legislationType: 'Constitution',
    legislationLegalForce:
      corpus.ceased === null ? 'https://schema.org/InForce' : 'https://schema.org/NotInForce',
    legislationLegalValue: legalValueOf(corpus.official),
    temporalCoverage: `${first.from}/${last.to ?? '..'}`,
  });
}

/** The text of a version. */
export function describeVersion(publication: Publication, { from, to }: Version): Description {
  const { id, title, language, official } = publication.corpus;
  return legislation(`${id}/${from}`, `${title}, ${from}`, language, {
    legislationDateVersion: from,
    legislationLegalValue: legalValueOf(official),
    temporalCoverage: `${from}/${to ?? '..'}`,
    exampleOfWork: { '@type': 'Legislation', legislationIdentifier: id },
  });
}

/** An article. */
export function describeArticle(publication: Publication, number: string, name: string): Description {
  const { id, language, official } = publication.corpus;
  return legislation(`${id}/${number}`, name, language, {
    legislationLegalValue: legalValueOf(official),
    isPartOf: { '@type': 'Legislation', legislationIdentifier: id, name: publication.corpus.title },
  });
}

/** An amending act. */
export function describeActData({ corpus }: Publication, act: Act, days: readonly IsoDate[]): Description {
  return legislation(act.id, act.title, corpus.language, {
    legislationType: 'Act',
    legislationDate: act.adopted,
    datePublished: act.published,
    ...(days[0] === undefined ? {} : { legislationDateOfApplicability: days[0] }),
    legislationChanges: { '@type': 'Legislation', legislationIdentifier: corpus.id, name: corpus.title },
  });
}

function legislation(id: string, name: string, language: string, rest: Description): Description {
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    legislationIdentifier: id,
    name,
    inLanguage: language,
    ...rest,
  };
}

function legalValueOf(official: boolean): string {
  return `https://schema.org/${official ? 'OfficialLegalValue' : 'UnofficialLegalValue'}`;
}

/** A block of data; a `<` in it could end the block, so none is written. */
export function dataBlock(type: string, data: unknown, id?: string): Element {
  return h('script', { type, id }, JSON.stringify(data).replaceAll('<', '\\u003c'));
}
