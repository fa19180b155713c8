/** Operations that mostly fit a text as it stands: what they point at is there, what they rely on is so. */

import type {
  Anchored,
  Article,
  Constitution,
  Expectation,
  Insert,
  SubstituteTarget,
  TextOperation,
  Unit,
  UnitDraft,
} from '../../src/model.ts';
import { findWords, tokenize } from '../../src/tokens.ts';
import { type PlacedUnit, walk } from '../../src/units.ts';
import { NUMBERS, SECTIONS } from './arbitrary-constitution.ts';
import { ORDINALS } from './arbitrary-drafts.ts';
import type { Chance } from './chance.ts';

type Kind = TextOperation['op'];
type Draft = (text: Constitution, chance: Chance) => TextOperation | null;

/** Every kind of operation on the text, the usual ones several times. */
export const KINDS: readonly Kind[] = [
  ...['substitute', 'substitute', 'substitute', 'replace', 'replace', 'insert', 'insert', 'insert'],
  ...['repeal', 'remove', 'renumber', 'move', 'retitle'],
] as readonly Kind[];

/** An operation of a kind on a text; null where the text has nothing that the kind works on. */
export function fittingOperation(kind: Kind, text: Constitution, chance: Chance): TextOperation | null {
  const operation = DRAFTS[kind](text, chance);
  return operation !== null && chance.once(5) ? { ...operation, note: chance.text() } : operation;
}

const DRAFTS: Readonly<Record<Kind, Draft>> = {
  substitute: (text, chance) =>
    chance.once(3) ? substituteInSeveral(text, chance) : substituteInOne(text, chance),
  replace: (text, chance) => (chance.once(4) ? replaceArticle(text, chance) : replaceUnit(text, chance)),
  insert: (text, chance) =>
    chance.pick([insertParagraph, insertBelow, insertItem, insertArticles, insertSections])?.(text, chance) ??
    null,
  repeal: (text, chance) => {
    const targets = targetsIn(text).filter(
      ({ placed, article }) => (placed?.unit ?? article).repealed === null && placed?.unit.label !== null,
    );
    const target = chance.pick(targets);
    if (target === null) return null;
    const by = chance.once(4) ? { by: { act: 'another-act', date: '1999-12-31' } } : {};
    return { op: 'repeal', at: target.at, ...expectationOf(target, chance), ...by };
  },
  remove: (text, chance) => {
    const empty = text.sections.filter(({ number }) => !text.articles.some((one) => one.section === number));
    if (empty.length > 0 && chance.once(3))
      return { op: 'remove', at: `section/${chance.pick(empty)?.number}` };
    const target = chance.pick(targetsIn(text));
    return target && { op: 'remove', at: target.at, ...expectationOf(target, chance) };
  },
  renumber: (text, chance) => {
    if (chance.once(4)) return renumberSection(text, chance);
    const target = chance.pick(targetsIn(text).filter(({ placed }) => placed?.unit.label !== null));
    if (target === null) return null;
    const to =
      target.placed === null ? newNumber(text, chance) : newLabel(siblingsOf(target), target, chance);
    return to === null ? null : { op: 'renumber', at: target.at, to };
  },
  move: (text, chance) => chance.pick([moveUnit, moveUnit, moveArticle, moveSection])?.(text, chance) ?? null,
  retitle: (text, chance) => {
    const headed = [
      ...text.sections.map(({ number, heading }) => ({ at: `section/${number}`, heading })),
      ...text.articles.map(({ number, heading }) => ({ at: number, heading })),
    ];
    const one = chance.pick(headed);
    if (one === null) return null;
    const isDropped = !one.at.startsWith('section/') && one.heading !== null && chance.once(3);
    return { op: 'retitle', at: one.at, old: one.heading ?? '', new: isDropped ? '' : chance.text() };
  },
};

/** A unit, or an article where `placed` is null. */
interface Target {
  readonly at: string;
  readonly article: Article;
  readonly placed: PlacedUnit | null;
}

/** A unit with its address. */
interface UnitTarget extends Target {
  readonly placed: PlacedUnit;
}

function unitsIn(text: Constitution): readonly UnitTarget[] {
  return text.articles.flatMap((article) =>
    walk(article.units).map((placed) => ({ at: `${article.number}/${placed.id}`, article, placed })),
  );
}

function targetsIn(text: Constitution): readonly Target[] {
  const articles = text.articles.map((article) => ({ at: article.number, article, placed: null }));
  return [...articles, ...unitsIn(text)];
}

function siblingsOf({ article, placed }: Target): readonly Unit[] {
  return (placed?.parent ?? article).units;
}

function standing(text: Constitution): readonly UnitTarget[] {
  return unitsIn(text).filter(({ placed }) => placed.unit.repealed === null);
}

/** One to three tokens that stand next to each other. */
function wordsIn(text: string, chance: Chance): string {
  const tokens = tokenize(text);
  const start = chance.below(tokens.length);
  return tokens.slice(start, start + 1 + chance.below(3)).join('');
}

function newWords(chance: Chance): string {
  return chance.pick(['', 'Ten', 'судья', 'Ғылым', chance.text()]) ?? '';
}

function substituteInOne(text: Constitution, chance: Chance): TextOperation | null {
  const target = chance.pick(standing(text));
  if (target === null) return null;
  const old = wordsIn(target.placed.unit.text, chance);
  const count = findWords(target.placed.unit.text, [old]).found.length;
  const own = { op: 'substitute', at: target.at, old, new: newWords(chance) } as const;
  return count === 1 ? own : { ...own, count };
}

function substituteInSeveral(text: Constitution, chance: Chance): TextOperation | null {
  const units = standing(text);
  const target = chance.pick(units);
  if (target === null) return null;
  const old = wordsIn(target.placed.unit.text, chance);
  const other = wordsIn(target.placed.unit.text, chance);
  const forms = chance.once(3) && other !== old ? { forms: [{ old: other, new: newWords(chance) }] } : {};
  const olds = 'forms' in forms ? [old, other] : [old];
  const later = units.slice(units.indexOf(target)).filter(({ placed }) => !isBelow(placed, target.placed));
  const end = chance.pick(later) ?? target;
  const range = chance.pick<SubstituteTarget>([
    { at: target.article.number },
    { at: target.article.number, to: end.article.number },
    { at: target.at, to: end.at },
  ]) ?? { at: target.at };
  const reached = reach(units, range);
  const count = reached.reduce((sum, { placed }) => sum + findWords(placed.unit.text, olds).found.length, 0);
  return { op: 'substitute', targets: [{ ...range, count }], old, new: newWords(chance), ...forms };
}

function isBelow(one: PlacedUnit, above: PlacedUnit): boolean {
  return one.id.startsWith(`${above.id}/`);
}

/** The units from one address to another, all of both included. */
function reach(units: readonly UnitTarget[], { at, to = at }: SubstituteTarget): readonly UnitTarget[] {
  const within = ({ at: own }: Target, address: string): boolean =>
    own === address || own.startsWith(`${address}/`);
  const from = units.findIndex((unit) => within(unit, at));
  const end = units.findLastIndex((unit) => within(unit, to));
  return units.slice(from, end + 1);
}

/** The old text that an operation relies on, in one of the ways in which acts state it, or not at all. */
function expectationOf({ article, placed }: Target, chance: Chance): { readonly expect?: Expectation } {
  const units = (placed?.unit ?? article).units.map(toDraft);
  const text = placed?.unit.text;
  const whole: Expectation = text === undefined ? { units } : { text, units };
  const ways: Expectation[] = [
    ...(text === undefined ? [] : [text]),
    ...(units.length === 0 ? [] : [whole, { units }]),
  ];
  const expect = chance.once(2) ? null : chance.pick(ways);
  return expect === null ? {} : { expect };
}

function toDraft({ label, text, repealed, units }: Unit): UnitDraft {
  return {
    ...(label === null ? {} : { label }),
    text,
    ...(repealed === null ? {} : { repealed }),
    ...(units.length === 0 ? {} : { units: units.map(toDraft) }),
  };
}

function replaceUnit(text: Constitution, chance: Chance): TextOperation | null {
  const target = chance.pick(unitsIn(text));
  if (target === null) return null;
  const own = {
    op: 'replace',
    at: target.at,
    ...expectationOf(target, chance),
    text: chance.text(),
  } as const;
  if (target.placed.kind === 'subparagraph' || target.placed.kind === 'lead' || chance.once(2)) return own;
  const units =
    target.placed.kind === 'part'
      ? chance.unitsBelow().filter(isLabelled)
      : restated(target.placed.unit, chance);
  return units.length === 0 ? own : { ...own, units };
}

function isLabelled({ label }: UnitDraft): boolean {
  return label !== undefined;
}

function replaceArticle(text: Constitution, chance: Chance): TextOperation | null {
  const article = chance.pick(text.articles);
  if (article === null) return null;
  const units = chance.once(2) ? chance.unitsOfArticle() : restated(article, chance);
  if (units.length === 0) return null;
  return {
    op: 'replace',
    at: article.number,
    ...expectationOf({ at: article.number, article, placed: null }, chance),
    units,
  };
}

/** What stands below something, with one of it said in other words and one left out; or something new. */
function restated({ units }: Unit | Article, chance: Chance): readonly UnitDraft[] {
  const old = units.map(toDraft);
  const gone = chance.below(old.length + 1);
  const changed = chance.below(old.length + 1);
  const kept = old.flatMap((draft, index) => {
    if (index === gone) return [];
    return index === changed && draft.repealed === undefined ? [{ ...draft, text: chance.text() }] : [draft];
  });
  return kept.length === 0 ? chance.unitsBelow() : kept;
}

/** A label of a kind that none of some units has. */
function newLabel(siblings: readonly Unit[], { placed }: Target, chance: Chance): string | null {
  const mark = placed?.unit.label?.at(-1) ?? ')';
  return freeLabel(siblings, mark, chance);
}

function freeLabel(siblings: readonly Unit[], mark: string, chance: Chance): string | null {
  const free = ORDINALS.map((one) => `${one}${mark}`).filter(
    (one) => !siblings.some(({ label }) => label === one),
  );
  return chance.pick(free);
}

function newNumber(text: Constitution, chance: Chance): string | null {
  return chance.pick(NUMBERS.filter((one) => !text.articles.some(({ number }) => number === one)));
}

function newSection(text: Constitution, chance: Chance): string | null {
  return chance.pick(SECTIONS.filter((one) => !text.sections.some(({ number }) => number === one)));
}

function insertParagraph(text: Constitution, chance: Chance): TextOperation | null {
  const article = chance.pick(text.articles.filter(({ repealed }) => repealed === null));
  if (article === null) return null;
  const label = freeLabel(article.units, '.', chance);
  if (label === null) return null;
  const below = chance.unitsBelow();
  const units = [{ label, text: chance.text(), ...(below.length === 0 ? {} : { units: below }) }];
  const paragraph = chance.pick(walk(article.units).filter(({ kind }) => kind === 'paragraph'));
  if (paragraph === null || chance.once(3)) return { op: 'insert', into: article.number, units };
  return { op: 'insert', ...beside(`${article.number}/${paragraph.id}`, chance), units };
}

function beside(at: string, chance: Chance): Anchored {
  return chance.once(2) ? { before: at } : { after: at };
}

/** A list or further parts at the end of a paragraph, or a list at the end of a part. */
function insertBelow(text: Constitution, chance: Chance): TextOperation | null {
  const target = chance.pick(
    standing(text).filter(({ placed }) => placed.kind === 'paragraph' || placed.kind === 'part'),
  );
  if (target === null) return null;
  const below = chance.unitsBelow();
  const isPart = target.placed.kind === 'part' || target.placed.unit.units.length === 0;
  const units = below.filter((draft) => isPart === isLabelled(draft));
  return units.length === 0 ? null : { op: 'insert', into: target.at, units };
}

function insertItem(text: Constitution, chance: Chance): TextOperation | null {
  const target = chance.pick(unitsIn(text).filter(({ placed }) => placed.kind === 'subparagraph'));
  if (target === null) return null;
  const label = freeLabel(siblingsOf(target), ')', chance);
  if (label === null) return null;
  return { op: 'insert', ...beside(target.at, chance), units: [{ label, text: chance.text() }] };
}

function insertArticles(text: Constitution, chance: Chance): TextOperation | null {
  const number = newNumber(text, chance);
  if (number === null) return null;
  const section = chance.once(4) ? null : chance.pick(text.sections);
  const heading = chance.once(2) ? { heading: chance.text() } : {};
  const articles = [{ number, ...heading, units: chance.unitsOfArticle() }];
  return { op: 'insert', ...(section === null ? {} : { into: `section/${section.number}` }), articles };
}

function insertSections(text: Constitution, chance: Chance): TextOperation | null {
  const number = newSection(text, chance);
  if (number === null) return null;
  const article = chance.once(2) ? newNumber(text, chance) : null;
  const section = {
    number,
    heading: chance.text(),
    ...(article === null ? {} : { articles: [{ number: article, units: chance.unitsOfArticle() }] }),
  };
  const other = chance.once(3) ? null : chance.pick(text.sections);
  const place: Anchored = other === null ? {} : beside(`section/${other.number}`, chance);
  return { op: 'insert', ...place, sections: [section] } satisfies Insert;
}

function renumberSection(text: Constitution, chance: Chance): TextOperation | null {
  const section = chance.pick(text.sections);
  const to = newSection(text, chance);
  return section === null || to === null ? null : { op: 'renumber', at: `section/${section.number}`, to };
}

function moveUnit(text: Constitution, chance: Chance): TextOperation | null {
  const units = unitsIn(text);
  const target = chance.pick(units);
  if (target === null) return null;
  const places = units.filter(
    ({ placed, at }) =>
      placed.kind === target.placed.kind && at !== target.at && !at.startsWith(`${target.at}/`),
  );
  const place = chance.pick(places);
  if (place !== null) return { op: 'move', at: target.at, ...beside(place.at, chance) };
  const article = chance.pick(text.articles);
  return article && { op: 'move', at: target.at, into: article.number };
}

function moveArticle(text: Constitution, chance: Chance): TextOperation | null {
  const article = chance.pick(text.articles);
  const section = chance.pick(text.sections.filter(({ number }) => number !== article?.section));
  return article && section && { op: 'move', at: article.number, into: `section/${section.number}` };
}

function moveSection(text: Constitution, chance: Chance): TextOperation | null {
  const section = chance.pick(text.sections);
  const other = chance.pick(text.sections.filter((one) => one !== section));
  return (
    section &&
    other && { op: 'move', at: `section/${section.number}`, ...beside(`section/${other.number}`, chance) }
  );
}
