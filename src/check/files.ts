/** Whether every file is in canonical form and named after what it holds. */

import { formatAct } from '../corpus/act.ts';
import { parseArticle } from '../corpus/article.ts';
import { articleFileName, writeArticle } from '../corpus/article-writer.ts';
import { ACT_FILE, ARTICLE_FILE, CORPUS_FILE, MEASURES_FILE, type TextFile } from '../corpus/corpus.ts';
import { formatDescription } from '../corpus/description.ts';
import { formatYaml } from '../corpus/yaml-writer.ts';
import { type Issue, type Place, quote, type Result } from '../errors.ts';
import type { LimitOptions } from '../limits.ts';
import type { Corpus } from '../model.ts';

/** The canonical text of every file that is not canonical. */
export function findFixes(
  files: readonly TextFile[],
  corpus: Corpus,
  options: LimitOptions = {},
): readonly TextFile[] {
  return files.flatMap((file) => {
    const text = canonical(file, corpus, options);
    return text === null || text === file.text ? [] : [{ path: file.path, text }];
  });
}

/** The canonical text of a file of the corpus; null for a file that is none of its. */
function canonical({ path, text }: TextFile, corpus: Corpus, options: LimitOptions): string | null {
  if (path === CORPUS_FILE) return orNull(formatDescription(text, path, options));
  if (ACT_FILE.test(path)) return formatAct(text, options);
  if (MEASURES_FILE.test(path)) return formatYaml(text);
  if (!ARTICLE_FILE.test(path)) return null;
  const parsed = orNull(parseArticle(text, path, corpus.words, options));
  return parsed === null ? null : writeArticle(parsed.article, corpus.words);
}

function orNull<T>(result: Result<T>): T | null {
  return result.ok ? result.value : null;
}

/** `NOT_CANONICAL` for each file that has a fix, at the first line that differs. */
export function checkCanonical(files: readonly TextFile[], fixes: readonly TextFile[]): Issue[] {
  return fixes.map(({ path, text }) => {
    const found = files.find((file) => file.path === path)?.text.split('\n') ?? [];
    const wanted = text.split('\n');
    const differs = found.findIndex((one, index) => one !== wanted[index]);
    const line = differs < 0 ? found.length : differs;
    return {
      code: 'NOT_CANONICAL',
      message: `The file is not in canonical form. Found: ${quote(found[line] ?? '')}; wanted: ${quote(wanted[line] ?? '')}.`,
      hint: 'Run check --fix to write it; the text itself does not change.',
      ...at(path, Math.min(line + 1, found.length)),
    };
  });
}

/** `FILE_MISNAMED` for articles and acts in files of another name; opening the corpus noted where each of them stands. */
export function checkNames(corpus: Corpus): Issue[] {
  return [
    ...corpus.constitution.articles.map(({ number }) => [number, `constitution/${articleFileName(number)}`]),
    ...corpus.acts.map(({ id }) => [id, `amendments/${id}.yaml`]),
  ].flatMap(([name = '', wanted]): Issue[] => {
    const path = corpus.places.get(name)?.file;
    if (path === undefined || path === wanted) return [];
    return [
      {
        code: 'FILE_MISNAMED',
        message: `The file should be named after what it holds: ${wanted}.`,
        hint: 'Rename the file.',
        ...at(path, 1),
      },
    ];
  });
}

function at(file: string, line: number): Place {
  return { file, line, column: 1 };
}
