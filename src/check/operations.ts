/** Whether every operation says what it takes away and what it belongs to. */

import { writtenOperations } from '../amend/schedule.ts';
import { formatOperation, type Issue, type OperationReference } from '../errors.ts';
import type { Amendment, Corpus, Operation } from '../model.ts';
import { isTextOperation, scopeOf } from '../operations.ts';

/** `EXPECT_MISSING` for an operation that would replace or take away text without saying which. */
export function checkExpectations(corpus: Corpus): Issue[] {
  return writtenOperations(corpus.acts).flatMap(({ value, act, amendment, operation }): Issue[] => {
    if (!lacksExpectation(value)) return [];
    return [
      {
        code: 'EXPECT_MISSING',
        message: `A ${value.op} does not say which text it takes away.`,
        hint: 'Add "expect:" with the text as it stands at the moment of commencement.',
        ...located({ act, amendment, operation }, corpus),
      },
    ];
  });
}

function lacksExpectation(operation: Operation): boolean {
  const takesText = operation.op === 'replace' || operation.op === 'repeal' || operation.op === 'remove';
  return takesText && operation.expect === undefined;
}

/** `AMENDMENT_MISMATCH` for an amendment that names no article or section, or another than its operations work on. */
export function checkAmendments(corpus: Corpus): Issue[] {
  return corpus.acts.flatMap((act) =>
    act.amendments.flatMap((amendment) =>
      amendment.operations.flatMap((value, operation): Issue[] => {
        const message = mismatch(amendment, value);
        if (message === null) return [];
        return [
          {
            code: 'AMENDMENT_MISMATCH',
            message,
            hint: 'Give the amendment "article:" or "section:", or move the operation to another amendment.',
            ...located({ act: act.id, amendment: amendment.id, operation }, corpus),
          },
        ];
      }),
    ),
  );
}

function mismatch({ article, section }: Amendment, operation: Operation): string | null {
  const named = article ?? (section === undefined ? undefined : `section/${section}`);
  const scope = scopeOf(operation);
  const found = [
    ...new Set([...scope.amended, ...scope.inserted]),
    ...scope.sections.map((number) => `section/${number}`),
  ];
  // What works on other operations, or throughout the text, belongs to no one article.
  if (!isTextOperation(operation) || (named === undefined && found.length > 1)) return null;
  if (named !== undefined && found.includes(named)) return null;
  const works = `its operation works on ${found.join(', ')}.`;
  return named === undefined
    ? `The amendment names no article or section; ${works}`
    : `The amendment names ${named}, but ${works}`;
}

function located(
  operation: OperationReference,
  corpus: Corpus,
): Partial<Issue> & { operation: OperationReference } {
  return { operation, ...corpus.places.get(formatOperation(operation)) };
}
