/** What reads the files of a corpus, and what people type. */

import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import {
  compareArticleNumbers,
  formatAddress,
  formatCitation,
  formatEid,
  parseAddress,
  parseCitation,
  parseEid,
  parseLabel,
} from '../../src/address.ts';
import { checkCorpus } from '../../src/check/check.ts';
import { formatAct, parseAct, writeAct } from '../../src/corpus/act.ts';
import { parseArticle } from '../../src/corpus/article.ts';
import { writeArticle } from '../../src/corpus/article-writer.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { formatDescription, parseDescription } from '../../src/corpus/description.ts';
import { parseDocuments, parseMeasures } from '../../src/corpus/measures.ts';
import { wordsOf } from '../../src/corpus/words.ts';
import { parseDate } from '../../src/dates.ts';
import { ERROR_CODES, type Result, unwrap } from '../../src/errors.ts';
import { labelOf, takeLabel } from '../../src/import/label.ts';
import { nearest } from '../../src/nearest.ts';
import { readLines } from '../../src/node/lines.ts';
import { tryOpenCorpus } from '../../src/open.ts';
import { findReferences } from '../../src/references.ts';
import remarkConstitution from '../../src/remark/index.ts';
import { compareLine } from '../../src/render/json-lines.ts';
import { trySearch } from '../../src/search/search.ts';
import { selectCited } from '../../src/selection.ts';
import { actFile, ARTICLES as OWN, tryOpen } from '../helpers/corpus.ts';
import type { Dice } from './dice.ts';
import { fuzz } from './fuzz.ts';
import { makeText, mutate, type Stock } from './mutate.ts';
import { ACTS, ARTICLES, CITATIONS, CORPORA, DESCRIPTIONS, LABELS, MEASURES, PAIRS, UNITS } from './stock.ts';
import { TROUBLE } from './words.ts';

const corpus = unwrap(tryOpen());
const { constitution } = corpus;
/** The same with an act, so that there are two days to compare. */
const amended = unwrap(tryOpen(actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "eleven"')));
const textFrom =
  (stock: Stock) =>
  (dice: Dice): string =>
    makeText(dice, stock);

/** What was read once is read again the same after it was written. */
function expectSame<T>(value: T, again: Result<T>): void {
  if (!again.ok) throw new Error(`what was written is not read: ${JSON.stringify(again.issues[0])}`);
  if (JSON.stringify(again.value) !== JSON.stringify(value))
    throw new Error('what was written is read as another');
}

fuzz('citations', textFrom(CITATIONS), (text) => {
  const address = parseAddress(text);
  formatAddress(text);
  const eid = parseEid(text);
  if (eid !== null) unwrap(parseAddress(eid));
  const citation = parseCitation(text);
  if (!citation.ok) return citation;
  if (address.ok && address.value.kind === 'unit') {
    formatCitation(address.value.article, address.value.id);
    formatEid(address.value.article, address.value.id);
  }
  compareArticleNumbers(citation.value.article, '52');
  return selectCited([constitution], [text]);
});

fuzz('labels', textFrom(LABELS), (text) => {
  const { label, text: rest } = takeLabel(text, { '.': '1', ')': '0' });
  if (!text.endsWith(rest)) throw new Error(`"${rest}" is not the end of the text`);
  const marked = labelOf(text, ')');
  for (const one of [label, marked])
    if (one !== null && parseLabel(one) === null) throw new Error(`"${one}" was read and is no label`);
  nearest(text, ['substitute', 'replace', 'insert', ...ERROR_CODES.slice(0, 3)]);
  const parsed = parseLabel(text) ?? label ?? marked;
  return parsed === null ? parseDate(text) : parsed;
});

fuzz('references', textFrom({ ...CITATIONS, texts: [...CITATIONS.texts, ...UNITS.texts] }), (text) =>
  findReferences(text, 'en', '50', 'p3'),
);

fuzz('searches', textFrom(CITATIONS), (text) => trySearch(corpus, text.split('\n')));

fuzz('articles', textFrom(ARTICLES), (text) => {
  const words = unwrap(wordsOf('en'));
  const parsed = parseArticle(text, 'constitution/article-001.md', words);
  if (!parsed.ok) return parsed;
  const { article } = parsed.value;
  const again = parseArticle(writeArticle(article, words), 'a.md', words);
  expectSame(article, again.ok ? { ok: true, value: again.value.article } : again);
  return parsed;
});

fuzz('acts', textFrom(ACTS), (text) => {
  const parsed = parseAct(text, 'amendments/act.yaml');
  if (!parsed.ok) return parsed;
  const { act } = parsed.value;
  for (const written of [writeAct(act), formatAct(text)]) {
    const again = parseAct(written, 'act.yaml');
    expectSame(act, again.ok ? { ok: true, value: again.value.act } : again);
  }
  return parsed;
});

fuzz('descriptions', textFrom(DESCRIPTIONS), (text) => {
  const parsed = parseDescription(text, 'constitution/corpus.yaml');
  if (parsed.ok) unwrap(formatDescription(text, 'constitution/corpus.yaml'));
  return parsed;
});

fuzz('measures', textFrom(MEASURES), (text) => {
  const documents = parseDocuments(text, 'seeds/documents.yaml');
  return documents.ok ? documents : parseMeasures(text, 'seeds/speech.yaml');
});

/** A small corpus of which some files were edited, lost, doubled or renamed. */
function corpusFiles(dice: Dice): readonly TextFile[] {
  const files = [...dice.pick(CORPORA)];
  for (let left = dice.few(3); left > 0; left -= 1) {
    const at = dice.below(files.length);
    const { path, text } = files[at] ?? { path: '', text: '' };
    const stock = path.endsWith('.md') ? ARTICLES : path.startsWith('amendments') ? ACTS : DESCRIPTIONS;
    const name = `${path.slice(0, path.indexOf('/') + 1)}${dice.pick(TROUBLE)}${dice.pick(['.md', '.yaml', ''])}`;
    if (dice.once(4)) files.push({ path: name, text });
    else if (dice.once(8)) files.splice(at, 1);
    else files[at] = { path: dice.once(8) ? name : path, text: mutate(dice, text, stock) };
  }
  return files;
}

fuzz('corpora', corpusFiles, tryOpenCorpus);

fuzz('checks of a corpus', corpusFiles, (files) => {
  const report = checkCorpus(files);
  if (!report.ok) return report;
  for (const { code, message } of report.value.findings)
    if (!ERROR_CODES.includes(code) || message === '') throw new Error(`untyped finding ${code}`);
  const fixed = files.map((file) => report.value.fixes.find(({ path }) => path === file.path) ?? file);
  const found = report.value.corpus.constitution;
  const again = tryOpenCorpus(fixed);
  expectSame(found, again.ok ? { ok: true, value: again.value.constitution } : again);
  return report;
});

fuzz('lines of pairs', textFrom(PAIRS), (text) => {
  const { status, error } = compareLine({ ok: true, value: text }, 1, () => ({ ok: true, value: corpus }));
  JSON.stringify(error);
  return status === 'error' ? { ok: false, issues: [error] } : status;
});

/** Bytes in chunks of any size, with lines too long among them. */
function chunks(dice: Dice): readonly Uint8Array[] {
  const bytes = Buffer.from(makeText(dice, PAIRS), dice.once(2) ? 'utf8' : 'latin1');
  const cut: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = start + dice.few(400);
    cut.push(bytes.subarray(start, end));
    start = end;
  }
  return cut;
}

fuzz('streams', chunks, async (parts) => {
  const stream = async function* (): AsyncGenerator<Uint8Array> {
    yield* parts;
  };
  let last: Result<string> | undefined;
  for await (const line of readLines(stream(), 300)) last = last?.ok === false ? last : line;
  return last;
});

const draft = unwrap(
  parseAct(actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"').text, 'a.yaml'),
).act;

/** What the plugin can be told to show; only what is of the corpus has an act or days to show. */
const SHOWN = {
  units: {},
  act: { act: draft },
  compare: { compare: { from: '2000-01-01', to: '2001-01-01' } },
} as const;
const PROCESSORS = Object.fromEntries(
  Object.entries(SHOWN).map(([name, options]) => [
    name,
    unified()
      .use(remarkParse)
      .use(remarkStringify)
      .use(remarkConstitution, { corpus: amended, ...options })
      .freeze(),
  ]),
);

const articlesInRemark: Stock = { ...ARTICLES, texts: [...ARTICLES.texts, ...OWN.map(({ text }) => text)] };

fuzz(
  'articles in remark',
  (dice) => ({ shown: dice.pick(Object.keys(SHOWN)), text: makeText(dice, articlesInRemark) }),
  async ({ shown, text }) => {
    const file = await PROCESSORS[shown]?.process(new VFile({ value: text, path: 'article.md' }));
    const issues = file?.messages.map((message) => issueOf(message)) ?? [];
    return issues.length === 0 ? file : { ok: false, issues };
  },
);

/** The issue that a message of the plugin tells. */
function issueOf({ ruleId, reason, line, column }: VFile['messages'][number]): object {
  const code = (ruleId ?? '').toUpperCase().replaceAll('-', '_');
  return {
    code,
    message: reason,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}
