/** How Russian, Kazakh and English texts write headings, notes and tombstones. */

/** The words of a language that tell what a line is. */
export interface LanguageWords {
  readonly language: string;
  /** Groups `number` and `rest`; `mark` where something parts them. */
  readonly article: RegExp;
  /** Groups `word`, `number` and `rest`; `mark` where something parts them. */
  readonly section: RegExp;
  /** A heading over the preamble. */
  readonly preamble: RegExp;
  /** How a preamble without a heading begins. */
  readonly opening: RegExp;
  /** How a note of the publisher begins. */
  readonly note: RegExp;
  /** A note of a change that is pending, wherever its words stand. */
  readonly pending: RegExp;
  /** A tombstone; group `act` has the words that name what repealed it, where there are some, and `behind` what follows them. */
  readonly repealed: readonly RegExp[];
  /** How what is said in brackets of the commencement of an act begins. */
  readonly commencement: RegExp;
  /** What is said of an act beside its names, numbers and months, in small letters. */
  readonly naming: ReadonlySet<string>;
  /** The months, as dates write them. */
  readonly months: readonly string[];
}

const NUMBER = String.raw`(?<number>\d{1,6}[a-z]?(?:\s?[-\u2010-\u2014]\s?\d{1,6})*)`;
const ROMAN = String.raw`(?<number>[IVXLCІХС]+|\d{1,6}(?:-\d{1,6})*)`;
// With the flag s what ends them always matches, so that nothing before it is tried again.
const REST = String.raw`\s*(?<mark>[.:\u2013\u2014]?)\s*(?<rest>.*)$`;

const RUSSIAN: LanguageWords = {
  language: 'ru',
  article: new RegExp(String.raw`^Статья\s*${NUMBER}(?![\p{L}\p{N}])${REST}`, 'isu'),
  section: new RegExp(String.raw`^(?<word>Раздел|Глава|Часть)\s+${ROMAN}(?![\p{L}\p{N}])${REST}`, 'isu'),
  preamble: /^Преамбула\.?$/iu,
  opening: /^Мы, /iu,
  note: /^[[(]?(?:Сноска|Примечание|Внимание!?|Примечание\s+(?:ИЗПИ|РЦПИ))(?![\p{L}])/iu,
  pending: /^В\s.{0,200}предусм(?:отрен|атрива)\p{L}{0,9}\s.{0,40}(?:изменени|дополнени|исключени)/iu,
  repealed: [
    /^\(?исключ(?:е|ё)н[аоы]?(?:\s*[.,;:)]|\s+(?=\(|(?:конституционн\p{L}+\s+)?закон)|$)\s*(?<act>.*)$/isu,
  ],
  commencement: /^(?:введ[её]н|вводи|вступ|порядок\sвведения|см\.)/iu,
  naming: new Set(
    'закон законом законами законов конституционный конституционным конституционного от года г и о об в внесении изменений дополнений n'.split(
      ' ',
    ),
  ),
  months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
};

const KAZAKH: LanguageWords = {
  language: 'kk',
  article: new RegExp(String.raw`^${NUMBER}\s*(?:[-\u2010-\u2014]\s*)?бап(?![\p{L}\p{N}])${REST}`, 'isu'),
  section: new RegExp(
    String.raw`^${ROMAN}\s*(?:[-\u2010-\u2014]\s*)?(?<word>бөлім|тарау)(?![\p{L}\p{N}])${REST}`,
    'isu',
  ),
  preamble: /^(?:Кіріспе|Преамбула)\.?$/iu,
  opening: /^Біз, /iu,
  note: /^[[(]?(?:Ескерту|Ескертпе|Назар аударыңыз!?|(?:РҚАО|ҚЗПИ)-ның\s+ескертпесі)(?![\p{L}])/iu,
  pending: /(?:өзгеріс|өзгерістер|толықтыру)\s.{0,60}көзделген/iu,
  repealed: [
    /^\(?(?:алып|алынып)\s+тасталды(?:\s*[.,;:)]|\s*[-\u2013\u2014]\s*|\s+(?=\()|$)\s*(?<act>.*)$/isu,
    /^\(?(?<act>ҚР\s.{0,200}заңы(?:мен|на сәйкес))\s+(?:алып|алынып)\s+тасталды(?<behind>\s*(?:[.;()].*)?)$/isu,
  ],
  commencement: /^.{0,100}(?:қолданысқа\s|күшіне\s|қараңыз)/iu,
  naming: new Set(
    'заң заңы заңымен заңына сәйкес конституциялық республикасының жылғы жыл ж күнгі мен және туралы өзгерістер толықтырулар енгізу n'.split(
      ' ',
    ),
  ),
  months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
};

const ENGLISH: LanguageWords = {
  language: 'en',
  article: new RegExp(String.raw`^Article\s*${NUMBER}(?![\p{L}\p{N}])${REST}`, 'isu'),
  section: new RegExp(
    String.raw`^(?<word>Section|Chapter|Part|Title)\s+${ROMAN}(?![\p{L}\p{N}])${REST}`,
    'isu',
  ),
  preamble: /^Preamble\.?$/iu,
  opening: /^We, /iu,
  note: /^[[(]?(?:Footnote|Note|Editor(?:'s|ial) note|Attention!?)(?=\s*[.:\]!])/iu,
  pending: /^(?:An?\s)?(?:amendments?|additions?|changes?)\s.{0,120}(?:is|are) (?:pending|provided for)/iu,
  repealed: [
    /^\(?(?:is |has been |was )?(?:repealed|excluded|deleted)(?:\s*[.,;:)]|\s+(?=\(|by\s+(?:the\s+)?(?:constitutional\s+)?(?:law|act|amendment))|$)\s*(?<act>.*)$/isu,
  ],
  commencement:
    /^(?:(?:is|are|shall|will|to)\s)?(?:be\s)?(?:enforced|effective|in\sforce|in\seffect|with\seffect|(?:comes?|enters?|entered|put|brought)\sinto|commenc|see\s)/iu,
  naming: new Set(
    'by the law laws act acts constitutional amendment amendments amending additions changes of dated from as on and to in no n'.split(
      ' ',
    ),
  ),
  months: 'january february march april may june july august september october november december'.split(' '),
};

/** The languages that are read. */
export const LANGUAGES: readonly LanguageWords[] = [RUSSIAN, KAZAKH, ENGLISH];

/** The words of a language; those of English for one that is not read, whose headings only the shape can tell. */
export function languageWords(language: string): LanguageWords {
  const [primary] = language.split('-');
  return LANGUAGES.find((one) => one.language === primary) ?? ENGLISH;
}
