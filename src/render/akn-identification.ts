/** What an Akoma Ntoso document is. */

import type { Element } from 'xast';
import type { IsoDate } from '../dates.ts';
import { block, element } from './akn-document.ts';
import { SOURCE } from './akn-timeline.ts';

/** What a document is, from the work down to this writing of it. */
export interface Identity {
  readonly work: string;
  readonly workDate: IsoDate;
  /** What happened on the day of the work. @defaultValue 'base' */
  readonly workDateName?: string;
  readonly expression: string;
  readonly date: IsoDate;
  /** What happened on the day of the expression. @defaultValue 'text' */
  readonly dateName?: string;
  readonly country: string;
  readonly language: string;
}

/** The element `identification`: what the document is, from the work down to this writing of it. */
export function identification(identity: Identity): Element {
  const { work, workDate, workDateName = 'base', expression, date, dateName = 'text' } = identity;
  const { country, language } = identity;
  return block('identification', { source: SOURCE }, [
    block('FRBRWork', {}, [
      ...coreProperties(work, '', workDate, workDateName),
      element('FRBRcountry', { value: country }),
    ]),
    block('FRBRExpression', {}, [
      ...coreProperties(expression, '', date, dateName),
      element('FRBRlanguage', { language }),
    ]),
    block('FRBRManifestation', {}, coreProperties(expression, '.xml', date, dateName)),
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
