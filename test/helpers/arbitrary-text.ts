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

/** A text that a unit may have. */
export const paragraphText: fc.Arbitrary<string> = fc
  .oneof(
    { arbitrary: fc.array(fc.constantFrom(...TROUBLE), { minLength: 1, maxLength: 10 }), weight: 3 },
    { arbitrary: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 2 }), weight: 1 },
    { arbitrary: fc.array(fc.string(), { minLength: 1, maxLength: 2 }), weight: 1 },
  )
  .map((pieces) => pieces.join('').trim())
  .filter(isParagraphText);
