/**
 * Word documents as files. The package `docx` writes them; it is not installed with this one, since only this format needs it,
 * and loaded when somebody asks for the format.
 */

import type { Document } from 'docx';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { IsoDate } from '../dates.ts';
import { fail, ok, type Result } from '../errors.ts';
import { holdable } from './characters.ts';
import { withoutTimes } from './zip-times.ts';

/** The package `docx`. */
export type Docx = typeof import('docx');

/** Loads the package `docx`; fails with `PACKAGE_MISSING` where it is not installed. */
export async function loadDocx(): Promise<Result<Docx>> {
  try {
    return ok(await import('docx'));
  } catch {
    return fail({
      code: 'PACKAGE_MISSING',
      message: 'The format docx needs the package "docx", which could not be loaded.',
      hint: 'Install it beside this package: npm install "docx@^9.15.2"',
    });
  }
}

/** What a file tells of the document in it. */
export interface Properties {
  readonly title: string;
  readonly language: string;
  readonly date: IsoDate;
}

/** Writes a document to the bytes of its file, which are the same whenever and wherever they are written. */
export async function packDocument(
  { Packer }: Docx,
  document: Document,
  properties: Properties,
): Promise<Uint8Array> {
  const core = { path: 'docProps/core.xml', data: coreProperties(properties) };
  return withoutTimes(await Packer.pack(document, 'uint8array', undefined, [core]));
}

/** The properties with the day of the later text instead of the moment of writing. */
function coreProperties({ title, language, date }: Properties): string {
  const moment = `${date}T00:00:00Z`;
  const type = 'dcterms:W3CDTF';
  const root = x(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      x('dc:title', holdable(title)),
      x('dc:creator', 'constitution-diff'),
      x('dc:language', holdable(language)),
      x('dcterms:created', { 'xsi:type': type }, moment),
      x('dcterms:modified', { 'xsi:type': type }, moment),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toXml(root).replaceAll(']]>', ']]&gt;')}`;
}
