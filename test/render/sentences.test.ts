import { describe, expect, test } from 'vitest';
import { compare, openCorpus } from '../../src/open.ts';
import { renderSentencesText } from '../../src/render/sentences.ts';
import { inert } from '../../src/render/wrap.ts';
import { comparisonFullOf, comparisonOf, INERT, UNHOLDABLE } from '../helpers/hostile.ts';
import { linesOf } from '../helpers/io.ts';

describe('renderSentencesText', () => {
  test('has a sentence for each section, article and unit, and the measures with their units', () => {
    const { catalogue } = openCorpus();
    const comparison = compare(openCorpus(), '2022-06-07', '2022-06-08', { only: ['44(19)', '50(3)'] });
    const text = renderSentencesText(comparison, catalogue.measures);
    expect(linesOf(text).slice(3)).toEqual([
      '2 articles amended; by 2022-06-08-referendum; from 8 June 2022; carries out 2 measures.',
      '',
      'Article 44 was amended by 2022-06-08-referendum: 1 unit amended; from 8 June 2022.',
      '  Article 44(19): “Secretary” became “Counsellor”; from 8 June 2022.',
      '',
      'Article 50 was amended by 2022-06-08-referendum: 1 unit amended; from 8 June 2022.',
      '  Article 50(3): “one hundred and seven” became “ninety-eight”, and 1 more change; from 8 June 2022.',
      '',
      'Measures carried out',
      '  Elect the Mazhilis by a mixed system: party lists and single-mandate constituencies (mazhilis-mixed-electoral-system): 50(3)',
      '  Abolish the seats of the Assembly of the People of Kazakhstan in the Mazhilis (mazhilis-assembly-quota-abolished): 50(3)',
    ]);
  });

  test('names a measure without a title by its id', () => {
    const comparison = comparisonFullOf('a-measure');
    expect(linesOf(renderSentencesText(comparison)).at(-1)).toBe('  a-measure: 2(2)');
  });

  test('wraps at a width', () => {
    const lines = linesOf(
      renderSentencesText(comparisonOf('ten judges', 'twelve judges'), [], { width: 30 }),
    );
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(30);
  });

  test.each([...INERT, ...UNHOLDABLE.map(([text]) => text)])('shows %j inert', (text) => {
    const lines = linesOf(renderSentencesText(comparisonFullOf(text), [{ id: text, title: text }]));
    expect(lines.map(inert)).toEqual(lines);
  });
});
