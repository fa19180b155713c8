import { type Command, Option } from 'commander';
import { fail, ok, type Result } from '../errors.ts';
import type { Corpus } from '../model.ts';
import { type FolderFile, type FolderReport, writeFolder } from '../node/site-folder.ts';
import { inert } from '../render/wrap.ts';
import type { Publication, SiteOptions } from '../site/publication.ts';
import type { Io } from './io.ts';
import {
  limitOption,
  type OutputOptions,
  openAsked,
  type Runner,
  STATUS,
  type Status,
  usage,
} from './options.ts';

interface BuildOptions extends Pick<OutputOptions, 'limit'> {
  readonly out?: string;
  readonly from?: string;
  readonly to?: string;
  readonly corpus?: string;
  readonly baseUrl?: string;
  readonly format: string;
}

/** What a format makes of a publication, and what stands for its start page until all is there. */
interface Format {
  readonly files: (publication: Publication) => Iterable<FolderFile>;
  readonly start: () => FolderFile;
}

/** The formats, each loaded when it is asked for. */
const FORMATS: ReadonlyMap<string, () => Promise<Format>> = new Map([
  [
    'html',
    async () => {
      const { siteFiles } = await import('../site/site.ts');
      const { unfinishedPage } = await import('../site/unfinished.ts');
      return { files: siteFiles, start: unfinishedPage };
    },
  ],
  [
    'markdown',
    async () => {
      const { markdownFiles, unfinishedMarkdown } = await import('../site/markdown-site.ts');
      return { files: markdownFiles, start: unfinishedMarkdown };
    },
  ],
]);

/** `build --out DIR`: a site that shows what changed. */
export function addBuild(program: Command, run: Runner): void {
  program
    .command('build')
    .description(
      'write a site: every article, version, change, act and promise, as pages that need no server',
    )
    .requiredOption('--out <dir>', 'the folder to write into; an empty one, or that of an earlier build')
    .option('--from <date>', 'a day of the first version to show, YYYY-MM-DD (default: the base)')
    .option('--to <date>', 'a day of the last version to show, YYYY-MM-DD (default: the last)')
    .option('--corpus <dir>', 'a folder with constitution/ and amendments/ (default: the embedded corpus)')
    .addOption(limitOption())
    .option('--base-url <url>', 'where the site will stand; for a sitemap and canonical addresses')
    .addOption(
      new Option('--format <format>', 'the kind of pages').choices([...FORMATS.keys()]).default('html'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  constitution-diff build --out site\n  constitution-diff build --out docs/changes --format markdown\n  constitution-diff build --out site --base-url https://example.org/law/',
    )
    .action((options: BuildOptions) => run((io) => build(options, io)));
}

async function build(options: BuildOptions, io: Io): Promise<Result<Status>> {
  const { out = '' } = options;
  if (out === '') return usage('--out names no folder.', 'Name a folder, such as --out site.');
  const baseUrl = readBaseUrl(options.baseUrl);
  if (!baseUrl.ok) return baseUrl;
  const corpus = await openAsked(options);
  if (!corpus.ok) return corpus;
  const load = FORMATS.get(options.format);
  if (load === undefined) return usage(`There is no format ${options.format}.`, 'Take html or markdown.');
  const publication = await publish(corpus.value, options, baseUrl.value);
  if (!publication.ok) return publication;
  const format = await load();
  const written = writeFolder(out, format.files(publication.value), {
    start: format.start(),
    onFile: progressOn(io),
  });
  if (io.showsProgress) io.stderr('\r\u001b[K');
  if (!written.ok) return written;
  io.stderr(`${describe(written.value, out)}\n`);
  return ok(STATUS.fine);
}

async function publish(
  corpus: Corpus,
  { from, to }: BuildOptions,
  baseUrl: string | null,
): Promise<Result<Publication>> {
  const { publicationOf } = await import('../site/publication.ts');
  const asked: SiteOptions = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(baseUrl === null ? {} : { baseUrl }),
  };
  return publicationOf(corpus, asked);
}

/** An address with which links can begin; nothing where none is given. */
function readBaseUrl(given: string | undefined): Result<string | null> {
  if (given === undefined) return ok(null);
  if (URL.canParse(given)) {
    const { protocol, origin, pathname } = new URL(given);
    if (protocol === 'https:' || protocol === 'http:') return ok(`${origin}${pathname}`);
  }
  return fail({
    code: 'USAGE',
    message: `--base-url is no address of a site: ${inert(given)}.`,
    hint: 'Write it as https://example.org/law/.',
  });
}

/** Shows which file is being made, on one line that is written over. */
function progressOn(io: Io): (path: string) => void {
  let files = 0;
  return (path) => {
    files += 1;
    if (io.showsProgress) io.stderr(`\r\u001b[K${files} ${inert(path).slice(0, 60)}`);
  };
}

function describe({ written, unchanged, removed }: FolderReport, out: string): string {
  const gone = removed === 0 ? '' : `, ${removed} removed`;
  return inert(`${out}: ${written} written, ${unchanged} unchanged${gone}.`);
}
