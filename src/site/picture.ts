/**
 * The whole constitution in one picture: a cell an article, section by section, drawn as SVG.
 *
 * What became of an article is told by the shape and the hatching of its cell and in words, never by colour alone. The row of
 * marks below a number has a place for each day on which the text changed.
 */

import { PREAMBLE } from '../address.ts';
import { groupBy } from '../collections.ts';
import { formatDay } from '../compare/sentence.ts';
import { articleHeading } from '../corpus/words.ts';
import { describeSection } from '../render/describe.ts';
import { type Element, h } from '../render/hypertext.ts';
import { articlePath, type Link } from './paths.ts';
import { quoted } from './phrases.ts';
import {
  type ArticleLife,
  lastWording,
  type Publication,
  sectionsOf,
  type VersionPair,
} from './publication.ts';

/** What became of an article between the first and the last version. */
export type Fate = 'unchanged' | 'amended' | 'inserted' | 'repealed' | 'removed';

const FATES: Readonly<Record<Fate, string>> = {
  unchanged: 'unchanged',
  amended: 'amended',
  inserted: 'inserted',
  repealed: 'repealed',
  removed: 'taken out',
};

/** What became of an article; one that was repealed before the first version is repealed. */
export function fateOf({ first, last }: Publication, life: ArticleLife): Fate {
  const { article, to } = lastWording(life);
  if (to !== last.to) return 'removed';
  if (article.repealed !== null) return 'repealed';
  if ((life.wordings[0]?.from ?? '') > first.from) return 'inserted';
  return life.changes.length === 0 ? 'unchanged' : 'amended';
}

const SIDE = 40;
/** More days than this have no room below a number. */
const MOST_MARKS = 7;

/** The picture, with its key. */
export function picture(publication: Publication, link: Link): Element {
  const bySection = groupBy(publication.lives, (life) => lastWording(life).article.section);
  const rowOf = (heading: Element, lives: readonly ArticleLife[]): Element =>
    h('section', { class: 'row' }, [
      h('h3', heading),
      h(
        'ol',
        lives.map((life) => cellItem(publication, life, link)),
      ),
    ]);
  const outside = bySection.get(null) ?? [];
  return h('figure', { class: 'picture' }, [
    ...(outside.length === 0 ? [] : [rowOf(quoted(publication, outsideName(publication, outside)), outside)]),
    ...sectionsOf(publication.versions).flatMap((section) => {
      const lives = bySection.get(section.number) ?? [];
      return lives.length === 0 ? [] : [rowOf(quoted(publication, describeSection(section)), lives)];
    }),
    key(publication),
  ]);
}

/** What stands outside the sections is as a rule the preamble. */
function outsideName({ corpus }: Publication, lives: readonly ArticleLife[]): string {
  const [first] = lives;
  return first === undefined ? '' : articleHeading(corpus.words, first.number);
}

function cellItem(publication: Publication, life: ArticleLife, link: Link): Element {
  const fate = fateOf(publication, life);
  const days = life.changes.map(({ after }) => formatDay(after.from));
  const name = articleHeading(publication.corpus.words, life.number);
  const words = `${name}: ${FATES[fate]}${days.length === 0 ? '' : ` on ${days.join(' and ')}`}`;
  return h('li', [
    h('a', { href: link(articlePath(life.name)), title: words }, [
      cell(life.number === PREAMBLE ? '§' : life.number, fate, marksOf(publication.pairs, life)),
      h('span', { class: 'hidden' }, words),
    ]),
  ]);
}

function marksOf(pairs: readonly VersionPair[], { changes }: ArticleLife): readonly boolean[] {
  return pairs.length > MOST_MARKS ? [] : pairs.map((pair) => changes.includes(pair));
}

function cell(number: string, fate: Fate, marks: readonly boolean[]): Element {
  return h(
    'svg',
    { class: ['cell', fate], viewBox: `0 0 ${SIDE} ${SIDE}`, 'aria-hidden': 'true', focusable: 'false' },
    [
      h('rect', { x: 1, y: 1, width: SIDE - 2, height: SIDE - 2 }),
      ...(fate === 'amended' ? [h('path', { class: 'hatch', d: hatching() })] : []),
      ...(fate === 'repealed' || fate === 'removed'
        ? [h('path', { class: 'cross', d: `M1 ${SIDE - 1}L${SIDE - 1} 1` })]
        : []),
      ...(fate === 'inserted' ? [h('path', { class: 'plus', d: 'M31 8h6M34 5v6' })] : []),
      h('text', { x: SIDE / 2, y: 24 }, number),
      ...marks.map((isChanged, index) => mark(isChanged, index, marks.length)),
    ],
  );
}

/** Slanted lines across the foot of a cell. */
function hatching(): string {
  const lines = [];
  for (let x = 4; x < SIDE; x += 5) lines.push(`M${x - 3} ${SIDE - 1}l3 -4`);
  return lines.join('');
}

function mark(isChanged: boolean, index: number, all: number): Element {
  const x = SIDE / 2 + (index - (all - 1) / 2) * 5;
  return h('circle', {
    class: isChanged ? ['day', 'changed'] : ['day'],
    cx: x,
    cy: 31,
    r: isChanged ? 1.8 : 0.8,
  });
}

function key(publication: Publication): Element {
  const fates = groupBy(publication.lives, (life) => fateOf(publication, life));
  const days = publication.pairs.map(({ after }) => formatDay(after.from));
  return h('figcaption', [
    h(
      'ul',
      { class: 'key' },
      (Object.keys(FATES) as Fate[]).flatMap((fate) => {
        const number = fates.get(fate)?.length ?? 0;
        return number === 0 ? [] : [h('li', [cell('', fate, []), ` ${number} ${FATES[fate]}`])];
      }),
    ),
    ...(days.length === 0 || days.length > MOST_MARKS
      ? []
      : [h('p', `Dots, from left to right: ${days.join(', ')}.`)]),
  ]);
}
