/**
 * The facts that a translation must keep: numbers in words and digits, fractions, ordinals, months, references to
 * articles, paragraphs and subparagraphs, and how often a majority, a total number or a limit is named.
 *
 * Facts are taken from a text in Russian or English into the same notation, so that the two can be compared without
 * either text being at hand.
 */

/** The languages that facts are taken from. */
export type FactLanguage = 'ru' | 'en';

/** The facts of a text, sorted: `10`, `2/3`, `#8`, `2x`, `art 47`, `majority`. */
export function factsOf(text: string, language: FactLanguage): string[] {
  const plain = text.toLowerCase().replaceAll('ё', 'е');
  const facts: string[] = [];
  let rest = plain;
  for (const [pattern, fact] of PATTERNS[language]) {
    rest = rest.replace(pattern, (match, ...groups) => {
      facts.push(
        ...fact(
          match,
          groups.filter((group) => typeof group === 'string'),
        ),
      );
      return ' ';
    });
  }
  return facts.toSorted();
}

type Pattern = readonly [RegExp, (match: string, groups: readonly string[]) => readonly string[]];

/** A whole word in any alphabet, one of several. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'gu');
}

const always =
  (...facts: string[]) =>
  (): readonly string[] =>
    facts;

/** References, with lists and ranges: the numbers behind a word, each as a fact of its kind. */
function references(kind: string, word: string, and: string): Pattern {
  const number = String.raw`\d+(?:-\d+)?\)?`;
  const list = `${number}(?:(?:,| ${and}| to) ${number})*`;
  return [
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${word}) (${list})`, 'gu'),
    (_, [found = '']) => numbersIn(found).map((one) => `${kind} ${one}`),
  ];
}

/** `13-15` and `13 to 15` are a range and `10-1)` a label, but both are the same numbers in the same order. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+/g)].map(([digits]) => digits);
}

const RU_NUMBERS: readonly (readonly [string, string])[] = [
  ['ста семи', '107'],
  ['девяносто восьми|девяноста восьми', '98'],
  ['семидесяти двух', '72'],
  ['сорок восемь', '48'],
  ['двадцати пяти|двадцатипятилетнего', '25'],
  ['пятидесяти', '50'],
  ['шестидесяти', '60'],
  ['сорока', '40'],
  ['тридцати|тридцатилетнего', '30'],
  ['двадцати|двадцатилетнего', '20'],
  ['пятнадцать|пятнадцати', '15'],
  ['одиннадцати', '11'],
  ['десять|десяти|десятидневный', '10'],
  ['девять|девяти', '9'],
  ['восемь|восьми', '8'],
  ['семь|семи|семилетнего', '7'],
  ['шесть|шести|шестимесячный', '6'],
  ['пять|пяти|пятилетний', '5'],
  ['четыре|четырех|четверо', '4'],
  ['три|трех|трое|тремя', '3'],
  ['два|две|двух|двум|двумя', '2'],
];

const EN_NUMBERS: readonly (readonly [string, string])[] = [
  ['one hundred and seven', '107'],
  ['ninety-eight', '98'],
  ['seventy-two', '72'],
  ['forty-eight', '48'],
  ['twenty-five', '25'],
  ['sixty', '60'],
  ['fifty', '50'],
  ['forty', '40'],
  ['thirty', '30'],
  ['twenty', '20'],
  ['fifteen', '15'],
  ['eleven', '11'],
  ['ten', '10'],
  ['nine', '9'],
  ['eight', '8'],
  ['seven|seven-year', '7'],
  ['six', '6'],
  ['five|five-year', '5'],
  ['four', '4'],
  ['three', '3'],
  ['two', '2'],
];

const numbers = (table: typeof RU_NUMBERS): Pattern[] =>
  table.map(([word, fact]) => [words(word), always(fact)]);

const PATTERNS: Readonly<Record<FactLanguage, readonly Pattern[]>> = {
  ru: [
    references('sub', 'подпункт(?:ом|ами|ах|ов|а|у|е)?', 'и'),
    references('para', 'пункт(?:ом|ами|ах|ов|а|у|е)?', 'и'),
    references('art', 'стать(?:я|и|ей|ями|е|ях|ю)', 'и'),
    [words('част(?:и|ью|ь) второй'), always('part 2')],
    [words('частью второй|части второй'), always('part 2')],
    [words('частью первой|части первой'), always('part 1')],
    [words('двух третей|двумя третями|две трети|двух третях'), always('2/3')],
    [words('три четверти|трех четвертей|трех четвертях|тремя четвертями'), always('3/4')],
    [words('четырех пятых'), always('4/5')],
    [words('одной пятой'), always('1/5')],
    [words('одной трети'), always('1/3')],
    [words('половин[аыу]|половины'), always('1/2')],
    [words('двух раз|два раза|дважды'), always('2x')],
    [words('одного раза|один раз|раз в год|раза в год'), (match) => [match.startsWith('раза') ? '2x' : '1x']],
    [words('трех раз'), always('3x')],
    [words('январ[яе]|январь'), always('January')],
    [words('апрел[яе]'), always('April')],
    [words('июн[яе]'), always('June')],
    [words('сентябр[яе]'), always('September')],
    [words('декабр[яе]'), always('December')],
    [words('воскресенье|воскресенья'), always('Sunday')],
    [words('среду|среда'), always('Wednesday')],
    [words('втор(?:ого|ой|ую|ая|ое)'), always('#2')],
    [words('восьмого'), always('#8')],
    ...numbers(RU_NUMBERS),
    [/\d+/gu, (match) => [match]],
    [words('большинством|большинства|большинство'), always('majority')],
    [words('общего числа'), always('total number')],
    [words('не менее'), always('no less than')],
    [words('не моложе'), always('no younger than')],
    [words('не более|не превышает'), always('no more than')],
    [words('более'), always('more than')],
    [words('не позднее'), always('no later than')],
    [words('не ранее'), always('no earlier than')],
  ],
  en: [
    // "A second time" is an adverb in Russian, and no number.
    [words('a second time'), always()],
    references('sub', 'subparagraphs?', 'and'),
    references('para', 'paragraphs?', 'and'),
    references('art', 'articles?', 'and'),
    [words('second part'), always('part 2')],
    [words('first part'), always('part 1')],
    [words('two thirds'), always('2/3')],
    [words('three quarters'), always('3/4')],
    [words('four fifths'), always('4/5')],
    [words('one fifth'), always('1/5')],
    [words('one third'), always('1/3')],
    [words('half'), always('1/2')],
    [words('twice'), always('2x')],
    [words('once'), always('1x')],
    [words('three times'), always('3x')],
    [words('january'), always('January')],
    [words('april'), always('April')],
    [words('june'), always('June')],
    [words('september'), always('September')],
    [words('december'), always('December')],
    [words('sunday'), always('Sunday')],
    [words('wednesday'), always('Wednesday')],
    [words('second'), always('#2')],
    [words('eighth'), always('#8')],
    ...numbers(EN_NUMBERS),
    [/\d+/gu, (match) => [match]],
    [words('majority'), always('majority')],
    [words('total number'), always('total number')],
    [words('no less than'), always('no less than')],
    [words('no younger than'), always('no younger than')],
    [words('no more than|does not exceed'), always('no more than')],
    [words('more than'), always('more than')],
    [words('no later than'), always('no later than')],
    [words('no earlier than'), always('no earlier than')],
  ],
};
