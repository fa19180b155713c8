import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/errors.ts';
import { readHtml } from '../../src/import/read-html.ts';
import { LIMITS } from '../../src/limits.ts';

const lines = (page: string): readonly string[] =>
  [...unwrap(readHtml(page, LIMITS)).lines].map(({ role, text }) =>
    role === null ? text : `${role}: ${text}`,
  );

describe('readHtml', () => {
  test.each([
    ['a formula', '<p>The tax is <math><mi>a</mi><mo>+</mo><mi>b</mi></math>.</p>', ['The tax is a+b.']],
    [
      'what a formula says in another language, beside the line',
      '<p>Tax <math><semantics><mi>a</mi><annotation encoding="TeX">\\a</annotation></semantics></math>.</p>',
      ['Tax a.', 'outside: \\a'],
    ],
    [
      'a drawing, beside the line in which it stands',
      '<p>The <svg><style>x</style><title>Flag</title><text>Blue <tspan>sky</tspan></text></svg> flag.</p>',
      ['The flag.', 'outside: Flag', 'outside: Blue sky'],
    ],
    ['a drawing in no line', '<svg><text>Flag</text></svg>', ['outside: Flag']],
    ['what stands for an object', '<p>The <object data="x">blue</object> flag.</p>', ['The blue flag.']],
  ])('keeps the words of %s', (_name, page, expected) => {
    expect(lines(page)).toEqual(expected);
  });
});
