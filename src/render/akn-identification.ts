/** What an Akoma Ntoso document is. */

import type { Element } from 'xast';
import type { IsoDate } from '../dates.ts';
import { block, element } from './akn-document.ts';
import { SOURCE } from './akn-timeline.ts';

/** What a document is, from the work down to this writing of it. */
export interface Identity {
  readonly work: string;
  readonly workDate: IsoDate;
  readonly expression: string;
  readonly date: IsoDate;
  readonly country: string;
  readonly language: string;
}

/** The element `identification`: what the document is, from the work down to this writing of it. */
export function identification(identity: Identity): Element {
  const { work, workDate, expression, date, country, language } = identity;
  return block('identification', { source: SOURCE }, [
    block('FRBRWork', {}, [
      ...coreProperties(work, '', workDate, 'base'),
      element('FRBRcountry', { value: country }),
    ]),
    block('FRBRExpression', {}, [
      ...coreProperties(expression, '', date, 'text'),
      element('FRBRlanguage', { language }),
    ]),
    block('FRBRManifestation', {}, coreProperties(expression, '.xml', date, 'text')),
  ]);
}

function coreProperties(iri: string, ending: string, date: IsoDate, name: string): Element[] {
  return [
    element('FRBRthis', { value: `${iri}/!main${ending}` }),
    element('FRBRuri', { value: `${iri}${ending}` }),
    element('FRBRdate', { date, name }),
    element('FRBRauthor', { href: SOURCE }),
  ];
}
