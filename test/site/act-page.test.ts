import { expect, test } from 'vitest';
import { replay } from '../../src/amend/timeline.ts';
import { unwrap } from '../../src/errors.ts';
import type { Corpus, PendingOperation } from '../../src/model.ts';
import { actPage, deedsOf } from '../../src/site/act-page.ts';
import { tryOpen } from '../helpers/corpus.ts';
import { publish } from '../helpers/site.ts';

const WAITING = 1000;

/** A corpus with an act of which no operation has commenced. */
function waitingCorpus(): Corpus {
  const operations = Array.from({ length: WAITING }, (_, index) => ({
    op: 'repeal' as const,
    at: '1/p1',
    from: null,
    condition: `condition ${index}.`,
  }));
  const day = '2001-01-01';
  const act = { id: 'law', title: 'A law', source: 'Tests.', adopted: day, published: day, inForce: day };
  const acts = [{ ...act, amendments: [{ id: 'first', operations }] }];
  return unwrap(replay({ ...unwrap(tryOpen()), acts }));
}

test('the page of an act looks at each operation that waits a few times, however many there are', () => {
  const corpus = waitingCorpus();
  let reads = 0;
  const pending = corpus.pending.map(
    (one): PendingOperation => ({
      ...one,
      get act() {
        reads += 1;
        return one.act;
      },
    }),
  );
  const publication = publish({ ...corpus, pending });
  const [act] = publication.corpus.acts;
  const { content } = actPage(publication, act as NonNullable<typeof act>, deedsOf(publication));
  expect(content).toContain(`Adopted, not in force: condition ${WAITING - 1}.`);
  expect(reads).toBeLessThan(10 * WAITING);
});
