import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/errors.ts';
import { readLines } from '../../src/node/lines.ts';

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function linesOf(chunks: readonly Uint8Array[], longest?: number): Promise<readonly string[]> {
  const lines: Result<string>[] = [];
  for await (const line of readLines(stream(chunks), longest)) lines.push(line);
  return lines.map((line) => (line.ok ? line.value : line.issues[0].code));
}

describe('readLines', () => {
  test('gives the lines of a text, however it is cut into chunks', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        const bytes = new TextEncoder().encode(lines.map((text) => `${text}\n`).join(''));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        // A mark of byte order that opens a line is no part of it.
        expect(await linesOf(chunks)).toEqual(lines.map((text) => text.replace(/^\ufeff/, '')));
      }),
    );
  });

  test('reads a last line that nothing ends', async () => {
    expect(await linesOf([Buffer.from('one\ntwo')])).toEqual(['one', 'two']);
  });

  test('passes over what is too long or not UTF-8 and goes on', async () => {
    const chunks = [
      Buffer.from('123456'),
      Buffer.from('789\nshort\n'),
      Buffer.from([0xff, 0x0a]),
      Buffer.from('end\n'),
    ];
    expect(await linesOf(chunks, 5)).toEqual(['FILE_TOO_LARGE', 'short', 'FILE_UNREADABLE', 'end']);
  });
});
