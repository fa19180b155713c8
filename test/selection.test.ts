import { describe, expect, test } from 'vitest';
import { unwrap } from '../src/errors.ts';
import { openCorpus, textAt } from '../src/open.ts';
import { articleNotFound, isSelected, type Selection, selectCited } from '../src/selection.ts';
import { actFile, articleFile, issueOf, tryOpen } from './helpers/corpus.ts';
import { baseText, lastText } from './helpers/texts.ts';

const TEXT = baseText();
const KAZAKHSTAN = textAt(openCorpus(), '2022-06-08').constitution;

describe('selectCited', () => {
  test.each([
    ['1', '1', null],
    ['Article 1', '1', null],
    ['ст. 2', '2', null],
    ['2-бап', '2', null],
    ['1(2)', '1', 'p2'],
    ['art. 1(3)', '1', 'p3'],
    ['2(3)', '2', 's3'],
    ['2 opening words', '2', 'lead'],
    ['3(1) part 2', '3', 'p1/part2'],
    ['1(2) part 3 (2)', '1', 'p2/part3/s2'],
    ['1/p2/part3', '1', 'p2/part3'],
    ['art_1__para_2__al_3__subpara_1', '1', 'p2/part3/s1'],
  ])('finds %s', (citation, article, id) => {
    expect(selectCited([TEXT], [citation])).toEqual({ ok: true, value: [{ article, id }] });
  });

  test('finds several in the order in which they were asked for', () => {
    expect(unwrap(selectCited([TEXT], ['3', '1(4)', '2(1)']))).toEqual([
      { article: '3', id: null },
      { article: '1', id: 'p4' },
      { article: '2', id: 's1' },
    ]);
  });

  test('selects nothing where nothing is asked for', () => {
    expect(selectCited([TEXT], [])).toEqual({ ok: true, value: [] });
  });

  test('answers a citation of several units with the choices', () => {
    const issue = issueOf(selectCited([KAZAKHSTAN], ['52(5)(3)']));
    expect(issue).toMatchObject({ code: 'CITATION_AMBIGUOUS', unit: '52' });
    expect(issue.message).toContain('"52(5)(3)" may be 52(5) part 2 (3) or 52(5) part 3 (3)');
    expect(issue.hint).toContain('52/p5/part2/s3, 52/p5/part3/s3');
  });

  test('finds each of the choices that it offers, by id', () => {
    const choices = ['1/p2/s1', '1/p2/part3/s1'];
    expect(issueOf(selectCited([TEXT], ['1(2)(1)'])).hint).toContain(choices.join(', '));
    expect(unwrap(selectCited([TEXT], choices))).toEqual([
      { article: '1', id: 'p2/s1' },
      { article: '1', id: 'p2/part3/s1' },
    ]);
  });

  test('finds an exact eId where a citation would be ambiguous', () => {
    expect(selectCited([TEXT], ['art_1__para_2__subpara_1'])).toEqual({
      ok: true,
      value: [{ article: '1', id: 'p2/s1' }],
    });
  });

  test('finds every unit of the embedded text by its id', () => {
    for (const [article, id] of [
      ['44', 'lead'],
      ['44', 's10-1'],
      ['52', 'p5/part3/s3'],
      ['preamble', 'part9'],
    ]) {
      expect(unwrap(selectCited([KAZAKHSTAN], [`${article}/${id}`]))).toEqual([{ article, id }]);
    }
  });

  describe('in two texts', () => {
    const corpus = unwrap(
      tryOpen(
        actFile(`
- op: remove
  at: 1/p4
- op: insert
  after: 2/s3
  units:
    - label: "3-1)"
      text: "resigns."
- op: insert
  into: section/II
  articles:
    - number: 3-1
      units:
        - text: "Prosecutors obey the law."`),
      ),
    );
    const texts = [TEXT, lastText(corpus)];

    test.each([
      ['a unit that only the earlier one has', '1(4)', '1', 'p4'],
      ['a unit that only the later one has', '2(3-1)', '2', 's3-1'],
      ['an article that only the later one has', '3-1', '3-1', null],
      ['a unit that both have, once', '1(1)', '1', 'p1'],
    ])('finds %s', (_, citation, article, id) => {
      expect(selectCited(texts, [citation])).toEqual({ ok: true, value: [{ article, id }] });
      expect(selectCited(texts.toReversed(), [citation])).toEqual({ ok: true, value: [{ article, id }] });
    });
  });

  test('says which units there are where it finds none', () => {
    const issue = issueOf(selectCited([TEXT], ['2(9)']));
    expect(issue).toMatchObject({ code: 'UNIT_NOT_FOUND', unit: '2' });
    expect(issue.message).toContain('Article 2 has nothing that "2(9)" names');
    expect(issue.hint).toBe('Article 2 has lead, s1, s2, s3.');
  });

  test('says which articles are near where there is none', () => {
    const issue = issueOf(selectCited([TEXT], ['art. 5']));
    expect(issue).toMatchObject({ code: 'ARTICLE_NOT_FOUND', unit: '5' });
    expect(issue.message).toContain('There is no article 5 ');
    expect(issue.hint).toContain('there are 2, 3.');
  });

  test('says that a text is no citation', () => {
    const issue = issueOf(selectCited([TEXT], ['the President']));
    expect(issue.code).toBe('ADDRESS_INVALID');
    expect(issue.message).toContain('"the President" does not name a place');
  });

  test('fails where one of several citations does', () => {
    expect(issueOf(selectCited([TEXT], ['1', '9', '2'])).unit).toBe('9');
  });

  test('fails where there is no text', () => {
    expect(issueOf(selectCited([], ['1'])).code).toBe('ARTICLE_NOT_FOUND');
  });
});

describe('isSelected', () => {
  const selection: readonly Selection[] = [
    { article: '1', id: 'p2' },
    { article: '2', id: null },
    { article: '5', id: 'p1/part3/s3' },
  ];

  test.each<[string, string, string | undefined, boolean]>([
    ['the unit itself', '1', 'p2', true],
    ['what is below it', '1', 'p2/part3/s1', true],
    ['its article as a whole', '1', undefined, true],
    ['another unit of its article', '1', 'p1', false],
    ['a unit whose label only starts like it', '1', 'p2-1', false],
    ['a selected article', '2', undefined, true],
    ['a unit of a selected article', '2', 's1', true],
    ['an article that only starts like it', '2-1', undefined, false],
    ['a unit of the same id in another article', '3', 'p2', false],
    ['a unit above a selected one', '5', 'p1', false],
  ])('judges %s', (_, article, id, selected) => {
    expect(isSelected(selection, article, id)).toBe(selected);
  });

  test('takes everything where nothing was selected, and nothing where the selection is empty', () => {
    expect(isSelected(undefined, '1', 'p1')).toBe(true);
    expect(isSelected([], '1', 'p1')).toBe(false);
  });
});

describe('articleNotFound', () => {
  const text = baseText(articleFile('3-1', 'II', 'Judges rest.'), articleFile('90', 'II', 'The end.'));

  test.each([
    ['4', '1, 2, 3, 3-1'],
    ['6', '3, 3-1'],
    ['88', '90'],
    ['3-2', '1, 2, 3, 3-1'],
  ])('names the articles within three of %s', (number, near) => {
    const issue = articleNotFound(text.articles, number);
    expect(issue).toMatchObject({ code: 'ARTICLE_NOT_FOUND', unit: number });
    expect(issue.message).toContain(`There is no article ${number}`);
    expect(issue.hint).toContain(`there are ${near}.`);
  });

  test.each(['40', 'preamble'])('gives the first and the last where none is near %s', (number) => {
    expect(articleNotFound(text.articles, number).hint).toBe('The articles are 1 to 90.');
  });

  test.each([
    ['31', 'Did you mean 3-1? '],
    ['preambel', 'Did you mean preamble? '],
    ['89', 'Near it'],
  ])('guesses what %s was meant for, where a number or name is near', (number, hint) => {
    const preamble = { ...text.articles[0], number: 'preamble' } as (typeof text.articles)[number];
    expect(articleNotFound([preamble, ...text.articles], number).hint).toMatch(
      new RegExp(`^${hint.replace('?', '\\?')}`),
    );
  });

  test('answers without a text too', () => {
    expect(articleNotFound([], '1').hint).toBe('There are none.');
  });
});
