/**
 * The part of a word that its inflections share, by a small rule for each language that we know.
 *
 * A rule looks at the letters alone: it has no dictionary. It takes endings away and never joins words of one root that end in
 * other ways, so `election` is not `elected`; vowels that come and go inside a word (`рынок`, `рынка`) it cannot see, and
 * now and then it takes two words for one. What it gives is compared, never shown.
 */

/** Takes the endings of a word in lower case away. */
export type Stem = (word: string) => string;

/** Fewer letters than these say too little to stand for a word. */
const SHORTEST = 3;

/** Endings of nouns, adjectives, participles and a few verbs; those that many nouns have for their own are left out (`орган`, `совет`). */
const RUSSIAN = endings(`
  иями ями ами ией иям ием иях ев ов ие ье еи ии ей ой ий йю ию ью ия ям ем ам ом ях ах а е и й о у ы ь ю я
  ыми ими его ого ему ому ее ое ые ым им ых их ую юю ая яя ою ею ый ший шая шее шие
  нный нная нное нные нного нной нных нным ными нную нном нному
  ать ять ить еть ает яет уют ают яют
`);

/**
 * Endings that Kazakh puts one behind the other: number, whose it is, case. Which of its forms an ending has follows from the
 * letter before it, so an ending is only one behind such letters.
 */
const KAZAKH: readonly RegExp[] = [
  /(?<=[аәеиоөуүұыіэюярйу])л[ае]р$/u,
  /(?<=[зжлмнң])д[ае]р$/u,
  /(?<=[бвгдкқпстфхцчшщ])(?:т[ае]р|[тп]ен|тан|т[ыі]ң|т[ыі]|т[ае]|қа|ке)$/u,
  /(?<=[зжлмнңрйу])(?:дан|ден|д[ыі]ң|д[ыі])$/u,
  /(?<=[аәеиоөуүұыіэюязжлмнңрй])(?:ға|ге|да|де|дан|ден|мен|бен)$/u,
  /(?<=[аәеиоөуүұыіэюямнң])(?:н[ыі]ң|н[ыі])$/u,
  /(?<=[ыі])(?:нан|нен|нда|нде|на|не|н)$/u,
  /(?<=[аәеоөуүұэюя]|ш[ыі])с[ыі]$/u,
  /(?<=[бвгғджзйкқлмнңпрстфхцчшщ])(?:[ыі]м[ыі]з|[ыі]ң[ыі]з|[ыі])$/u,
];

const STEMS: ReadonlyMap<string, Stem> = new Map<string, Stem>([
  ['en', stemEnglish],
  ['kk', stemKazakh],
  ['ru', (word) => withoutEnding(word.replace(/с[яь]$/u, ''), RUSSIAN, SHORTEST) ?? word],
]);

/** The rule for a language, as a tag of BCP 47; null where we have none, and then only whole words are the same. */
export function stemFor(language: string): Stem | null {
  return STEMS.get(language.toLowerCase().split('-')[0] ?? '') ?? null;
}

function endings(list: string): readonly string[] {
  return list
    .trim()
    .split(/\s+/)
    .toSorted((a, b) => b.length - a.length);
}

/** A word without the longest of some endings; null where it has none, or too little would be left. */
function withoutEnding(word: string, list: readonly string[], shortest: number): string | null {
  const ending = list.find((one) => word.endsWith(one) && word.length - one.length >= shortest);
  return ending === undefined ? null : word.slice(0, -ending.length);
}

/** Number, tense and possessive; and both spellings of `-our` and `-ise`. */
function stemEnglish(word: string): string {
  const plain = word
    .replace(/['’]s?$/, '')
    .replace(/^(\w{3,})our(?=$|s$|ed$|ing$|able$)/, '$1or')
    .replace(/iz(?=(?:es?|ed|ing|ations?)$)/, 'is');
  const singular = plain.replace(/(?:([sx]|ch|sh|z)es|ies|([^su])s)$/, (ending, hiss = '', last = '') =>
    ending === 'ies' ? 'y' : `${hiss}${last}`,
  );
  const [, stem = ''] = /^(\w+)(ed|ing)$/.exec(singular) ?? [];
  const bare =
    stem.length < SHORTEST || !/[aeiouy]/.test(stem) ? singular : stem.replace(/([bdgmnprt])\1$/, '$1');
  const kept = bare.length > SHORTEST ? bare.replace(/e$/, '') : bare;
  return kept.length >= SHORTEST ? kept.replace(/y$/, 'i') : kept;
}

/** Endings stand one behind the other, and a consonant that is soft before a vowel is hard at the end. */
function stemKazakh(word: string): string {
  for (const ending of KAZAKH) {
    const shorter = word.replace(ending, '');
    if (shorter !== word && shorter.length > SHORTEST) return stemKazakh(shorter);
  }
  return word.replace(/[ғгб]$/u, (letter) => ({ ғ: 'қ', г: 'к', б: 'п' })[letter] ?? letter);
}
