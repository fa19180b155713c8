import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/errors.ts';
import { tryReadPublished } from '../../src/import/read-published.ts';
import { walk } from '../../src/units.ts';
import { issueOf } from '../helpers/corpus.ts';

/** What is read of some items: sections, articles with their headings, units by id, and what is left over. */
function read(...content: readonly unknown[]): readonly string[] {
  const { constitution, leftovers } = unwrap(
    tryReadPublished(JSON.stringify({ language: 'en', content }), { shape: 'json', language: 'en' }),
  );
  return [
    ...constitution.sections.map(({ number, heading }) => `section ${number} ${heading}`),
    ...constitution.articles.flatMap(({ number, heading, units }) => [
      [number, heading].filter((one) => one !== null).join(' '),
      ...walk(units).map(({ id, unit }) => `${id} ${unit.text}`),
    ]),
    ...leftovers.map(({ code, text, path }) => `${path} ${code} ${text}`),
  ];
}

const ARTICLE = { type: 'article', index: '1', text: 'Article 1' };
const FREE = { type: 'point', index: '1', text: 'Free.' };

describe('items of JSON', () => {
  test.each([
    [
      'words of a preamble',
      [{ type: 'preamble', text: 'We, the people of the Island, adopt this.' }, ARTICLE, FREE],
      ['preamble', 'lead We, the people of the Island, adopt this.', '1', 'p1 Free.'],
    ],
    [
      'a preamble in several items under its heading',
      [
        { type: 'preamble', index: 'preamble', title: 'Preamble', text: 'We, the people.' },
        { type: 'preamble', text: 'Adopt this.' },
        ARTICLE,
        FREE,
      ],
      ['preamble', 'lead We, the people.', 'part2 Adopt this.', '1', 'p1 Free.'],
    ],
    [
      'labels that are none of ours, in their words',
      [
        ARTICLE,
        FREE,
        { type: 'point', level: 4, index: 'a)', text: 'the flag and' },
        { type: 'point', level: 4, index: '(b)', text: 'the <b>anthem</b>' },
      ],
      ['1', 'p1 Free.', 'p1/part2 a) the flag and', 'p1/part3 (b) the anthem'],
    ],
    [
      'the numbers of texts and headings, in their words',
      [
        { type: 'section', index: 'I', text: 'Section I' },
        { type: 'heading', index: 'IV', text: 'Signs' },
        ARTICLE,
        FREE,
        { type: 'text', index: '7', text: 'The anthem.' },
      ],
      ['section I IV Signs', '1', 'p1 Free.', 'p1/part2 7 The anthem.'],
    ],
    [
      'a number that its heading says, once',
      [
        { type: 'heading', index: 'IV', text: 'Section IV. Signs' },
        { type: 'text', index: '3-1', text: 'Article 3-1' },
        FREE,
      ],
      ['section IV Signs', '3-1', 'p1 Free.'],
    ],
    [
      'a number that its heading gainsays',
      [{ ...ARTICLE, index: '5' }, FREE],
      ['1', 'p1 Free.', 'content[0] TEXT_OUTSIDE 5'],
    ],
    [
      'a title and a text of an article',
      [{ type: 'article', index: '1', title: 'Article 1. The island', text: 'The island is free.' }],
      ['1 The island', 'lead The island is free.'],
    ],
    [
      'a title behind the number of an article and of a section',
      [
        { type: 'section', index: 'I', text: 'Section I', title: 'Signs' },
        { ...ARTICLE, title: 'The island' },
        FREE,
      ],
      ['section I Signs', '1 The island', 'p1 Free.'],
    ],
    [
      'a title and a text that are the same, once',
      [{ ...ARTICLE, title: 'Article 1' }, FREE],
      ['1', 'p1 Free.'],
    ],
    [
      'texts that are lists',
      [{ ...ARTICLE, text: ['Article 1', '1. Free.', { type: 'point', index: '2', text: 'One.' }] }],
      ['1', 'p1 Free.', 'p2 One.'],
    ],
    ['lists in the list', [[ARTICLE, [FREE]], ['2. One.']], ['1', 'p1 Free.', 'p2 One.']],
    [
      'what stands in an item, a point in a point as a subparagraph',
      [
        {
          ...ARTICLE,
          children: [{ ...FREE, text: 'Signs:', children: [{ type: 'point', index: '1', text: 'a flag.' }] }],
        },
      ],
      ['1', 'p1 Signs:', 'p1/s1 a flag.'],
    ],
    [
      'all paragraphs of a note',
      [ARTICLE, FREE, { type: 'note', text: '<p>One.</p><p>Two.</p>', title: 'Of 2010' }],
      [
        '1',
        'p1 Free.',
        'content[2] NOTE_LEFT_OUT Of 2010',
        'content[2] NOTE_LEFT_OUT One.',
        'content[2] NOTE_LEFT_OUT Two.',
      ],
    ],
    [
      'what nobody knows, as a leftover',
      [
        ARTICLE,
        FREE,
        { type: 'image', src: 'flag.png', size: [1, { wide: 'x' }] },
        { type: 'text', text: { en: 'One', ru: 'Один' } },
      ],
      ['1', 'p1 Free.', 'content[2] TEXT_OUTSIDE flag.png 1 x', 'content[3].text TEXT_OUTSIDE One Один'],
    ],
  ])('keep %s', (_name, content, expected) => {
    expect(read(...content)).toEqual(expected);
  });

  test('are refused where they stand too deep in each other, with their path', () => {
    const deep = `${'{"children":'.repeat(10_000)}"One."${'}'.repeat(10_000)}`;
    expect(issueOf(tryReadPublished(`[${deep}]`, { shape: 'json', file: 'law.json' }))).toMatchObject({
      code: 'MARKUP_TOO_DEEP',
      file: 'law.json',
      message: expect.stringMatching(/^content\[0\]\.children/),
    });
  });
});
