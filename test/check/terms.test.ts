import { describe, expect, test } from 'vitest';
import { checkTerms } from '../../src/check/terms.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { openCorpus } from '../../src/open.ts';
import { ACT, brief, insertUnits, OPERATION, open, replaced, shipped } from '../helpers/checked.ts';
import { actFile } from '../helpers/corpus.ts';

describe('checkTerms', () => {
  const act = (operations: string, from: string, more = ''): TextFile => {
    const { path, text } = actFile(operations);
    const terms = `  terms:\n    - old: "decrees"\n      new: "ordinances"\n      from: ${from}${more}\n`;
    return { path, text: text.replace('amendments:', `${terms}amendments:`) };
  };
  const OTHER = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';
  const REPLACED =
    '- op: substitute\n  at: 1/p2/part2\n  old: "decrees"\n  new: "ordinances"\n  from: 2002-01-01';
  // The terms take four lines above the operations, and keptIn one more.
  const LINE = 15;

  test('finds a term in the base text after its date, once', () => {
    const more = '- op: remove\n  at: 2/s3\n  from: 2002-01-01';
    const findings = checkTerms(open(act(`${OTHER}\n${more}`, '2001-01-01')));
    expect(brief(findings)).toEqual([
      {
        code: 'TERM_SURVIVES',
        message: '"decrees" still stands here on 2001-01-01; from 2001-01-01 it is "ordinances".',
        unit: '1/p2/part2',
        file: 'constitution/article-001.md',
        line: 20,
        column: 1,
      },
    ]);
    expect(findings[0]?.hint).toContain('"keptIn:"');
  });

  test('finds a term in an inserted unit, at its operation', () => {
    const insert = insertUnits('2/s3', ['4)', 'issues decrees.']);
    const findings = checkTerms(open(act(`${insert}\n  from: 2002-01-01\n${REPLACED}`, '2002-01-01')));
    expect(brief(findings)).toEqual([
      {
        code: 'TERM_SURVIVES',
        message: '"decrees" still stands here on 2002-01-01; from 2002-01-01 it is "ordinances".',
        unit: '2/s4',
        operation: OPERATION,
        file: ACT,
        line: LINE,
        column: 9,
      },
    ]);
  });

  test('finds a term that a later operation brings back', () => {
    const back = REPLACED.replace('"decrees"', '"x"')
      .replace('"ordinances"', '"decrees"')
      .replace('"x"', '"ordinances"')
      .replace('2002', '2003');
    const findings = checkTerms(open(act(`${REPLACED}\n${back}`, '2002-01-01')));
    expect(brief(findings)).toMatchObject([
      {
        message: '"decrees" still stands here on 2003-01-01; from 2002-01-01 it is "ordinances".',
        unit: '1/p2/part2',
        operation: { ...OPERATION, operation: 1 },
        line: LINE + 5,
      },
    ]);
  });

  test('finds a term on a day on which nothing commences', () => {
    expect(checkTerms(open(act(OTHER, '2001-06-01')))).toMatchObject([
      { code: 'TERM_SURVIVES', unit: '1/p2/part2', message: expect.stringContaining('from 2001-06-01') },
    ]);
  });

  test.each([
    ['before its date', act(REPLACED, '2002-01-01')],
    ['that the whole text has replaced', act(REPLACED.replace('2002', '2001'), '2001-01-01')],
    ['in a unit that keeps it', act(OTHER, '2001-01-01', '\n      keptIn: [1/p2/part2]')],
    ['in a unit that goes', act('- op: remove\n  at: 1/p2/part2', '2001-01-01')],
  ])('finds none %s', (_name, file) => {
    expect(checkTerms(open(file))).toEqual([]);
  });

  test('finds no part of a word', () => {
    const { path, text } = act(OTHER, '2001-01-01');
    expect(checkTerms(open({ path, text: text.replace('"decrees"', '"decree"') }))).toMatchObject([
      { unit: '1/p2/part3', message: expect.stringContaining('"decree" still stands') },
    ]);
  });

  test('finds a term outside the units that keep it, and a unit that does not', () => {
    const file = act(OTHER, '2001-01-01', '\n      keptIn: [1/p2]');
    expect(checkTerms(open(file)).map(({ code, unit }) => [code, unit])).toEqual([
      ['TERM_SURVIVES', '1/p2/part2'],
      ['ENTRY_STALE', '1/p2'],
    ]);
  });

  test('finds nothing where no act replaces a term', () => {
    expect(checkTerms(open(actFile(OTHER)))).toEqual([]);
  });

  test('finds nothing wrong with the embedded corpus', () => {
    expect(checkTerms(openCorpus())).toEqual([]);
  });

  test('finds the terms of the embedded corpus where their units are not listed', () => {
    const corpus = shipped('amendments/2022-06-08-referendum.yaml', (text) =>
      replaced(replaced(text, 'keptIn: [97/lead, 99/p1, ', 'keptIn: ['), '      keptIn: [99/p1]\n', ''),
    );
    const found = checkTerms(corpus);
    expect(found.map(({ code, unit, message }) => [code, unit, message])).toEqual([
      [
        'TERM_SURVIVES',
        '99/p1',
        '"Accounts Committee" still stands here on 2022-06-08; from 2022-06-08 it is "Supreme Audit Chamber".',
      ],
      [
        'TERM_SURVIVES',
        '97/lead',
        '"Constitutional Council" still stands here on 2023-01-01; from 2023-01-01 it is "Constitutional Court".',
      ],
      [
        'TERM_SURVIVES',
        '99/p1',
        '"Constitutional Council" still stands here on 2023-01-01; from 2023-01-01 it is "Constitutional Court".',
      ],
    ]);
    expect(found[0]?.operation).toEqual({ act: '2022-06-08-referendum', amendment: 'art-99', operation: 0 });
    expect(found[1]?.file).toBe('constitution/article-097.md');
  });
});
