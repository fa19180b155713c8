/** Large corpora of one shape: articles of six units, ten operations an article, on twenty days. */

import type { Act, Amendment, Article, Operation, ParsedCorpus, Unit } from '../../../dist/model.js';

/** How many operations there are for an article. */
export const OPERATIONS = 10;
const DAYS = 20;
const SECTIONS = ['I', 'II', 'III', 'IV', 'V'];

/** A corpus of so many articles, made the same way each time. */
export function generatedCorpus(size: number): ParsedCorpus {
  const numbers = Array.from({ length: size }, (_, index) => index + 1);
  return {
    ...{ id: 'generated', title: 'A generated text', language: 'en', official: false, source: 'Made up.' },
    ...{ base: '2000-01-01', ceased: null, earlierActs: [], outside: [], places: new Map() },
    words: { article: 'Article {number}', preamble: 'Preamble', repealed: 'Repealed.' },
    catalogue: { documents: [], announcements: [], measures: [] },
    constitution: {
      sections: SECTIONS.map((number) => ({
        key: `section/${number}`,
        number,
        heading: `Section ${number}`,
        provenance: null,
      })),
      articles: numbers.map((number) => articleOf(number, size)),
    },
    acts: Array.from({ length: DAYS }, (_, day) => actOf(day, numbers)),
  };
}

function articleOf(number: number, size: number): Article {
  const at = String(number);
  const unit = (id: string, label: string | null, text: string, units: readonly Unit[] = []): Unit => ({
    ...{ key: `${at}/${id}`, label, text, units },
    ...{ repealed: null, provenance: null },
  });
  return {
    ...{ key: at, number: at, heading: 'Powers', repealed: null, provenance: null },
    section: SECTIONS[Math.floor(((number - 1) * SECTIONS.length) / size)] ?? null,
    units: [
      unit('p1', '1.', 'The President appoints ten judges of the Court and dismisses them by a decree.'),
      unit('p2', '2.', 'Parliament adopts laws concerning:', [
        unit('p2/s1', '1)', 'the rights and duties of citizens;'),
        unit('p2/s2', '2)', 'the budget of the state.'),
        unit('p2/part2', null, 'Other relations are regulated by decrees of the Government.'),
      ]),
      unit('p3', '3.', 'The Court reports to Parliament every year, as a constitutional law says.'),
    ],
  };
}

/** An act that commences on one of the days, with an amendment for each article that it amends. */
function actOf(day: number, numbers: readonly number[]): Act {
  const date = `20${String(day + 1).padStart(2, '0')}-01-01`;
  return {
    id: `act-of-day-${day + 1}`,
    ...{ title: 'An act', adopted: date, published: date, inForce: date, source: 'Made up.' },
    amendments: numbers.flatMap((number) => amendmentOf(number, day)),
  };
}

/** Operations of an article commence every other day: of odd articles on odd days, of even ones on even days. */
function amendmentOf(number: number, day: number): readonly Amendment[] {
  if (day % 2 !== number % 2) return [];
  const operation = operationOf(number, Math.floor(day / 2));
  return operation === undefined ? [] : [{ id: `art-${number}-${day}`, operations: [operation] }];
}

/** The operation at a place in the life of an article; for one in ten it reaches beyond the article. */
function operationOf(number: number, place: number): Operation | undefined {
  const at = String(number);
  const beyond = number % 10 === 5;
  const operations: readonly Operation[] = [
    { op: 'substitute', at: `${at}/p1`, old: 'ten judges', new: 'twelve judges' },
    {
      op: 'replace',
      at: `${at}/p2/s1`,
      expect: 'the rights and duties of citizens;',
      text: 'the rights, freedoms and duties of everyone;',
    },
    {
      op: 'insert',
      after: `${at}/p3`,
      units: [
        { label: '4.', text: 'The Ombudsman is independent.', units: [{ label: '1)', text: 'always.' }] },
      ],
    },
    beyond
      ? {
          op: 'substitute',
          targets: [{ at, to: String(number + 2), count: 3 }],
          old: 'Government',
          new: 'Cabinet',
        }
      : { op: 'substitute', targets: [{ at, count: 2 }], old: 'Court', new: 'Supreme Court' },
    { op: 'repeal', at: `${at}/p2/s2` },
    { op: 'renumber', at: `${at}/p4`, to: '5.' },
    beyond
      ? {
          op: 'insert',
          into: 'section/V',
          articles: [{ number: `${at}-1`, units: [{ text: 'There is an Ombudsman.' }] }],
        }
      : { op: 'move', at: `${at}/p5`, before: `${at}/p3` },
    { op: 'retitle', at, old: 'Powers', new: 'Powers and duties' },
    { op: 'remove', at: `${at}/p2/part2` },
    {
      op: 'replace',
      at: `${at}/p3`,
      text: 'The Court reports:',
      units: [{ label: '1)', text: 'every year.' }],
    },
  ];
  return operations[place];
}
