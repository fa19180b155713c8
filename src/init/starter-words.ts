/** The words of a starting corpus, in each language that we can write one in. */

/** A fictitious constitution of three articles, an act on it, and what was promised. */
export interface StarterWords {
  readonly title: string;
  readonly source: string;
  readonly sections: readonly [string, string];
  readonly heading: (number: string) => string;
  /** Article 1, two paragraphs; article 2, opening words and two subparagraphs; article 3, a paragraph with a further part. */
  readonly articles: readonly [
    readonly [string, string],
    readonly [string, string, string],
    readonly [string, string],
  ];
  readonly act: string;
  readonly actSource: string;
  /** Words of article 2 that the act replaces. */
  readonly old: string;
  readonly now: string;
  readonly inserted: string;
  readonly document: string;
  readonly place: string;
  readonly announcement: string;
  readonly measure: string;
  readonly readme: readonly [string, string, string, string, string];
}

const EN: StarterWords = {
  title: 'Constitution of the Island',
  source: 'A made-up text to begin with; put your own in its place.',
  sections: ['The island', 'The council'],
  heading: (number) => `Article ${number}`,
  articles: [
    ['The island belongs to those who live on it.', 'Its flag is blue.'],
    ['The council:', 'makes laws;', 'elects seven judges.'],
    ['Judges are independent.', 'Nobody may give a judge orders.'],
  ],
  act: 'Law No. 1 on amendments to the Constitution of the Island',
  actSource: 'Made up to begin with.',
  old: 'seven judges',
  now: 'nine judges',
  inserted: 'The anthem of the island is sung on holidays.',
  document: 'Speech to the council',
  place: 'third paragraph',
  announcement: 'The speech of 1 December 2000',
  measure: 'Have nine judges instead of seven',
  readme: [
    'A corpus for `constitution-diff`: `constitution/` has one file an article, `amendments/` one file an act, `seeds/` what was promised.',
    'Try it:',
    'Then put your own text in the place of this one: change `constitution/corpus.yaml`, write an article a file, and let `check` say what to mend.',
    'In an editor, `npm init --yes && npm install --save-dev constitution-diff` gives the first line of each YAML file its schema, which underlines mistakes and completes fields.',
    'The text is made up.',
  ],
};

const RU: StarterWords = {
  title: 'Конституция Острова',
  source: 'Вымышленный текст для начала; замените его своим.',
  sections: ['Остров', 'Совет'],
  heading: (number) => `Статья ${number}`,
  articles: [
    ['Остров принадлежит тем, кто на нем живет.', 'Флаг Острова синий.'],
    ['Совет:', 'принимает законы;', 'избирает семь судей.'],
    ['Судьи независимы.', 'Никто не вправе давать судье указания.'],
  ],
  act: 'Закон № 1 о внесении изменений и дополнений в Конституцию Острова',
  actSource: 'Вымышлен для начала.',
  old: 'семь судей',
  now: 'девять судей',
  inserted: 'Гимн Острова исполняется по праздникам.',
  document: 'Речь в совете',
  place: 'третий абзац',
  announcement: 'Речь от 1 декабря 2000 года',
  measure: 'Девять судей вместо семи',
  readme: [
    'Корпус для `constitution-diff`: в `constitution/` по файлу на статью, в `amendments/` по файлу на акт, в `seeds/` то, что было обещано.',
    'Попробуйте:',
    'Затем замените этот текст своим: измените `constitution/corpus.yaml`, запишите каждую статью в свой файл, а `check` скажет, что поправить.',
    'В редакторе после `npm init --yes && npm install --save-dev constitution-diff` первая строка каждого файла YAML указывает на схему, которая подчеркивает ошибки и дополняет поля.',
    'Текст вымышлен.',
  ],
};

const KK: StarterWords = {
  title: 'Аралдың Конституциясы',
  source: 'Бастау үшін ойдан шығарылған мәтін; орнына өз мәтініңізді қойыңыз.',
  sections: ['Арал', 'Кеңес'],
  heading: (number) => `${number}-бап`,
  articles: [
    ['Арал онда тұратындарға тиесілі.', 'Аралдың туы көк түсті.'],
    ['Кеңес:', 'заңдар қабылдайды;', 'жеті судьяны сайлайды.'],
    ['Судьялар тәуелсіз.', 'Ешкімнің судьяға нұсқау беруге құқығы жоқ.'],
  ],
  act: 'Аралдың Конституциясына өзгерістер мен толықтырулар енгізу туралы № 1 заң',
  actSource: 'Бастау үшін ойдан шығарылған.',
  old: 'жеті судьяны',
  now: 'тоғыз судьяны',
  inserted: 'Аралдың әнұраны мереке күндері орындалады.',
  document: 'Кеңестегі сөз',
  place: 'үшінші абзац',
  announcement: '2000 жылғы 1 желтоқсандағы сөз',
  measure: 'Жеті судьяның орнына тоғыз судья',
  readme: [
    '`constitution-diff` корпусы: `constitution/` ішінде әр бап бір файлда, `amendments/` ішінде әр акт бір файлда, `seeds/` ішінде берілген уәделер.',
    'Байқап көріңіз:',
    'Содан кейін бұл мәтіннің орнына өзіңіздікін қойыңыз: `constitution/corpus.yaml` файлын өзгертіп, әр бапты өз файлына жазыңыз, ал нені түзету керегін `check` айтады.',
    '`npm init --yes && npm install --save-dev constitution-diff` орнатылғаннан кейін редактор әр YAML файлының бірінші жолындағы схема бойынша қателерді көрсетеді.',
    'Мәтін ойдан шығарылған.',
  ],
};

/** The words, by language. */
export const STARTER_WORDS: ReadonlyMap<string, StarterWords> = new Map([
  ['en', EN],
  ['kk', KK],
  ['ru', RU],
]);
