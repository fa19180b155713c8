/** The command line, with arguments that nobody would type; commands that write into folders stay out. */

import { ERROR_CODES } from '../../src/errors.ts';
import { run } from '../helpers/io.ts';
import type { Dice } from './dice.ts';
import { fuzz } from './fuzz.ts';
import { mutate } from './mutate.ts';
import { CITATIONS } from './stock.ts';
import { TROUBLE } from './words.ts';

const COMMANDS = [
  'show',
  'diff',
  'log',
  'blame',
  'versions',
  'acts',
  'measures',
  'grep',
  'pending',
  'order',
  'citations',
  'apply',
  'derive',
  'check',
  'verify',
  'export',
  'completion',
  'help',
];
const OPTIONS = [
  '--at',
  '--article',
  '--format',
  '--json',
  '--corpus',
  '--exit-zero',
  '--help',
  '--columns',
  '--side-by-side',
  '--act',
  '--exact',
  '--language',
  '--shape',
  '--compare',
  '--version',
];
const VALUES = [
  '2019-03-23',
  '2023-01-01',
  '2022-06-08',
  'text',
  'json',
  'markdown',
  'html',
  'csv',
  'akn',
  'git',
  'yaml',
  'table',
  '50',
  '52(5)(3)',
  'LICENSE',
  'test/conformance/corpora/islandia',
  'amendments/2022-09-17-law-142-vii.yaml',
  'constitution/article-050.md',
  'test',
];

function argumentsBy(dice: Dice): readonly string[] {
  const more = Array.from({ length: dice.below(6) }, () => {
    const kind = dice.below(10);
    if (kind < 4) return dice.pick(OPTIONS);
    if (kind < 8) return dice.pick(VALUES);
    return kind === 8
      ? dice.pick(TROUBLE)
      : mutate(dice, dice.pick(CITATIONS.texts), CITATIONS).slice(0, 200);
  });
  // An option may be shortened by what follows it, so nothing may begin like the ones that write.
  return [dice.once(10) ? dice.pick(TROUBLE) : dice.pick(COMMANDS), ...more].filter(
    (one) => !/^--?(?:o|f$|fi)/.test(one),
  );
}

fuzz('command lines', argumentsBy, async (args) => {
  const { status, stderr } = await run(...args);
  if (![0, 1, 2].includes(status)) throw new Error(`status ${status}`);
  if (status === 2 && stderr === '') throw new Error('trouble without a word');
  if (status !== 2) return;
  const asJson = stderr.startsWith('{')
    ? (JSON.parse(stderr.split('\n')[0] ?? '') as { code: string }).code
    : '';
  const [, code = asJson] = /\[([A-Z_]+)\]/.exec(stderr) ?? [];
  if (!ERROR_CODES.some((one) => one === code)) throw new Error(`no code in "${stderr}"`);
});
