import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../../src/check/check.ts';
import { parseArticle } from '../../src/corpus/article.ts';
import { wordsOf } from '../../src/corpus/words.ts';
import { unwrap } from '../../src/errors.ts';
import { clean } from '../../src/import/clean.ts';
import { corpusFiles } from '../../src/import/corpus-files.ts';
import { type Published, SHAPES } from '../../src/import/published.ts';
import { type ReadOptions, tryReadPublished } from '../../src/import/read-published.ts';
import { openCorpus, textAt } from '../../src/open.ts';
import { renderVersionAkn } from '../../src/render/akn-version.ts';
import { walk } from '../../src/units.ts';
import { issuesOf } from '../helpers/check-issues.ts';
import { issueOf } from '../helpers/corpus.ts';
import { INERT } from '../helpers/hostile.ts';
import { RUNS } from '../helpers/runs.ts';
import { writeShape } from '../helpers/shapes.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const read = (text: string, options: ReadOptions = {}): Published => unwrap(tryReadPublished(text, options));
const HEADING = { id: 'island', title: 'The Island', source: 'A test.', base: '2020-01-01' };

/** A text as lines: its sections, articles and units with what repealed them. */
const lines = ({ constitution: { sections, articles } }: Published): string[] => [
  ...sections.map(({ number, heading }) => `section ${number} ${heading}`),
  ...articles.flatMap(({ number, section, heading, repealed, units }) => [
    `${number} in ${section}: ${heading}${repealed === null ? '' : ` repealed by ${repealed.act}`}`,
    ...walk(units).map(({ id, unit }) => `${id} ${unit.repealed?.act ?? unit.text}`),
  ]),
];
const left = ({ leftovers }: Published): string[] =>
  leftovers.map(({ code, text, line, path }) => `${path ?? line} ${code} ${text}`);
const SHAPE_OF_ISLAND = [
  'preamble in null',
  'lead',
  'part2',
  '1 in I',
  'p1',
  'p2',
  'p2/s1',
  'p2/s1-1',
  'p2/part2',
  '2 in I',
  'lead',
  's1',
  's2',
  's3',
  '3-1 in II',
  'p1',
  'p2',
  '4 in II',
];

const RUSSIAN = [
  'section I Остров',
  'section II Суд',
  'preamble in null: null',
  'lead Мы, жители Острова,',
  'part2 принимаем эту Конституцию.',
  '1 in I: null',
  'p1 Остров свободен и неделим.',
  'p2 Знаки Острова:',
  'p2/s1 флаг;',
  'p2/s1-1 герб.',
  'p2/part2 Гимн поют по праздникам.',
  '2 in I: Совет',
  'lead Совет:',
  's1 пишет законы;',
  's2 2010-03-02-law-4-i',
  's3 отдыхает в августе.',
  '3-1 in II: null',
  'p1 Судьи независимы (статья 1).',
  'p2 Суд состоит из 5 судей.',
  '4 in II: null repealed by 2010-03-02-law-4-i',
];

describe('a published text', () => {
  test.each([
    ['island.ru.json', 'json', 'ru'],
    ['island.ru.htm', 'html', 'ru'],
    ['island.kk.txt', 'text', 'kk'],
    ['island.en.md', 'markdown', 'en'],
    ['island.en.xml', 'akn', 'en'],
  ])('%s is read with its shape, its language and its units', (name, shape, language) => {
    const published = read(fixture(name));
    expect([published.shape, published.language]).toEqual([shape, language]);
    const structure = lines(published)
      .filter((line) => !line.startsWith('section'))
      .map((line) => (/^\S+ in (?:null|I|II):/.test(line) ? line.replace(/:.*/, '') : line.split(' ')[0]));
    expect(structure.map((line) => line?.trim())).toEqual(SHAPE_OF_ISLAND);
    expect(published.acts.map(({ id }) => id)).toEqual(
      ['2010-03-02-law-4-i']
        .slice(0, shape === 'akn' ? 0 : 1)
        .concat(shape === 'akn' ? ['2010-03-02-4-i'] : []),
    );
    const { corpus, findings } = unwrap(checkCorpus(corpusFiles(published, HEADING)));
    expect(findings.filter(({ code }) => code !== 'STRUCTURE_GAP')).toEqual([]);
    expect(corpus.constitution.articles).toHaveLength(5);
  });

  test.each(['island.ru.json', 'island.ru.htm'])('%s says what its publisher says', (name) => {
    const published = read(fixture(name));
    expect(published.title).toBe('Конституция Острова');
    expect(lines(published)).toEqual(RUSSIAN);
  });

  test('has every other piece of its text among the leftovers, with its place', () => {
    expect(left(read(fixture('island.ru.json')))).toEqual([
      'content[0] TEXT_OUTSIDE Принята на сходе жителей 1 января 2000 года',
      'content[10] NOTE_LEFT_OUT 5',
      'content[11] NOTE_LEFT_OUT Сноска. Статья 1 с изменениями, внесенными Законом Острова от 02.03.2010 № 4-I.',
      'content[17] NOTE_LEFT_OUT В статью 2 предусмотрены изменения Законом Острова от 05.06.2019 № 9-I (вводится в действие с 01.01.2021).',
    ]);
    expect(left(read(fixture('island.ru.htm')))).toEqual([
      '5 TEXT_OUTSIDE База законов',
      '8 TEXT_OUTSIDE Принята на сходе жителей 1 января 2000 года',
      '19 NOTE_LEFT_OUT 5',
      '20 NOTE_LEFT_OUT Сноска. Статья 1 с изменениями, внесенными Законом Острова от 02.03.2010 № 4-I.',
      '26 NOTE_LEFT_OUT Примечание! В статью 2 предусмотрены изменения Законом Острова от 05.06.2019 № 9-I.',
      '32 TEXT_UNPLACED Глава Совета',
      '32 TEXT_UNPLACED А. Островитянин',
      '34 TEXT_OUTSIDE Все права',
    ]);
    expect(left(read(fixture('island.kk.txt')))).toEqual([
      '3 TEXT_OUTSIDE 2000 жылғы 1 қаңтарда жиында қабылданды',
      '24 NOTE_LEFT_OUT Ескерту. 1-бапқа өзгеріс енгізілді - Аралдың 02.03.2010 № 4-I Заңымен.',
      '44 TEXT_UNPLACED Кеңес төрағасы',
    ]);
    expect(left(read(fixture('island.en.md')))).toEqual([
      '27 NOTE_LEFT_OUT [^1]',
      '29 NOTE_LEFT_OUT Note. Article 1 as amended by Law No. 4-I of 02.03.2010.',
      '53 NOTE_LEFT_OUT Since 2005.',
    ]);
    expect(left(read(fixture('island.en.xml')))).toEqual([
      '17 TEXT_OUTSIDE Adopted by the assembly on 1 January 2000',
      '40 NOTE_LEFT_OUT Since 2005.',
      '67 TEXT_OUTSIDE The head of the council',
    ]);
  });

  test('joins lines that were broken to fit a page', () => {
    expect(lines(read(fixture('island.kk.txt')))).toContain(
      'p1 Арал еркін және біртұтас, оның жері мен суы бүкіл халыққа бірдей тиесілі және ешкімге берілмейді.',
    );
  });

  test.each([
    [
      'a label twice',
      '1. One.\n1. Again.\n1) below it;\n2. Two.',
      ['3 UNIT_DUPLICATE 1. Again.', '4 UNIT_MISPLACED 1) below it;'],
    ],
    ['a subparagraph above all', '1) first;\n1. One.', ['2 UNIT_MISPLACED 1) first;']],
    [
      'a second article of the same number',
      '1. One.\nArticle 1\n1. Other.',
      ['3 ARTICLE_DUPLICATE 1', '4 ARTICLE_DUPLICATE 1. Other.'],
    ],
    [
      'a heading inside a section',
      '1. One.\nChapter 2. Inner\nArticle 2\n1. Two.',
      ['3 TEXT_UNPLACED Chapter 2. Inner'],
    ],
    ['what is below a tombstone', '1. Repealed.\n1) stays;\n2. Two.', ['3 TEXT_UNPLACED 1) stays;']],
    ['a rule of dashes', '1. One.\n_____', ['3 TEXT_UNPLACED _____']],
  ])('keeps %s among the leftovers', (_name, body, expected) => {
    const section = body.includes('Chapter') ? 'Section I. All\n' : '';
    const published = read(`${section}Article 1\n${body}\n`, { shape: 'text' });
    const offset = section === '' ? 0 : 1;
    expect(left(published)).toEqual(
      expected.map((line) => line.replace(/^\d+/, (number) => String(Number(number) + offset))),
    );
    expect(unwrap(checkCorpus(corpusFiles(published, HEADING))).corpus.versions).toHaveLength(1);
  });

  test('takes the words of the law for what they are', () => {
    const text =
      'Article 1\n1. Article 2 of this law applies.\n2. Repealed acts are void.\n3. 1.5 per cent.\n(a) a letter.\n';
    const published = read(text);
    expect(lines(published)).toEqual([
      '1 in null: null',
      'p1 Article 2 of this law applies.',
      'p2 Repealed acts are void.',
      'p3 1.5 per cent.',
      'p3/part2 (a) a letter.',
    ]);
    expect(published.leftovers).toEqual([]);
  });

  test('leaves out a table of contents', () => {
    const published = read(
      'Constitution\nSection I. All\nArticle 1\nArticle 2\nSection I. All\nArticle 1\n1. One.\nArticle 2\n1. Two.',
    );
    expect(lines(published)).toEqual(['section I All', '1 in I: null', 'p1 One.', '2 in I: null', 'p1 Two.']);
    expect(left(published)).toEqual(['3 TEXT_UNPLACED 1', '4 TEXT_UNPLACED 2']);
  });

  test.each([
    ['nothing', '', {}, 'SHAPE_UNKNOWN'],
    ['words that are no law', 'The quick brown fox.', {}, 'SHAPE_UNKNOWN'],
    ['JSON without content', '{"a": 1}', {}, 'SHAPE_UNKNOWN'],
    ['JSON that is cut', '{"content": [', {}, 'JSON_SYNTAX'],
    ['XML that is cut', '<akomaNtoso><act>', {}, 'XML_SYNTAX'],
    ['XML of another kind', '<?xml version="1.0"?><law/>', {}, 'SHAPE_UNKNOWN'],
    ['XML without end', `<akomaNtoso>${'<p>'.repeat(100_000)}`, {}, 'MARKUP_TOO_DEEP'],
    ['HTML without end', `<html>${'<div>'.repeat(1_000)}`, {}, 'MARKUP_TOO_DEEP'],
    ['a language without words', 'Article 1\n1. One.', { language: 'is' }, 'SCHEMA_MISMATCH'],
    ['of a day that there is not', 'Article 1\n1. One.', { date: '2022-02-30' }, 'DATE_INVALID'],
    ['of a day that is none', 'Article 1\n1. One.', { date: 'foo' }, 'DATE_INVALID'],
    ['of a day that is no text', 'Article 1\n1. One.', { date: 2022 as never }, 'DATE_INVALID'],
    ['in a shape that is none', 'Article 1\n1. One.', { shape: 'pdf' as never }, 'USAGE'],
    ['in a shape of all objects', 'Article 1\n1. One.', { shape: '__proto__' as never }, 'USAGE'],
    ['in a shape that all objects have', 'Article 1\n1. One.', { shape: 'constructor' as never }, 'USAGE'],
    ['in a language that is no text', 'Article 1\n1. One.', { language: 1 as never }, 'USAGE'],
  ] as const)('is refused where it is %s', (_name, text, options, code) => {
    const issue = issueOf(tryReadPublished(text, { file: 'law', ...options }));
    expect(issue).toMatchObject({ code, file: 'law' });
  });

  describe('of Akoma Ntoso has each of its words once', () => {
    const body = '<body><article><num>Article 1</num><content><p>One.</p></content></article></body>';
    const inAct = (parts: string) => read(`<akomaNtoso><act>${parts}</act></akomaNtoso>`, { language: 'en' });
    /** What is there beside the article: the title, the units of the preamble, the leftovers. */
    const beside = (published: Published): string[] => [
      ...(published.title === null ? [] : [`title ${published.title}`]),
      ...published.constitution.sections.map(({ number, heading }) => `section ${number} ${heading}`),
      ...published.constitution.articles
        .filter(({ number }) => number !== '1')
        .flatMap(({ units }) => walk(units).map(({ unit }) => unit.text)),
      ...published.leftovers.map(({ code, text }) => `${code} ${text}`),
    ];

    test.each([
      [
        'words of a formula beside a paragraph',
        '<p>We, the people,</p><formula>We enact <b>now</b></formula>',
        ['We, the people,', 'We enact now'],
      ],
      [
        'the number of a recital, which stays in its words',
        '<recitals><recital><num>(1)</num><p>Whereas.</p></recital><recital><num>(2)</num></recital></recitals>',
        ['(1) Whereas.', '(2)'],
      ],
      [
        'the heading of recitals',
        '<recitals><heading>Reasons</heading><p>Why.</p></recitals>',
        ['Reasons', 'Why.'],
      ],
      [
        'words before and behind a paragraph',
        'Before <p>Inside.</p> behind',
        ['Before', 'Inside.', 'behind'],
      ],
      [
        'a paragraph in what a paragraph quotes',
        '<p>We <embeddedStructure><p>quoted</p></embeddedStructure> end.</p>',
        ['We quoted end.'],
      ],
      [
        'a number and a heading in what a paragraph quotes',
        '<p>We <quotedStructure><num>1</num><heading>Signs</heading><p>quoted</p></quotedStructure> end.</p>',
        ['We 1 Signs quoted end.'],
      ],
      [
        'paragraphs in what runs on in a line elsewhere',
        '<ins><p>One.</p><p>Two.</p></ins><span>Three</span> <i>four.</i>',
        ['One.', 'Two.', 'Three four.'],
      ],
      [
        'a note in a paragraph and one beside it',
        '<p>We.<authorialNote><p>A note.</p></authorialNote></p><authorialNote marker="*"><p>B.</p></authorialNote>',
        ['We.', 'NOTE_LEFT_OUT A note.', 'NOTE_LEFT_OUT B.'],
      ],
    ])('%s', (_name, preamble, expected) => {
      expect(beside(inAct(`<preamble>${preamble}</preamble>${body}`))).toEqual(expected);
    });

    test.each([
      [
        'words of signatures beside a paragraph',
        `${body}<conclusions><p>Done.</p><signature>The President</signature><signature>The Clerk</signature></conclusions>`,
        ['TEXT_OUTSIDE Done.', 'TEXT_OUTSIDE The President', 'TEXT_OUTSIDE The Clerk'],
      ],
      [
        'the number and the heading of an annex',
        `${body}<attachments><attachment><num>Annex 1</num><heading>The signs</heading><doc><mainBody><p>A flag.</p></mainBody></doc></attachment></attachments>`,
        ['TEXT_OUTSIDE Annex 1 The signs', 'TEXT_OUTSIDE A flag.'],
      ],
      [
        'words of a paragraph beside its title',
        `<preface><p>The <docTitle>Law<authorialNote><p>Of 2000.</p></authorialNote></docTitle> of <b>ours</b>.</p><p>Adopted.</p></preface>${body}`,
        [
          'title Law',
          'TEXT_OUTSIDE The',
          'NOTE_LEFT_OUT Of 2000.',
          'TEXT_OUTSIDE of ours.',
          'TEXT_OUTSIDE Adopted.',
        ],
      ],
      [
        'words between articles, which stay articles',
        body.replace('<body>', '<body><heading>The law</heading>stray <i>words</i>'),
        ['TEXT_OUTSIDE The law', 'TEXT_OUTSIDE stray words'],
      ],
      [
        'a section with a note to its heading and words before its articles',
        '<body><chapter><num>I</num><heading>All<noteRef marker="7"/></heading>stray <article><num>1</num><p>One.</p></article></chapter></body>',
        ['section I All', 'NOTE_LEFT_OUT 7', 'TEXT_OUTSIDE stray'],
      ],
      [
        'the heading of a section without a number',
        body.replace('<body>', '<body><chapter><heading>General</heading></chapter>'),
        ['TEXT_OUTSIDE General'],
      ],
      [
        'what numbers of a section and an article say beside the number',
        '<body><chapter><num>Chapter I. The island</num><article><num>Article 1. Its signs</num><p>One.</p></article></chapter></body>',
        ['section I I', 'TEXT_OUTSIDE Chapter I. The island', 'TEXT_OUTSIDE Article 1. Its signs'],
      ],
      [
        'numbers and notes of an article that have no place in it',
        '<body><article><num>1<authorialNote>a</authorialNote></num><heading>H<noteRef marker="b"/></heading><paragraph><num>1.<authorialNote>c</authorialNote></num><num>1a.</num><content><num>(i)</num><p>One.</p></content><del><p>Gone.</p></del><noteRef marker="d"/></paragraph></article></body>',
        [
          'NOTE_LEFT_OUT a',
          'NOTE_LEFT_OUT b',
          'NOTE_LEFT_OUT c',
          'TEXT_OUTSIDE 1a.',
          'TEXT_OUTSIDE (i)',
          'NOTE_LEFT_OUT Gone.',
          'NOTE_LEFT_OUT d',
        ],
      ],
      [
        'the notes that its metadata holds',
        `<meta><notes><note><p>Since 2005.</p></note></notes></meta>${body}`,
        ['NOTE_LEFT_OUT Since 2005.'],
      ],
    ])('%s', (_name, parts, expected) => {
      const published = inAct(parts);
      expect(beside(published)).toEqual(expected);
      const articles = published.constitution.articles.flatMap(({ units }) => units.map(({ text }) => text));
      expect(articles).toEqual(['One.']);
    });
  });

  test.each([
    ['an element without a number', '<alinea><content><p>One.</p></content></alinea>', ['p1 One.'], []],
    ['what runs on in a line', '<b>One</b>', ['p1 One'], []],
    ['a note alone', '<noteRef marker="a"/>', [], ['1 NOTE_LEFT_OUT a', '1 TEXT_OUTSIDE 1.']],
  ])('of Akoma Ntoso has a number at the words of its own unit: %s', (_name, content, units, leftovers) => {
    const paragraph = `<paragraph><num>1</num>${content}</paragraph>`;
    const article = `<article><num>Article 1</num>${paragraph}<content><p>End.</p></content></article>`;
    const published = read(`<akomaNtoso><act><body>${article}</body></act></akomaNtoso>`);
    const end = units.length === 0 ? 'lead End.' : 'p1/part2 End.';
    expect(lines(published).slice(1)).toEqual([...units, end]);
    expect(left(published)).toEqual(leftovers);
  });

  test('of Akoma Ntoso has each of its words once, however its elements stand in each other', () => {
    const names = (
      'p heading b ins sup authorialNote del container recital formula chapter section article paragraph point ' +
      'content list preface docTitle preamble conclusions attachment quotedStructure signature'
    ).split(' ');
    const { parts } = fc.letrec<{ parts: string; part: string }>((tie) => ({
      parts: fc.array(tie('part'), { maxLength: 4 }).map((all) => all.join('')),
      part: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('?', '<num>?</num>'),
        fc
          .tuple(fc.constantFrom(...names), tie('parts'))
          .map(([name, inside]) => `<${name}>${inside}</${name}>`),
      ),
    }));
    const wordsIn = (text: string): string[] => (text.toLowerCase().match(/q[a-j]+/g) ?? []).toSorted();
    fc.assert(
      fc.property(parts, (content) => {
        let last = 0;
        // Each word begins with a letter that no other one has in it, so that no joint between two hides them.
        const numbered = content.replaceAll(
          '?',
          () => `Q${[...`${last++}`].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
        );
        const article = '<article><num>1</num><p>One.</p></article>';
        const published = read(`<akomaNtoso><act>${article}${numbered}</act></akomaNtoso>`, {
          language: 'en',
        });
        const { sections, articles } = published.constitution;
        const kept = [
          published.title ?? '',
          ...sections.flatMap(({ number, heading }) => (heading === number ? [number] : [number, heading])),
          ...articles.flatMap(({ heading, units }) => [
            heading ?? '',
            ...walk(units).map(({ unit }) => unit.text),
          ]),
          ...published.leftovers.map(({ text }) => text),
        ];
        expect(wordsIn(kept.join(' '))).toEqual(wordsIn(numbered));
      }),
      RUNS,
    );
  });

  test('of JSON is refused where the markup of a text is too deep, with the path of each', () => {
    const deep = `${'<i>'.repeat(201)}Word.${'</i>'.repeat(201)}`;
    const content = [
      { type: 'article', index: '1' },
      { type: 'point', index: '1', text: deep },
      { type: 'point', index: '2', text: 'Two.' },
      { type: 'point', index: '3', title: '<b>'.repeat(1000) },
    ];
    const result = tryReadPublished(JSON.stringify({ content }), { language: 'en', file: 'law.json' });
    expect(issuesOf(result)).toMatchObject([
      { code: 'MARKUP_TOO_DEEP', file: 'law.json', message: expect.stringMatching(/^content\[1\]: /) },
      { code: 'MARKUP_TOO_DEEP', file: 'law.json', message: expect.stringMatching(/^content\[3\]: /) },
    ]);
    const written = JSON.stringify({ content: content.slice(0, 3) });
    expect(lines(read(written, { language: 'en', limits: { elements: 250 } })).slice(1)).toEqual([
      'p1 Word.',
      'p2 Two.',
    ]);
  });

  test('of JSON keeps its label where an empty line stands before the words', () => {
    const point = { type: 'point', index: '1', text: '\n<i>One.</i>\n\n' };
    const published = read(JSON.stringify([{ type: 'article', index: '1' }, point]), { language: 'en' });
    expect(lines(published)).toEqual(['1 in null: null', 'p1 One.']);
  });

  test.each([
    [
      'of too many levels',
      `<p>One</p>\n  ${'<i>'.repeat(201)}x`,
      { line: 3, column: 3 + 198 * '<i>'.length },
    ],
    ['given up early', `<p>One</p>\n  ${'<i>'.repeat(2000)}x`, { line: 3, column: 3 + 398 * '<i>'.length }],
  ])('of HTML has the place of markup that is too deep: %s', (_name, page, place) => {
    const issue = issueOf(tryReadPublished(`<p>Article 1</p>\n${page}`, { shape: 'html' }));
    expect(issue).toMatchObject({ code: 'MARKUP_TOO_DEEP', ...place });
  });

  test('says of our own Akoma Ntoso what was written', () => {
    const corpus = openCorpus();
    const version = textAt(corpus, '2023-01-01');
    const published = read(renderVersionAkn(corpus, version));
    const said = (one: typeof version.constitution) => lines({ ...published, constitution: one });
    const unnamed = (all: string[]) =>
      all.map((line) => line.replace(/ repealed by .*| \d{4}-\d{2}-\d{2}-law-.*/, ''));
    expect(unnamed(said(published.constitution))).toEqual(unnamed(said(version.constitution)));
    expect(published).toMatchObject({ date: '2023-01-01', language: 'en', shape: 'akn' });
  });

  test.each(SHAPES)('in the shape %s has the units of the embedded text, the preamble included', (shape) => {
    const corpus = openCorpus();
    const { constitution } = textAt(corpus, '2022-06-08');
    const published = read(writeShape(shape, { title: corpus.title, language: 'en', constitution }));
    const said = (one: typeof constitution) =>
      lines({ ...published, constitution: one }).map((line) =>
        line.replace(/ repealed by .*| \d{4}-\d{2}-\d{2}-.*/, ''),
      );
    expect(said(published.constitution)).toEqual(said(constitution));
    expect(published.title).toBe(corpus.title);
  });

  test('loses no word, whatever the text', () => {
    const words = fc.constantFrom(
      'Article 1',
      'Article 2',
      'Section I',
      '1.',
      '2.',
      '1)',
      'the law',
      'Note.',
      'Repealed.',
      'We, all',
      'says:',
      '[1]',
      '\n',
      '\n\n',
      '    ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = `Article 9\n1. Start.\n${parts.join(' ')}`;
        const published = read(text, { shape: 'text', language: 'en' });
        const lettersOf = (one: string): string[] =>
          [...one.matchAll(/the law|says|Start|We, all/g)].map(([word]) => word).toSorted();
        const { sections, articles } = published.constitution;
        const kept = [
          published.title ?? '',
          ...sections.map(({ heading }) => heading),
          ...articles.flatMap(({ heading, units }) => [
            heading ?? '',
            ...walk(units).map(({ unit }) => unit.text),
          ]),
          ...published.leftovers.map((one) => one.text),
        ].join(' ');
        expect(lettersOf(kept)).toEqual(lettersOf(clean(text)));
        const { description } = { description: corpusFiles(published, HEADING) };
        expect(unwrap(checkCorpus(description)).corpus.versions).toHaveLength(1);
      }),
      RUNS,
    );
  });

  test.each(INERT)('takes %j as any other words, in every shape', (text) => {
    const words = clean(text);
    const sentence = `Word ${words} end.`;
    const unit = { key: '', label: '1.', text: sentence, repealed: null, provenance: null, units: [] };
    const article = {
      key: '1',
      number: '1',
      section: null,
      heading: null,
      repealed: null,
      provenance: null,
      units: [unit],
    };
    for (const shape of ['json', 'html', 'text'] as const) {
      const published = read(
        writeShape(shape, {
          title: 'T',
          language: 'en',
          constitution: { sections: [], articles: [article] },
        }),
        { shape },
      );
      const file = corpusFiles(published, HEADING)[1];
      expect(parseArticle(file?.text ?? '', 'a.md', unwrap(wordsOf('en'))).ok).toBe(true);
    }
  });
});
