/** The official Russian text at each date, opened as a corpus of its own, where it is at hand. */

import { existsSync, readFileSync } from 'node:fs';
import { articleFileName, writeArticle } from '../../src/corpus/article-writer.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { wordsOf } from '../../src/corpus/words.ts';
import { writeYaml } from '../../src/corpus/yaml-writer.ts';
import { unwrap } from '../../src/errors.ts';
import type { Article, Constitution, Repeal, Unit } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import { type Nested, nest } from '../../src/units.ts';

interface PrintedUnit {
  readonly label: string | null;
  readonly text: string;
  readonly repealed?: boolean;
  readonly repealedBy?: string;
}

interface PrintedArticle {
  readonly number: string;
  readonly section: string;
  readonly repealed?: boolean;
  readonly repealedBy?: string;
  readonly units: readonly PrintedUnit[];
}

interface Printed {
  readonly sections: readonly { readonly number: string; readonly heading: string }[];
  readonly articles: readonly PrintedArticle[];
}

const REFERENCE = new URL('../../../shared/reference/constitution.ru.json', import.meta.url);
const WORDS = unwrap(wordsOf('ru'));

/** Whether the Russian text is at hand. */
export const hasRussian: boolean = existsSync(REFERENCE);

/** The Russian text by date, each read from files as a corpus; tombstones all say the one word of the language. */
export function russianTexts(): ReadonlyMap<string, Constitution> {
  if (!hasRussian) return new Map();
  const { versions } = JSON.parse(readFileSync(REFERENCE, 'utf8')) as {
    versions: Readonly<Record<string, Printed>>;
  };
  const texts = Object.entries(versions).map(
    ([date, printed]) => [date, openCorpus(filesOf(printed, date)).constitution] as const,
  );
  return new Map(texts);
}

function filesOf({ sections, articles }: Printed, date: string): TextFile[] {
  const description = {
    constitution: {
      id: 'kz-1995',
      title: 'Конституция',
      language: 'ru',
      official: true,
      source: 'Текст',
      base: date,
    },
    sections: sections.map(({ number, heading }) => ({ number, heading })),
  };
  return [
    { path: 'constitution/corpus.yaml', text: writeYaml(description) },
    ...articles.map((article) => ({
      path: `constitution/${articleFileName(article.number)}`,
      text: writeArticle(articleOf(article), WORDS),
    })),
  ];
}

function articleOf({ number, section, units, repealed, repealedBy }: PrintedArticle): Article {
  const isRepealed = repealed === true || units.length === 0;
  return {
    key: number,
    number,
    section,
    heading: null,
    repealed: isRepealed ? repealOf(repealedBy) : null,
    provenance: null,
    units: unwrap(nest(units.map((unit) => ({ ...unit, label: unit.label || null })))).map(unitOf),
  };
}

function unitOf({ value, label, units }: Nested<PrintedUnit>): Unit {
  const repealed = value.repealed === true ? repealOf(value.repealedBy) : null;
  return {
    key: '',
    label,
    text: repealed === null ? value.text : WORDS.repealed,
    repealed,
    provenance: null,
    units: units.map(unitOf),
  };
}

/** The act that a note names by its date. */
function repealOf(note = ''): Repeal {
  const [, day = '30', month = '08', year = '1995'] = /(\d{2})\.(\d{2})\.(\d{4})/.exec(note) ?? [];
  const date = `${year}-${month}-${day}`;
  return { act: `${date}-law`, date };
}
