/** The files of a small corpus that works at once, for somebody to put a text of their own into. */

import type { TextFile } from '../corpus/corpus.ts';
import { STARTER_WORDS, type StarterWords } from './starter-words.ts';

const ACT = '2001-01-01-law-1';

/** The languages that a starting corpus can be written in. */
export const STARTER_LANGUAGES: readonly string[] = [...STARTER_WORDS.keys()];

/**
 * The files of a starting corpus: three articles, an act, what was promised, and a README.
 *
 * @param language - One of {@link STARTER_LANGUAGES}.
 * @example
 * ```ts
 * openCorpus(starterFiles('en')).versions.length; // 2
 * ```
 */
export function starterFiles(language: string): readonly TextFile[] {
  const words = STARTER_WORDS.get(language);
  return words === undefined
    ? []
    : [
        describeCorpus(language, words),
        ...articles(words),
        act(words),
        documents(words),
        measures(words),
        readme(words),
      ];
}

/** A file whose first line names its schema, by the path from a folder of the corpus. */
function yaml(path: string, schema: string, body: string): TextFile {
  const link = `# yaml-language-server: $schema=../node_modules/constitution-diff/dist/schemas/${schema}.schema.json\n`;
  return { path, text: link + body };
}

function describeCorpus(language: string, { title, source, sections }: StarterWords): TextFile {
  return yaml(
    'constitution/corpus.yaml',
    'corpus',
    `constitution:
  id: island
  title: "${title}"
  language: ${language}
  official: false
  source: "${source}"
  base: 2000-01-01
sections:
  - number: I
    heading: "${sections[0]}"
  - number: II
    heading: "${sections[1]}"
`,
  );
}

function articles({ heading, articles: [one, two, three] }: StarterWords): TextFile[] {
  const file = (number: string, section: string, units: readonly string[]): TextFile => ({
    path: `constitution/article-00${number}.md`,
    text: `---\narticle: ${number}\nsection: ${section}\n---\n\n# ${heading(number)}\n\n${units.join('\n\n')}\n`,
  });
  return [
    file('1', 'I', [`**1.** ${one[0]}`, `**2.** ${one[1]}`]),
    file('2', 'II', [two[0], `**1)** ${two[1]}`, `**2)** ${two[2]}`]),
    file('3', 'II', [`**1.** ${three[0]}`, three[1]]),
  ];
}

function act({ act: title, actSource, old, now, inserted }: StarterWords): TextFile {
  return yaml(
    `amendments/${ACT}.yaml`,
    'act',
    `act:
  id: ${ACT}
  title: "${title}"
  adopted: 2001-01-01
  published: 2001-01-01
  inForce: 2001-01-01
  source: "${actSource}"
amendments:
  - id: art-1
    article: 1
    measures: []
    operations:
      - op: insert
        after: 1/p2
        units:
          - label: "3."
            text: "${inserted}"
  - id: art-2
    article: 2
    measures: [nine-judges]
    operations:
      - op: substitute
        at: 2/s2
        old: "${old}"
        new: "${now}"
`,
  );
}

function documents({ document }: StarterWords): TextFile {
  return yaml('seeds/documents.yaml', 'documents', `documents:\n  - id: speech\n    title: "${document}"\n`);
}

function measures({ announcement, measure, place }: StarterWords): TextFile {
  return yaml(
    'seeds/2000-12-01.yaml',
    'measures',
    `announcement:
  id: 2000-12-01
  title: "${announcement}"
  date: 2000-12-01
measures:
  - id: nine-judges
    title: "${measure}"
    direction: courts-and-law-enforcement
    statedIn:
      - document: speech
        place: "${place}"
    instruments:
      - kind: constitution
`,
  );
}

function readme({ title, readme: [what, tryIt, then, editor, madeUp] }: StarterWords): TextFile {
  const commands = [
    'npx constitution-diff check .',
    'npx constitution-diff diff 2000-01-01 2001-01-01 --corpus .',
    'npx constitution-diff measures --corpus .',
  ];
  const shown = `\`\`\`sh\n${commands.join('\n')}\n\`\`\``;
  return {
    path: 'README.md',
    text: `# ${title}\n\n${[what, tryIt, shown, then, editor, madeUp].join('\n\n')}\n`,
  };
}
