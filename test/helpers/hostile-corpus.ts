/** A corpus of which every name is hostile, not its words alone. */

import type { Corpus, Unit } from '../../src/model.ts';
import { versionFullOf } from './hostile.ts';

/** A corpus in which also ids, labels, numbers and acts are a text that no file could hold there. */
export function corpusFullOf(text: string): Corpus {
  const [corpus] = versionFullOf(text);
  const renamed = corpus.versions.map((version) => ({
    ...version,
    constitution: {
      sections: version.constitution.sections.map((section) => ({ ...section, number: text, key: text })),
      articles: version.constitution.articles.map((article, index) => ({
        ...article,
        key: `${text}${index}`,
        number: `${text}${index}`,
        section: text,
        units: article.units.map(
          (unit): Unit => ({
            ...unit,
            key: `${text}/${unit.key}`,
            label: text,
            repealed: { act: text, date: text },
          }),
        ),
      })),
    },
  }));
  const act = {
    id: text,
    title: text,
    adopted: '2001-01-01',
    published: '2001-01-01',
    inForce: '2001-01-01',
    source: text,
    note: text,
    amendments: [],
  };
  const catalogue = {
    documents: [{ id: text, title: text, author: text, note: text }],
    announcements: [{ id: text, title: text }],
    measures: [
      {
        id: text,
        title: text,
        direction: 'parties' as const,
        announcement: text,
        statedIn: [{ document: text, place: text }],
        instruments: [{ kind: 'law' as const, title: text }],
        note: text,
      },
    ],
  };
  return { ...corpus, id: text, versions: renamed, acts: [act], catalogue };
}
