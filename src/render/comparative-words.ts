/** The words of comparative tables in the languages in which they are tabled. */

import { PREAMBLE } from '../address.ts';

/** The languages that the table's own words can be in. */
export const HEADING_LANGUAGES = ['en', 'ru', 'kk'] as const;
/** One of {@link HEADING_LANGUAGES}. */
export type HeadingLanguage = (typeof HEADING_LANGUAGES)[number];

/** What a comparative table says itself, in one language. */
export interface ComparativeWords {
  readonly language: HeadingLanguage;
  readonly title: string;
  /** The title of the same comparison as one text with revisions. */
  readonly trackedTitle: string;
  readonly number: string;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  readonly ground: string;
  /** Stands for the earlier wording of what is new. */
  readonly absent: string;
  /** Stands for the later wording of what is gone. */
  readonly remove: string;
  readonly takenOut: string;
  readonly putIn: string;
  readonly nothing: string;
  readonly unofficial: string;
  readonly accepting: string;
  readonly acts: string;
  readonly preamble: string;
  readonly lead: string;
  readonly heading: string;
  readonly moved: string;
  readonly typographic: string;
  readonly carriesOut: string;
  readonly note: string;
  readonly page: readonly [before: string, between: string, after: string];
  // Places have no-break spaces, so that a narrow column does not part a number from its word.
  readonly article: (number: string) => string;
  readonly section: (number: string) => string;
  readonly paragraph: (ordinal: string) => string;
  readonly subparagraph: (ordinal: string) => string;
  readonly part: (number: string) => string;
  readonly was: (place: string) => string;
  /** An act of which the comparison shows what was there before it. */
  readonly beforeAct: (title: string) => string;
  readonly inForce: (date: string) => string;
}

const ENGLISH: ComparativeWords = {
  language: 'en',
  title: 'Comparative table',
  trackedTitle: 'Changes as revisions',
  number: 'No.',
  unit: 'Structural unit',
  before: 'Wording in force',
  after: 'New wording',
  ground: 'Ground',
  absent: 'absent',
  remove: 'remove',
  takenOut: 'Taken out',
  putIn: 'put in',
  nothing: 'Nothing changed.',
  unofficial: 'Not an official text.',
  accepting: 'Accepting all revisions gives the new wording, rejecting all the earlier one.',
  acts: 'Acts',
  preamble: 'Preamble',
  lead: 'opening words',
  heading: 'heading',
  moved: 'Moved.',
  typographic: 'Typography only.',
  carriesOut: 'Carries out',
  note: 'Note',
  page: ['Page ', ' of ', ''],
  article: (number) => `Article\u00a0${number}`,
  section: (number) => `Section\u00a0${number}`,
  paragraph: (ordinal) => `paragraph\u00a0${ordinal}`,
  subparagraph: (ordinal) => `subparagraph\u00a0${ordinal})`,
  part: (number) => `part\u00a0${number}`,
  was: (place) => `was: ${place}`,
  beforeAct: (title) => `Before: ${title}`,
  inForce: (date) => `in force from ${date}`,
};

const RUSSIAN: ComparativeWords = {
  language: 'ru',
  title: 'Сравнительная таблица',
  trackedTitle: 'Изменения в виде исправлений',
  number: '№',
  unit: 'Структурный элемент',
  before: 'Действующая редакция',
  after: 'Новая редакция',
  ground: 'Обоснование',
  absent: 'отсутствует',
  remove: 'исключить',
  takenOut: 'Исключено',
  putIn: 'включено',
  nothing: 'Изменений нет.',
  unofficial: 'Текст не является официальным.',
  accepting: 'Если принять все исправления, получится новая редакция; если отклонить все, получится прежняя.',
  acts: 'Акты',
  preamble: 'Преамбула',
  lead: 'абзац первый',
  heading: 'заголовок',
  moved: 'Перемещено.',
  typographic: 'Только типографика.',
  carriesOut: 'Во исполнение',
  note: 'Примечание',
  page: ['Страница ', ' из ', ''],
  article: (number) => `Статья\u00a0${number}`,
  section: (number) => `Раздел\u00a0${number}`,
  paragraph: (ordinal) => `пункт\u00a0${ordinal}`,
  subparagraph: (ordinal) => `подпункт\u00a0${ordinal})`,
  part: (number) => `часть\u00a0${number}`,
  was: (place) => `ранее: ${place}`,
  beforeAct: (title) => `До принятия: ${title}`,
  inForce: (date) => `введено в действие с ${date}`,
};

const KAZAKH: ComparativeWords = {
  language: 'kk',
  title: 'Салыстырма кесте',
  trackedTitle: 'Түзету түріндегі өзгерістер',
  number: 'Р/с №',
  unit: 'Құрылымдық элемент',
  before: 'Қолданыстағы редакция',
  after: 'Жаңа редакция',
  ground: 'Негіздеме',
  absent: 'жоқ',
  remove: 'алып тасталсын',
  takenOut: 'Алып тасталды',
  putIn: 'енгізілді',
  nothing: 'Өзгерістер жоқ.',
  unofficial: 'Ресми мәтін емес.',
  accepting: 'Барлық түзету қабылданса – жаңа редакция, барлығы қабылданбаса – бұрынғы редакция шығады.',
  acts: 'Актілер',
  preamble: 'Кіріспе',
  lead: 'бірінші абзац',
  heading: 'тақырып',
  moved: 'Орны ауыстырылды.',
  typographic: 'Тек типографика.',
  carriesOut: 'Орындалуы',
  note: 'Ескертпе',
  page: ['', ' / ', ' бет'],
  article: (number) => `${number}-бап`,
  section: (number) => `${number}\u00a0бөлім`,
  paragraph: (ordinal) => `${ordinal}-тармақ`,
  subparagraph: (ordinal) => `${ordinal})\u00a0тармақша`,
  part: (number) => `${number}-бөлік`,
  was: (place) => `бұрын: ${place}`,
  beforeAct: (title) => `Қабылданғанға дейін: ${title}`,
  inForce: (date) => `${date} бастап қолданысқа енгізілді`,
};

const WORDS: ReadonlyMap<string, ComparativeWords> = new Map(
  [ENGLISH, RUSSIAN, KAZAKH].map((words) => [words.language, words]),
);

/** The words asked for; else those of a text's language, and English where there are none. */
export function comparativeWords(language: string, asked?: HeadingLanguage): ComparativeWords {
  return WORDS.get(asked ?? language.split('-')[0] ?? '') ?? ENGLISH;
}

/** A unit's place, its article first: `Article 52, paragraph 5, part 3, subparagraph 3)`. */
export function placeInWords(words: ComparativeWords, address: string): string {
  const [article = '', ...steps] = address.split('/');
  return [articleInWords(words, article), ...steps.map((step) => stepInWords(words, step))].join(', ');
}

/** An article, or the preamble. */
export function articleInWords(words: ComparativeWords, number: string): string {
  return number === PREAMBLE ? words.preamble : words.article(number);
}

function stepInWords(words: ComparativeWords, step: string): string {
  if (step === 'lead') return words.lead;
  if (step.startsWith('part')) return words.part(step.slice(4));
  return step.startsWith('p') ? words.paragraph(step.slice(1)) : words.subparagraph(step.slice(1));
}
