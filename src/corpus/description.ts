/** `constitution/corpus.yaml`: what a text is, its dates, its words and its sections. */

import { findRepeats } from '../collections.ts';
import { fail, failIfAny, type Issue, ok, type Result } from '../errors.ts';
import { type LimitOptions, limitsOf } from '../limits.ts';
import type { CorpusDescription, Section, Words } from '../model.ts';
import { type CorpusFile, corpusFileSchema } from './schema.ts';
import { readYaml } from './validate.ts';
import { wordsOf } from './words.ts';
import type { YamlFile } from './yaml.ts';
import { formatYaml } from './yaml-writer.ts';

/** What `corpus.yaml` says. */
export interface ParsedDescription {
  readonly description: CorpusDescription;
  readonly sections: readonly Section[];
}

/**
 * Reads `corpus.yaml`.
 *
 * Fails like `parseAct`, for a language without known words, with `SECTION_DUPLICATE`, and with `DATE_OUT_OF_RANGE` for a
 * text that ceased before it had begun.
 */
export function parseDescription(
  text: string,
  file: string,
  options: LimitOptions = {},
): Result<ParsedDescription> {
  const read = readYaml(corpusFileSchema, text, { file, limits: limitsOf(options) });
  if (!read.ok) return read;
  const { value, yaml } = read.value;
  const words = chooseWords(value, yaml);
  if (!words.ok) return words;
  const { constitution, sections, earlierActs = [], outside = [] } = value;
  const ceased = constitution.ceased ?? null;
  const issues = [...neverBegun(value, yaml), ...repeatedSections(value, yaml)];
  return failIfAny(issues, () => ({
    description: { ...constitution, ceased, words: words.value, earlierActs, outside },
    sections: sections.map((section) => ({ ...section, key: `section/${section.number}`, provenance: null })),
  }));
}

function chooseWords({ words, constitution }: CorpusFile, yaml: YamlFile): Result<Words> {
  if (words !== undefined) return ok(words);
  const known = wordsOf(constitution.language);
  return known.ok ? known : fail({ ...known.issues[0], ...yaml.placeOf(['constitution', 'language']) });
}

function neverBegun({ constitution: { base, ceased } }: CorpusFile, yaml: YamlFile): Issue[] {
  if (ceased === undefined || ceased > base) return [];
  return [
    {
      code: 'DATE_OUT_OF_RANGE',
      message: `The text ceased to have effect on ${ceased}, but its base is that of ${base}.`,
      hint: 'Give "ceased:" a later day than "base:", or leave it out.',
      ...yaml.placeOf(['constitution', 'ceased']),
    },
  ];
}

function repeatedSections({ sections }: CorpusFile, yaml: YamlFile): Issue[] {
  return findRepeats(sections, ({ number }) => number).map(({ value, index }) => ({
    code: 'SECTION_DUPLICATE',
    message: `There is a second section ${value.number}.`,
    hint: 'Give each section a number of its own; articles name it.',
    ...yaml.placeOf(['sections', index, 'number']),
  }));
}

/** The canonical form of a `corpus.yaml` that `parseDescription` reads; comments stay. */
export function formatDescription(text: string, file: string, options: LimitOptions = {}): Result<string> {
  const parsed = parseDescription(text, file, options);
  return parsed.ok ? ok(formatYaml(text)) : parsed;
}
