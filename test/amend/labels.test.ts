import { describe, expect, test } from 'vitest';
import { articleExists, checkLabels } from '../../src/amend/labels.ts';
import { issueOf } from '../helpers/corpus.ts';
import { articleIn, baseText, CONTEXT, unitIn } from '../helpers/texts.ts';

const ARTICLE = articleIn(baseText(), '1');

describe('checkLabels', () => {
  test.each([
    { name: 'labels that are free', labels: ['5.', '2-1.'] },
    { name: 'no label, as often as may be', labels: [null, null] },
    { name: 'a label that only units in another list have', labels: ['1)'] },
  ])('passes $name', ({ labels }) => {
    expect(checkLabels(ARTICLE, ARTICLE.units, labels).ok).toBe(true);
  });

  test('names the unit that has the label, at its address', () => {
    const siblings = unitIn(baseText(), '1/p2/part3').units;
    const article = articleIn(baseText(), '1');
    const own = article.units[1]?.units[3]?.units ?? siblings;
    const issue = issueOf(checkLabels(article, own, ['3)', '2)']));
    expect(issue).toMatchObject({ code: 'LABEL_EXISTS', unit: '1/p2/part3/s2' });
    expect(issue.message).toBe('There is already a unit labelled 2) at this place: 1/p2/part3/s2.');
    expect(issue).not.toHaveProperty('otherOperation');
  });

  test('names the operation that made the unit what it is', () => {
    const [first, ...others] = ARTICLE.units;
    if (first === undefined) throw new Error('the article has units');
    const units = [{ ...first, provenance: CONTEXT.provenance }, ...others];
    const issue = issueOf(checkLabels({ ...ARTICLE, units }, units, ['1.']));
    expect(issue.otherOperation).toEqual({ act: '2001-01-01-act', amendment: 'first', operation: 0 });
  });
});

describe('articleExists', () => {
  test('names the number, and the operation that brought it in', () => {
    expect(issueOf(articleExists({ number: '83-1', provenance: CONTEXT.provenance }))).toMatchObject({
      code: 'ARTICLE_EXISTS',
      unit: '83-1',
      otherOperation: { act: '2001-01-01-act', amendment: 'first', operation: 0 },
    });
    expect(issueOf(articleExists({ number: '83', provenance: null }))).not.toHaveProperty('otherOperation');
  });
});
