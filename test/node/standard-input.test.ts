/** Standard input, however slowly or endlessly it comes. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const ACT = readFileSync(join(ROOT, 'amendments/2022-09-17-law-142-vii.yaml'), 'utf8');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `apply -` and gives it parts of an act, each some time after the other. */
async function applyParts(parts: Iterable<string | Uint8Array>, between: number): Promise<Ended> {
  const child = spawn(process.execPath, ['dist/cli/main.js', 'apply', '-', '--at', '2022-06-08'], {
    cwd: ROOT,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  // Who has read enough closes the input.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for (const part of parts) {
    if (child.stdin.destroyed) break;
    await pause(between);
    if (!child.stdin.write(part))
      await Promise.race([ended, new Promise((done) => child.stdin.once('drain', done))]);
  }
  child.stdin.end();
  return { status: await ended, stdout, stderr };
}

describe('standard input', () => {
  test('is waited for', async () => {
    const middle = ACT.length / 2;
    const { status, stdout, stderr } = await applyParts([ACT.slice(0, middle), ACT.slice(middle)], 300);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('{+seven+}');
  });

  test('is read no further than any act is long', async () => {
    const endless = (function* () {
      const part = new Uint8Array(1_000_000).fill(0x20);
      for (;;) yield part;
    })();
    const { status, stderr } = await applyParts(endless, 0);
    expect(status).toBe(2);
    expect(stderr).toContain('[FILE_TOO_LARGE]');
  });
});
