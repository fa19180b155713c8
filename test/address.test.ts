import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareArticleNumbers,
  formatAddress,
  formatCitation,
  formatEid,
  isArticleNumber,
  isUnitId,
  parseAddress,
  parseCitation,
  parseEid,
  parseLabel,
} from '../src/address.ts';
import { unwrap } from '../src/errors.ts';
import { issueOf } from './helpers/corpus.ts';
import { articleNumber, ordinal, unitId } from './helpers/trees.ts';

describe('parseLabel', () => {
  test.each([
    ['5.', 'paragraph', '5'],
    ['3-1.', 'paragraph', '3-1'],
    ['5)', 'subparagraph', '5'],
    ['10-1)', 'subparagraph', '10-1'],
    ['104c.', 'paragraph', '104c'],
    ['2-1-3)', 'subparagraph', '2-1-3'],
  ])('reads %s', (label, kind, number) => {
    expect(parseLabel(label)).toEqual({ kind, ordinal: number });
  });

  test.each([
    '',
    '5',
    '.',
    ')',
    '(5)',
    '5:',
    '5.)',
    '5 .',
    ' 5.',
    '5.\n',
    'a)',
    '5A.',
    '5-.',
    '-1.',
    '5–1.',
    '٥.',
    '05.',
    '00)',
    '3-0.',
  ])('finds no label in %j', (label) => {
    expect(parseLabel(label)).toBeNull();
  });
});

describe('isArticleNumber', () => {
  test.each(['0', '1', '52', '83-1', '83-1-2', '104c', 'preamble'])('takes %s', (text) => {
    expect(isArticleNumber(text)).toBe(true);
  });

  test.each([
    '',
    '52.',
    '83-',
    '-1',
    '83 -1',
    '83–1',
    '104C',
    '104cd',
    'c',
    'Preamble',
    '52/p1',
    '52\n',
    '٥٢',
    '00',
    '083',
    '83-0',
    '83-01',
  ])('refuses %j', (text) => {
    expect(isArticleNumber(text)).toBe(false);
  });
});

describe('isUnitId', () => {
  test.each(['lead', 'p1', 'p3-1', 's10-1', 'part2', 'part10', 'p5/part3/s3', 'p104c'])(
    'takes %s',
    (text) => {
      expect(isUnitId(text)).toBe(true);
    },
  );

  test.each([
    '',
    '/',
    'p',
    's',
    '5',
    'part',
    'part0',
    'part02',
    'part2-1',
    'p5/',
    '/p5',
    'p5//s3',
    'P5',
    'lead1',
    'p5\n',
    'p05',
    's00',
  ])('refuses %j', (text) => {
    expect(isUnitId(text)).toBe(false);
  });
});

describe('parseAddress', () => {
  test.each([
    ['52', { kind: 'article', article: '52' }],
    ['83-1', { kind: 'article', article: '83-1' }],
    ['preamble', { kind: 'article', article: 'preamble' }],
    ['52/p5/part3/s3', { kind: 'unit', article: '52', id: 'p5/part3/s3' }],
    ['44/s10-1', { kind: 'unit', article: '44', id: 's10-1' }],
    ['preamble/part2', { kind: 'unit', article: 'preamble', id: 'part2' }],
    ['section/VII', { kind: 'section', number: 'VII' }],
    ['section/3-А', { kind: 'section', number: '3-А' }],
  ])('reads %s', (text, address) => {
    expect(parseAddress(text)).toEqual({ ok: true, value: address });
  });

  test.each([
    '',
    '/',
    '52/',
    '52//p5',
    '52/5',
    '52/p5/',
    '52(5)',
    ' 52',
    '52\n',
    '52/P5',
    'section',
    'section/',
    'section/VII/1',
    'section/a b',
    'Section/VII',
    'article/52',
    '../52',
  ])('says that %j is no address and how one looks', (text) => {
    const issue = issueOf(parseAddress(text));
    expect(issue.code).toBe('ADDRESS_INVALID');
    expect(issue.message).toContain(`${JSON.stringify(text)} is not an address`);
    expect(issue.hint).toContain('50/p2');
    expect(issue.hint).toContain('section/VII');
  });

  test('reads every article and every unit, whatever their numbers', () => {
    fc.assert(
      fc.property(articleNumber, unitId, (article, id) => {
        expect(parseAddress(article)).toEqual({ ok: true, value: { kind: 'article', article } });
        expect(parseAddress(`${article}/${id}`)).toEqual({ ok: true, value: { kind: 'unit', article, id } });
      }),
      { numRuns: 300 },
    );
  });
});

describe('compareArticleNumbers', () => {
  test('orders as the text does', () => {
    const inOrder =
      'preamble 0 1 2 9 10 83 83-1 83-2 83-2-1 83-10 84 99 104 104-1 104a 104c 104c-1 105'.split(' ');
    expect(inOrder.toReversed().sort(compareArticleNumbers)).toEqual(inOrder);
  });

  test('is a total order', () => {
    fc.assert(
      fc.property(articleNumber, articleNumber, articleNumber, (a, b, c) => {
        const [ab, bc, ac] = [
          compareArticleNumbers(a, b),
          compareArticleNumbers(b, c),
          compareArticleNumbers(a, c),
        ];
        expect(Math.sign(ab) + Math.sign(compareArticleNumbers(b, a))).toBe(0);
        expect(ab === 0).toBe(a === b);
        if (ab <= 0 && bc <= 0) expect(ac).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  test('sorts to the same order from any other', () => {
    const shuffled = fc
      .uniqueArray(articleNumber, { minLength: 1, maxLength: 12 })
      .chain((numbers) =>
        fc.tuple(fc.constant(numbers), fc.shuffledSubarray(numbers, { minLength: numbers.length })),
      );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(one.toSorted(compareArticleNumbers)).toEqual(other.toSorted(compareArticleNumbers));
      }),
      { numRuns: 300 },
    );
  });
});

describe('parseCitation', () => {
  test.each<[string, string, readonly string[]]>([
    ['44', '44', []],
    ['  44 ', '44', []],
    ['83-1', '83-1', []],
    ['preamble', 'preamble', []],
    ['Preamble', 'preamble', []],
    ['preamble part 2', 'preamble', ['part2']],
    ['art. 44', '44', []],
    ['Art 44', '44', []],
    ['ARTICLE 44', '44', []],
    ['ст. 44', '44', []],
    ['Ст.44', '44', []],
    ['статья 83-1', '83-1', []],
    ['44-бап', '44', []],
    ['44 бап', '44', []],
    ['83-1-бап', '83-1', []],
    ['44-бап(3)', '44', ['3']],
    ['52(5)', '52', ['5']],
    ['52 (5) (3)', '52', ['5', '3']],
    ['52(5), (3)', '52', ['5', '3']],
    ['52( 5 )', '52', ['5']],
    ['44(10-1)', '44', ['10-1']],
    ['Art. 44(10-1)', '44', ['10-1']],
    ['ст. 44(3)', '44', ['3']],
    ['52(5) part 3 (3)', '52', ['5', 'part3', '3']],
    ['52(5), Part 3', '52', ['5', 'part3']],
    ['44 opening words', '44', ['lead']],
    ['44, lead', '44', ['lead']],
    ['104C', '104c', []],
    ['art. 104c(2a)', '104c', ['2a']],
    ['art_52', '52', []],
    ['44.', '44', []],
    ['052', '52', []],
    ['art. 044(3)', '44', ['3']],
    ['Article 44(1)(2)', '44', ['1', '2']],
    ['83–1', '83-1', []],
    ['83\u20111', '83-1', []],
    ['44(10−1)', '44', ['10-1']],
    ['статьи 44', '44', []],
    ['44-баптың', '44', []],
    ['преамбула', 'preamble', []],
    ['Кіріспе', 'preamble', []],
    ['the Preamble', 'preamble', []],
    ['paragraph 2 of Article 50', '50', ['2']],
    ['Article 50, paragraph 2', '50', ['2']],
    ['Art. 50 para. 2', '50', ['2']],
    ['art. 50 § 2', '50', ['2']],
    ['Article 44, subparagraph 10-1)', '44', ['10-1']],
    ['subparagraph 3 of part 3 of paragraph 5 of Article 52', '52', ['5', 'part3', '3']],
    ['п. 2 ст. 50', '50', ['2']],
    ['пункт 2 статьи 50', '50', ['2']],
    ['подпункт 3) пункта 5 статьи 52', '52', ['5', '3']],
    ['пп. 3) п. 5 ст. 52', '52', ['5', '3']],
    ['часть 2 пункта 5 статьи 42', '42', ['5', 'part2']],
    ['ст. 83-1 п. 1', '83-1', ['1']],
    ['50-баптың 2-тармағы', '50', ['2']],
    ['52-баптың 5-тармағының 3) тармақшасы', '52', ['5', '3']],
  ])('reads %j as a citation that may leave parts out', (text, article, steps) => {
    expect(parseCitation(text)).toEqual({ ok: true, value: { article, steps, exact: false } });
  });

  test.each<[string, string, readonly string[]]>([
    ['52/p5/part3/s3', '52', ['p5', 'part3', 's3']],
    ['44/lead', '44', ['lead']],
    ['art_52__para_5__al_3__subpara_3', '52', ['p5', 'part3', 's3']],
    ['preamble__intro', 'preamble', ['lead']],
  ])('reads %j as exactly one unit', (text, article, steps) => {
    expect(parseCitation(text)).toEqual({ ok: true, value: { article, steps, exact: true } });
  });

  test('reads a letter in a step in either case, as in the number of an article', () => {
    expect(parseCitation('104C(2A)')).toEqual({
      ok: true,
      value: { article: '104c', steps: ['2a'], exact: false },
    });
  });

  test.each([
    '',
    ' ',
    'article',
    'art. ',
    '44.5',
    '44)',
    '52(5',
    '52()',
    '52(x)',
    '52(5)3',
    '52(3)-(5)',
    '52 part',
    '52/5',
    '52//p5',
    'the President',
    'art_',
    'art_52__chapter_1',
    'art_52__al',
    'art_52__intro_1',
  ])('says that %j names no place and how to write one', (text) => {
    const issue = issueOf(parseCitation(text));
    expect(issue.code).toBe('ADDRESS_INVALID');
    expect(issue.message).toContain(`${JSON.stringify(text)} does not name a place`);
    expect(issue.hint).toContain('50(2)');
    expect(issue.hint).toContain('52/p5/part3/s3');
  });

  test('guesses what a number with a full stop in it was meant for', () => {
    expect(issueOf(parseCitation('83.1')).hint).toMatch(/^Did you mean article 83-1, or 83\(1\)\? Write /);
  });

  test.each(['52(5))', '44 part 2)', '44 lead)'])(
    'refuses the parenthesis that nothing opens in %j',
    (text) => {
      expect(issueOf(parseCitation(text)).code).toBe('ADDRESS_INVALID');
    },
  );

  test('refuses an eId that says more than it can read', () => {
    expect(issueOf(parseCitation('art_44__para_3_4')).code).toBe('ADDRESS_INVALID');
  });

  test('never throws, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'44-1/()_., pсartбplev\n'.split('')), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (text) => {
        const citation = parseCitation(text);
        if (!citation.ok) expect(citation.issues[0].code).toBe('ADDRESS_INVALID');
        else expect(citation.value.article).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['hyphens', '1-'.repeat(100_000)],
    ['spaces', `44${' '.repeat(100_000)}x`],
    ['commas', `44${' ,'.repeat(100_000)}x`],
    ['an open parenthesis', `44(${' '.repeat(100_000)}x`],
    ['steps', `44${'(1)'.repeat(20_000)}x`],
    ['a number that ends in nothing', `${'1'.repeat(100_000)}!`],
  ])('refuses a very long run of %s', (_, text) => {
    const issue = issueOf(parseCitation(text));
    expect(issue.code).toBe('ADDRESS_INVALID');
    expect(issue.message.length).toBeLessThan(250);
  });
});

describe('formatAddress', () => {
  test.each([
    ['52/p5/part3/s3', '52(5) part 3 (3)'],
    ['83-1', '83-1'],
    ['preamble', 'preamble'],
    ['preamble/lead', 'preamble opening words'],
    ['section/VI', 'section VI'],
    ['no address', 'no address'],
  ])('writes %s as readers do', (address, citation) => {
    expect(formatAddress(address)).toBe(citation);
  });
});

describe('formatCitation', () => {
  test.each([
    ['50', 'p2', '50(2)'],
    ['44', 's10-1', '44(10-1)'],
    ['44', 'lead', '44 opening words'],
    ['83-1', 'p1', '83-1(1)'],
    ['52', 'p5/part2', '52(5) part 2'],
    ['52', 'p5/part3/s3', '52(5) part 3 (3)'],
    ['61', 'p3-1/s2', '61(3-1)(2)'],
    ['44', 'part2/s1', '44 part 2 (1)'],
    ['preamble', 'part9', 'preamble part 9'],
  ])('writes %s/%s as readers do', (article, id, citation) => {
    expect(formatCitation(article, id)).toBe(citation);
  });

  test('is read again as the same steps', () => {
    fc.assert(
      fc.property(articleNumber, unitId, (article, id) => {
        const bare = id.split('/').map((step) => (/^(?:lead|part)/.test(step) ? step : step.slice(1)));
        expect(parseCitation(formatCitation(article, id))).toEqual({
          ok: true,
          value: { article, steps: bare, exact: false },
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatEid', () => {
  test.each([
    ['52', undefined, 'art_52'],
    ['83-1', undefined, 'art_83-1'],
    ['preamble', undefined, 'preamble'],
    ['preamble', 'lead', 'preamble__intro'],
    ['preamble', 'part2', 'preamble__al_2'],
    ['44', 's10-1', 'art_44__subpara_10-1'],
    ['52', 'p5/part3/s3', 'art_52__para_5__al_3__subpara_3'],
  ])('writes %s and %s', (article, id, eid) => {
    expect(formatEid(article, id)).toBe(eid);
  });

  test('gives every unit its own eId, which is read again', () => {
    fc.assert(
      fc.property(articleNumber, unitId, (article, id) => {
        const eid = formatEid(article, id);
        expect(eid).toMatch(/^[a-z0-9_-]+$/);
        expect(parseEid(eid)).toBe(`${article}/${id}`);
        expect(parseEid(formatEid(article))).toBe(article);
        expect(unwrap(parseCitation(eid))).toEqual({ article, steps: id.split('/'), exact: true });
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseEid', () => {
  test.each([
    ['art_52', '52'],
    ['preamble', 'preamble'],
    ['art_52__para_5__al_3__subpara_3', '52/p5/part3/s3'],
    ['art_44__intro', '44/lead'],
  ])('reads %s', (eid, address) => {
    expect(parseEid(eid)).toBe(address);
  });

  test.each(['', '52', 'art', 'art_', 'ART_52', '52/p5', 'sec_VII', 'chp_1__art_52'])(
    'finds none in %j',
    (eid) => {
      expect(parseEid(eid)).toBeNull();
    },
  );

  test.each([
    ['a kind of step that there is not', 'art_52__chapter_1'],
    ['a step without a number', 'art_52__al'],
    ['a number after opening words', 'art_52__intro_1'],
    ['a step with two numbers', 'art_52__para_5_6'],
    ['an empty step', 'art_52__'],
    ['an article that is no number', 'art_fifty'],
  ])('finds none of ours in %s', (_, eid) => {
    expect(parseEid(eid)).toBeNull();
  });

  test('finds an address or nothing', () => {
    const parts = fc.array(
      fc.oneof(fc.constantFrom('art', 'para', 'al', 'subpara', 'intro', 'preamble', '_', '__', '?'), ordinal),
    );
    fc.assert(
      fc.property(parts, (all) => {
        const address = parseEid(all.join('_'));
        if (address !== null) expect(parseAddress(address).ok).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
