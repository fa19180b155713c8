/** Word documents read back by a strict reader of its own, so that a mistake in writing is not repeated in reading. */

import { crc32, inflateRawSync } from 'node:zlib';
import { elementsIn, type MarkupElement, named, parseMarkup, textIn } from './markup.ts';

/** The files in a ZIP file by their paths, each as text. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const buffer = Buffer.from(bytes);
  const end = buffer.length - 22;
  if (buffer.readUInt32LE(end) !== 0x06054b50) throw new Error('no end of a ZIP file');
  const files = new Map<string, string>();
  let at = buffer.readUInt32LE(end + 16);
  for (let entry = 0; entry < buffer.readUInt16LE(end + 10); entry += 1) {
    const nameLength = buffer.readUInt16LE(at + 28);
    const path = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const local = buffer.readUInt32LE(at + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const content = inflateRawSync(buffer.subarray(start, start + buffer.readUInt32LE(at + 20)));
    if (content.length !== buffer.readUInt32LE(at + 24)) throw new Error(`${path} has another length`);
    if (crc32(content) !== buffer.readUInt32LE(at + 16)) throw new Error(`${path} has another checksum`);
    if (files.has(path)) throw new Error(`${path} is there twice`);
    files.set(path, content.toString('utf8'));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return files;
}

/** A part of a document as XML. */
export function partOf(bytes: Uint8Array, path: string): MarkupElement {
  const xml = unzip(bytes).get(path);
  if (xml === undefined) throw new Error(`there is no ${path}`);
  if (xml.includes(']]>')) throw new Error('the end of a CDATA section in text');
  if (/="[^"]*<[^"]*"/.test(xml)) throw new Error('the start of a tag in an attribute');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.test(xml))
    throw new Error('no character of XML');
  return parseMarkup(xml.replace(/^<\?xml [^>]*\?>\s*/, ''));
}

/** The body of a document. */
export function bodyOf(bytes: Uint8Array): MarkupElement {
  const [body] = named(partOf(bytes, 'word/document.xml'), 'w:body');
  if (body === undefined) throw new Error('there is no body');
  return body;
}

/** The rows of the only table, each with the text of its cells, paragraphs on lines of their own. */
export function rowsOf(bytes: Uint8Array): string[][] {
  return named(bodyOf(bytes), 'w:tr').map((row) =>
    named(row, 'w:tc').map((cell) =>
      named(cell, 'w:p')
        .map((paragraph) => textIn(paragraph))
        .join('\n'),
    ),
  );
}

/** The paragraphs of a document when all its revisions are accepted, or all are rejected, as a reader of Word's format does it. */
export function settled(bytes: Uint8Array, how: 'accepted' | 'rejected'): string[] {
  const gone = how === 'accepted' ? 'w:del' : 'w:ins';
  const paragraphs: string[] = [];
  let carried = '';
  for (const paragraph of named(bodyOf(bytes), 'w:p')) {
    const text = carried + textIn(paragraph, gone);
    const isMarkGone = named(paragraph, 'w:pPr').some((properties) => named(properties, gone).length > 0);
    if (!isMarkGone) paragraphs.push(text);
    // Without its mark a paragraph runs into the next one.
    carried = isMarkGone ? text : '';
  }
  if (carried !== '') throw new Error('a paragraph runs into nothing');
  return paragraphs;
}

/** Every element of the main document with its name and attributes on a line of its own, for people to read. */
export function readable(bytes: Uint8Array): string {
  const xml = unzip(bytes).get('word/document.xml') ?? '';
  return xml
    .slice(xml.indexOf('<w:body>'), xml.indexOf('</w:document>'))
    .replaceAll(/><(?=w:(?:p|tbl|tr|tc|r|ins|del|sectPr)[ >])/g, '>\n<');
}

/** The runs of a document with the marks that they have. */
export function runsOf(element: MarkupElement): readonly { text: string; marks: readonly string[] }[] {
  return named(element, 'w:r').map((run) => ({
    text: textIn(run),
    marks: elementsIn(run)
      .map(({ name }) => name)
      .filter((name) => ['w:b', 'w:u', 'w:strike', 'w:i'].includes(name)),
  }));
}
