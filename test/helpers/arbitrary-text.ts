/** Arbitrary texts of units: any plain text, and often what Markdown and YAML would take for something else. */

import fc from 'fast-check';
import { isParagraphText } from '../../src/text.ts';

const TROUBLE = [
  ...['*', '**', '_', '__', '`', '```', '~~', '#', ' #', '[', ']', '(', ')', '![', '[^1]', '[x](y)', '|'],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<!--',
    '<?',
    '<https://example.org>',
    '&',
    '&amp;',
    '&#65;',
    '&lt',
    '\\',
    '\\*',
  ],
  ...[
    '1. ',
    '2019. ',
    '3) ',
    '12)',
    '- ',
    '+ ',
    '-',
    '--',
    '---',
    '===',
    '"',
    "'",
    '«',
    '»',
    '№ 5',
    '—',
    '…',
  ],
  ...['https://example.org/a_b_c', 'www.example.org', 'a@example.org', 'a.b', ':', ': ', ' ', '  ', '\u00a0'],
  ...[
    'no',
    'null',
    '0x10',
    '~',
    '!tag',
    '%',
    '@',
    '{',
    '}',
    'the State',
    'қазақ',
    'статья',
    '😀',
    '👨‍👩‍👧',
    'é',
  ],
];

const WORDS =
  `the President of the Republic shall appoint ten judges and deputies by a law; a court's right, 2022 10-1 No. 5
   Президент Республики назначает судей, депутаты и комитеты — законом; Республика Қазақстан Республикасының Президенті
   сайлайды, әділ соттың үкімі, ғылым және құқық`.split(/\s+/);

/** A text of several words in Latin, Russian and Kazakh, with a stray piece of trouble. */
const sentence: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...WORDS), weight: 9 },
      { arbitrary: fc.constantFrom(...TROUBLE), weight: 1 },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' ').trim())
  .filter(isParagraphText);

/** A text that a unit may have. */
export const paragraphText: fc.Arbitrary<string> = fc
  .oneof(
    { arbitrary: fc.array(fc.constantFrom(...TROUBLE), { minLength: 1, maxLength: 10 }), weight: 3 },
    { arbitrary: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 2 }), weight: 1 },
    { arbitrary: fc.array(fc.string(), { minLength: 1, maxLength: 2 }), weight: 1 },
  )
  .map((pieces) => pieces.join('').trim())
  .filter(isParagraphText);

/** A text of a unit that mostly reads like one, so that operations find words in it. */
export const unitText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: sentence, weight: 4 },
  { arbitrary: paragraphText, weight: 1 },
);

/** What a terminal, a browser or a Markdown reader would obey. */
const HOSTILE = [
  ...['\u061c', '\u200e', '\u200f', '\u202e', '\u2066', '\u2069'],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</ins>',
    '<del>',
    '<!--',
    ']]>',
    '&#x1b;[2J',
  ],
  ...['**', '_', '`', '[x](javascript:1)', '# ', '> ', '***', '\\', '|', '=SUM(A1)', '"', "'"],
];
const CONTROLS = [
  '\u001b[31m',
  '\u001b[2J',
  '\u009b2J',
  '\u0007',
  '\u0000',
  '\r',
  '\n',
  '\t',
  '\u007f',
  '\u2028',
];

/** A text that a file may have, full of what a reader's program would obey. */
export const hostileText: fc.Arbitrary<string> = mixed(HOSTILE).filter(isParagraphText);

/** A text that no file may have, but a value can: with control characters too. */
export const forbiddenText: fc.Arbitrary<string> = mixed([...HOSTILE, ...CONTROLS]);

function mixed(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...pieces, ...WORDS.slice(0, 5), ' '), { minLength: 1, maxLength: 8 })
    .map((all) => all.join('').trim() || 'law');
}
