import { describe, expect, test } from 'vitest';
import { foldTypography } from '../../src/compare/fold.ts';
import { languageWords } from '../../src/import/languages.ts';
import { readTombstone } from '../../src/import/tombstone.ts';
import { LINE } from '../../src/text.ts';

describe('readTombstone', () => {
  test.each([
    ['Repealed.', null],
    ['Repealed (1999-01-01 Law No. 5).', '1999-01-01 Law No. 5'],
    ['Repealed. ((((1999-01-01-old-act)', '1999-01-01-old-act'],
    ['Repealed. (; 1999-01-01)', '1999-01-01'],
  ])('of %j gives an act that has a title', (text, title) => {
    const tombstone = readTombstone(text, languageWords('en'));
    expect(tombstone?.act?.title ?? null).toBe(title);
    expect(title ?? 'none').toMatch(LINE);
  });

  test.each([
    [
      'en',
      'Repealed by the Law of the Republic of 2 March 2010 No. 4-I.',
      'Law of the Republic of 2 March 2010 No. 4-I',
    ],
    [
      'en',
      '(Excluded by Law No. 4-I dated 2 March 2010 (shall be enforced from its publication))',
      'Law No. 4-I dated 2 March 2010',
    ],
    [
      'en',
      'Repealed by Law No. 4 of 2 March 2010 “On the flag; and more”.',
      'Law No. 4 of 2 March 2010 "On the flag; and more"',
    ],
    [
      'ru',
      'Исключена Законом РК от 10 марта 2017 г. № 51-VI (вводится в действие с 01.01.2018).',
      'Закон РК от 10 марта 2017 г. № 51-VI',
    ],
    [
      'ru',
      'исключен Конституционным законом РК от 10.03.2017 № 51-VI;',
      'Конституционный закон РК от 10.03.2017 № 51-VI',
    ],
    [
      'kk',
      'Алып тасталды - ҚР 2017.03.10 № 51-VI (ресми жарияланған күнінен бастап қолданысқа енгізіледі) Заңымен.',
      'ҚР 2017.03.10 № 51-VI Заңы',
    ],
    [
      'kk',
      'ҚР 2017.03.10 № 51-VI Заңымен алып тасталды (қолданысқа енгізілу тәртібін 2-баптан қараңыз).',
      'ҚР 2017.03.10 № 51-VI Заңы',
    ],
  ])('of %s names the act: %j', (language, text, title) => {
    expect(readTombstone(foldTypography(text), languageWords(language))?.act?.title).toBe(title);
  });

  test.each([
    ['en', 'Repealed by Law No. 4-I of 2 March 2010. Judges are elected for life.'],
    ['en', 'Repealed by Law No. 4-I of 2 March 2010. Judges.'],
    ['en', 'Repealed by Law No. 5-I of 3 March 2010; the flag is blue.'],
    ['en', 'Repealed by Law No. 5-I of 3 March 2010; 5 stay.'],
    ['en', 'Repealed by Law No. 5-I of 3 March 2010 (the flag is blue).'],
    ['en', 'Repealed by Law No. 5-I of 3 March 2010 except for judges.'],
    ['en', 'Repealed, except where Law No. 4 of 2 March 2010 says otherwise.'],
    ['ru', 'Исключен Законом РК от 10.03.2017 № 51-VI. Судьи избираются.'],
    ['kk', 'ҚР 2017.03.10 № 51-VI Заңымен алып тасталды. Судьялар сайланады.'],
    ['kk', 'Алып тасталды - ҚР 2017.03.10 № 51-VI Заңымен; ту көк.'],
  ])('of %s reads nothing that says more: %j', (language, text) => {
    expect(readTombstone(foldTypography(text), languageWords(language))).toBeNull();
  });
});
