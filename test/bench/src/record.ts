/** The measurements where readers find them: a table in the README, and all figures beside the guide as JSON. */

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { QualityRow } from './compare-quality.js';
import { INPUTS } from './inputs.js';
import type { Figure } from './measure.js';
import { formatFigure, formatRatio, isKept, type Row, ratioOf, recordedFigure } from './report.js';
import { versionsOfPeers } from './versions-of-peers.js';

const README = new URL('../../../README.md', import.meta.url);
const FIGURES = new URL('../../../docs/performance.json', import.meta.url);
const BIOME = fileURLToPath(new URL('../../../node_modules/@biomejs/biome/bin/biome', import.meta.url));
const GUIDE = new URL('../../../docs/performance.md', import.meta.url);
/** The engines that the guide shows; all of them are among the figures. */
const SHOWN: readonly string[] = [
  'constitution-diff',
  'diff-match-patch, words, clean-up',
  'prosemirror-changeset, simplified',
  'diff-match-patch, characters, clean-up',
  'node-htmldiff',
  'git diff --word-diff',
  'diff diffArrays, words',
  'fast-myers-diff, words',
  'diff diffWords',
];

/** Everything that one run has measured. */
export interface Measured {
  readonly rows: readonly Row[];
  readonly quality: readonly { readonly set: string; readonly engines: readonly QualityRow[] }[];
}

/** Writes what was measured into the README, and into the guide and beside it. */
export function record({ rows, quality }: Measured): void {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores`;
  const figures = {
    date,
    command: 'npm run bench -- --write',
    node: process.version,
    machine,
    peers: versionsOfPeers(),
    inputs: INPUTS,
    rows: rows.map(withRounds),
    quality,
  };
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  format(FIGURES);
  const head = `Measured on ${date} by \`npm run bench -- --write\`, Node ${process.version.slice(1)}, ${machine}.`;
  const table = [
    '| ours | against | ours | theirs | ratio | bound |',
    '| --- | --- | --: | --: | --: | --- |',
    ...rows.map(lineOf),
  ];
  const missed = missedIn(rows);
  put(README, 'measured', `${head}\n\n${table.join('\n')}\n\n${missed}`);
  put(GUIDE, 'missed', missed);
  put(GUIDE, 'marks', quality.map(marksTable).join('\n\n'));
}

/** A row with what every round came to, where there was more than one. */
function withRounds({ ours, theirs, ...row }: Row): Readonly<Record<string, unknown>> {
  const rounded = ({ rounds }: Figure): number[] => rounds.map((one) => Number(one.toPrecision(3)));
  const rounds = { ours: rounded(ours), theirs: rounded(theirs) };
  const figures = { ...row, ours: recordedFigure(ours.median), theirs: recordedFigure(theirs.median) };
  return ours.rounds.length > 1 ? { ...figures, rounds } : figures;
}

/** Several numbers stand on a line, as the formatter of the repository wants it. */
function format(file: URL): void {
  const { status } = spawnSync(process.execPath, [BIOME, 'format', '--write', fileURLToPath(file)]);
  if (status !== 0) throw new Error(`${file.pathname} could not be formatted`);
}

/** A sentence on the bounds that were missed. */
export function missedIn(rows: readonly Row[]): string {
  const missed = rows.filter((row) => !isKept(row));
  if (missed.length === 0) return 'Every bound was kept in the recorded run.';
  const told = missed.map(
    (row) =>
      `${row.what}, against ${row.against} (${formatRatio(ratioOf(row))}, at most ${formatRatio(row.bound ?? 0)})`,
  );
  return `Missed in the recorded run: ${told.join('; ')}.`;
}

/** Puts a text between two comments of a document. */
function put(file: URL, name: string, text: string): void {
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`];
  const document = readFileSync(file, 'utf8');
  const [before, after] = [document.indexOf(start), document.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${file.pathname} has no ${start} … ${end}`);
  writeFileSync(file, `${document.slice(0, before)}${start}\n${text}\n${document.slice(after)}`);
}

function marksTable({ set, engines }: Measured['quality'][number]): string {
  const rows = engines
    .filter(({ engine }) => SHOWN.includes(engine))
    .toSorted((a, b) => a.hunks - b.hunks)
    .map(
      ({ engine, hunks, islands, words, split, rebuiltBefore }) =>
        `| ${engine} | ${hunks.toFixed(2)} | ${islands.toFixed(0)} | ${words.toFixed(2)} | ${split.toFixed(0)} % | ${rebuiltBefore.toFixed(0)} % |`,
    );
  const head = [
    '| engine | hunks a pair | islands in 100 pairs | words marked, of the least | pairs with a word cut | old text given back |',
    '| --- | --: | --: | --: | --: | --: |',
  ];
  return [`${set}:`, '', ...head, ...rows].join('\n');
}

function lineOf(row: Row): string {
  const ratio = ratioOf(row);
  const verdict = [
    ...(row.bound === null ? [] : [`${isKept(row) ? '' : '**missed:** '}at most ${formatRatio(row.bound)}`]),
    ...(row.isPeer && ratio > 1 ? ['the peer is ahead'] : []),
  ];
  const cells = [
    ...[
      row.what,
      row.against,
      formatFigure(row.ours.median, row.unit),
      formatFigure(row.theirs.median, row.unit),
    ],
    ...[formatRatio(ratio), verdict.join('; ')],
  ];
  return `| ${cells.join(' | ')} |`;
}
