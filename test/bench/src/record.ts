/** The measurements where readers find them: a table in the README, and all figures beside the guide as JSON. */

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { QualityRow } from './compare-quality.js';
import { formatFigure, formatRatio, isKept, type Row, ratioOf } from './report.js';

const README = new URL('../../../README.md', import.meta.url);
const FIGURES = new URL('../../../docs/performance.json', import.meta.url);
const [START, END] = ['<!-- measured: start -->', '<!-- measured: end -->'];

/** Everything that one run has measured. */
export interface Measured {
  readonly rows: readonly Row[];
  readonly quality: readonly { readonly set: string; readonly engines: readonly QualityRow[] }[];
}

/** Writes what was measured into the README and beside the guide. */
export function record({ rows, quality }: Measured): void {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores`;
  const figures = {
    date,
    command: 'npm run bench -- --write',
    node: process.version,
    machine,
    rows,
    quality,
  };
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  const readme = readFileSync(README, 'utf8');
  const [before, after] = [readme.indexOf(START), readme.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`README.md has no ${START} … ${END}`);
  const head = `Measured on ${date} by \`npm run bench -- --write\`, Node ${process.version.slice(1)}, ${machine}.`;
  const table = [
    '| ours | against | ours | theirs | ratio | bound |',
    '| --- | --- | --: | --: | --: | --- |',
    ...rows.map(lineOf),
  ];
  const text = `${START}\n${head}\n\n${table.join('\n')}\n`;
  writeFileSync(README, readme.slice(0, before) + text + readme.slice(after));
}

function lineOf(row: Row): string {
  const ratio = ratioOf(row);
  const verdict = [
    ...(row.bound === null ? [] : [`${isKept(row) ? '' : '**missed:** '}at most ${formatRatio(row.bound)}`]),
    ...(row.isPeer && ratio > 1 ? ['the peer is ahead'] : []),
  ];
  const cells = [
    ...[row.what, row.against, formatFigure(row.ours, row.unit), formatFigure(row.theirs, row.unit)],
    ...[formatRatio(ratio), verdict.join('; ')],
  ];
  return `| ${cells.join(' | ')} |`;
}
