/** Texts that a reader of some format might obey, drop or choke on. */

import { compareDates } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { diffText } from '../../src/compare/words.ts';
import { unwrap } from '../../src/errors.ts';
import type { Corpus, Version } from '../../src/model.ts';
import { actFile, tryOpen } from './corpus.ts';

/** Texts that every format must give back as they are. */
export const INERT: readonly string[] = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'a ]]> b <![CDATA[ c',
  '<!-- hidden --> <?php echo 1 ?>',
  '</ins></del>',
  '&lt;b&gt; &amp; &#60; &nbsp;',
  'a "quoted" and \'quoted\' word, and; another',
  '\u202eright to left\u202c and \u200f mark',
  'Қазақстан Республикасының Конституциясы 👩‍⚖️',
];

/** Texts with characters that no document can hold, and what is shown of them. */
export const UNHOLDABLE: readonly (readonly [string, string])[] = [
  ['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
  ['half \ud83d a pair', 'half \ufffd a pair'],
  ['pair \udc00\ud83d turned', 'pair \ufffd\ufffd turned'],
  ['nothing \u0000 and no character \uffff', 'nothing \ufffd and no character \ufffd'],
];

/** A comparison whose only unit went from one text to the other. */
export function comparisonOf(before: string, after: string): Comparison {
  const act = actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"');
  const comparison = unwrap(compareDates(unwrap(tryOpen(act)), '2000-01-01', '2001-01-01'));
  const articles = comparison.articles.map((article) => ({
    ...article,
    units: article.units.map((unit) => ({ ...unit, before, after, segments: diffText(before, after) })),
  }));
  return { ...comparison, articles };
}

/** The same of two foreign texts, whose names and titles are this text too. */
export function foreignFullOf(text: string): Comparison {
  const side = { name: text, date: null, title: text, language: 'en', official: false, source: text };
  const before = { ...side, title: `${text} old`, language: 'ru' };
  return { ...comparisonFullOf(text), from: text, to: text, before, after: side };
}

/** A comparison in which every text that a corpus or an act can set is this one. */
export function comparisonFullOf(text: string): Comparison {
  const comparison = comparisonOf(`${text} old`, `${text} new`);
  const cause = { act: text, amendment: text, operation: 0, date: '2001-01-01' };
  return {
    ...comparison,
    title: text,
    source: text,
    sections: [
      { number: 'II', was: null, status: 'amended', before: `${text} old`, after: text, causes: [cause] },
    ],
    articles: comparison.articles.map((article) => ({
      ...article,
      heading: { before: text, after: `${text} new`, causes: [cause] },
      units: article.units.map((unit) => ({ ...unit, causes: [cause], measures: [text], notes: [text] })),
    })),
  };
}

/** The base of a small corpus in which every text is this one. */
export function versionFullOf(text: string): readonly [Corpus, Version] {
  const corpus = unwrap(tryOpen());
  const [base] = corpus.versions as readonly [Version, ...Version[]];
  const constitution = {
    sections: base.constitution.sections.map((section) => ({ ...section, heading: text })),
    articles: base.constitution.articles.map((article) => ({
      ...article,
      heading: text,
      units: article.units.map((unit) => ({ ...unit, text })),
    })),
  };
  const version = { ...base, constitution };
  return [{ ...corpus, title: text, source: text, versions: [version] }, version];
}

/** Ten million letters without a space. */
export const ENDLESS: string = 'word'.repeat(2_500_000);
