/** Whether the catalogue of measures and the acts agree. */

import type { Issue } from '../errors.ts';
import type { Amendment, Corpus, Measure } from '../model.ts';

/**
 * `MEASURE_UNKNOWN` for names that nothing bears, `MEASURE_UNSUPPORTED` where the acts and the catalogue say different
 * things of what carried a measure out, or an amendment says nothing. A corpus without a catalogue has no findings.
 */
export function checkCatalogue(corpus: Corpus): Issue[] {
  if (corpus.catalogue.measures.length === 0) return [];
  return [...corpus.catalogue.measures.flatMap((one) => checkMeasure(one, corpus)), ...checkActs(corpus)];
}

function checkMeasure(measure: Measure, corpus: Corpus): Issue[] {
  const documents = new Set(corpus.catalogue.documents.map(({ id }) => id));
  const named = [
    ...measure.statedIn.map(({ document }) => document),
    ...measure.instruments.map((one) => one.statedIn),
  ];
  const unknown = named.filter((id) => id !== undefined && !documents.has(id));
  const isCarried = corpus.acts.some(({ amendments }) =>
    amendments.some((one) => one.measures?.includes(measure.id)),
  );
  const saysSo = measure.instruments.some(({ kind }) => kind === 'constitution');
  const issues: Issue[] = [...new Set(unknown)].map((id) => ({
    code: 'MEASURE_UNKNOWN',
    message: `The measure "${measure.id}" names the document "${id}", which is not known.`,
    hint: 'Add it to seeds/documents.yaml, or correct the name.',
  }));
  if (isCarried !== saysSo) {
    issues.push({
      code: 'MEASURE_UNSUPPORTED',
      message: saysSo
        ? `The catalogue says that the Constitution carried out "${measure.id}", but no amendment names it.`
        : `An amendment names the measure "${measure.id}", but the catalogue does not say that the Constitution carried it out.`,
      hint: 'Make "instruments:" of the measure and "measures:" of the amendments agree.',
    });
  }
  return issues.map((issue) => ({ ...issue, ...corpus.places.get(`measure/${measure.id}`) }));
}

function checkActs(corpus: Corpus): Issue[] {
  const known = new Set(corpus.catalogue.measures.map(({ id }) => id));
  return corpus.acts.flatMap(({ id: act, amendments }) =>
    amendments.flatMap((amendment) =>
      amendmentIssues(amendment, known).map((issue) => ({
        ...issue,
        operation: { act, amendment: amendment.id, operation: 0 },
        ...corpus.places.get(`${act}/${amendment.id}/measures`),
      })),
    ),
  );
}

function amendmentIssues({ measures }: Amendment, known: ReadonlySet<string>): Issue[] {
  if (measures === undefined) {
    return [
      {
        code: 'MEASURE_UNSUPPORTED',
        message: 'The amendment does not say which measures it carries out.',
        hint: 'Add "measures:", or "measures: []" if no document announced it.',
      },
    ];
  }
  return measures
    .filter((id) => !known.has(id))
    .map((id) => ({
      code: 'MEASURE_UNKNOWN',
      message: `There is no measure "${id}".`,
      hint: 'Add it to a file in seeds/, or correct the name.',
    }));
}
