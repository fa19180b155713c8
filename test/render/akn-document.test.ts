import { expect, test } from 'vitest';
import { block, element, writeDocument } from '../../src/render/akn-document.ts';

test('a block may hold more elements than a call has arguments', () => {
  const children = Array.from({ length: 200_000 }, () => element('p', {}, 'a'));
  expect(writeDocument(block('body', {}, children)).match(/<p>/g)).toHaveLength(children.length);
});
