/** Small corpora for tests, written as their files. */

import type { TextFile } from '../../src/corpus/corpus.ts';
import type { Issue, Result } from '../../src/errors.ts';
import type { Corpus } from '../../src/model.ts';
import { tryOpenCorpus } from '../../src/open.ts';

/** The description of a small fictitious constitution with two sections. */
export const DESCRIPTION = `constitution:
  id: testland
  title: "Constitution of Testland"
  language: en
  official: true
  source: "Written for tests."
  base: 2000-01-01
sections:
  - number: I
    heading: "Foundations"
  - number: II
    heading: "Bodies"
`;

/** An article file from its body; `front` adds lines to the front matter. */
export function articleFile(number: string, section: string, body: string, front = ''): TextFile {
  const name = number.replace(/^\d+/, (digits) => digits.padStart(3, '0'));
  const text = `---\narticle: ${number}\nsection: ${section}\n${front}---\n\n# Article ${number}\n\n${body.trim()}\n`;
  return { path: `constitution/article-${name}.md`, text };
}

/** An act file; `operations` are the lines of one amendment's operations, written with no indentation. */
export function actFile(operations: string, id = '2001-01-01-act'): TextFile {
  const date = id.slice(0, 10);
  const indented = operations
    .trim()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
  const text = `act:
  id: ${id}
  title: "An act"
  adopted: ${date}
  published: ${date}
  inForce: ${date}
  source: "Written for tests."
amendments:
  - id: first
    operations:
${indented}
`;
  return { path: `amendments/${id}.yaml`, text };
}

/** The articles that most tests amend: one with paragraphs, lists and parts, one with opening words. */
export const ARTICLES: readonly TextFile[] = [
  articleFile(
    '1',
    'I',
    `
**1.** The state serves the people. The people rule.

**2.** Parliament adopts laws concerning:

**1)** rights and duties;

**2)** the budget.

Other relations are regulated by decrees.

A decree may not contradict a law:

**1)** of the state;

**2)** of a region.

**3.** Repealed.

**4.** The capital is Old Town.`,
    'repealed:\n  p3:\n    act: 1999-01-01-old-act\n    date: 1999-01-01\n',
  ),
  articleFile(
    '2',
    'II',
    'The President:\n\n**1)** signs laws;\n\n**2)** appoints ten judges;\n\n**3)** rests.',
  ),
  articleFile('3', 'II', '**1.** Courts are independent.\n\nJudges obey only the law.'),
];

/** Opens a corpus of the usual articles, with acts or other files added. */
export function tryOpen(...files: readonly TextFile[]): Result<Corpus> {
  const own = new Set(files.map(({ path }) => path));
  const usual = [{ path: 'constitution/corpus.yaml', text: DESCRIPTION }, ...ARTICLES];
  return tryOpenCorpus([...usual.filter(({ path }) => !own.has(path)), ...files]);
}

/** The first issue of a result that a test expects to fail. */
export function issueOf<T>(result: Result<T>): Issue {
  if (result.ok) throw new Error('expected a failure, but it succeeded');
  return result.issues[0];
}
