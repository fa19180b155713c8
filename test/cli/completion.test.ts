import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands.ts';
import { definitionsOf } from '../../src/cli/definitions.ts';
import { createProgram } from '../../src/cli/run.ts';
import { linesOf, run } from '../helpers/io.ts';

const commands = definitionsOf(createProgram(await loadCommands(['--help']), () => undefined));
const script = (await run('completion', 'bash')).stdout;

/** What bash offers for the last of some words. */
function offered(...words: readonly string[]): readonly string[] {
  const typed = words.map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(constitution-diff ${typed}); COMP_CWORD=${words.length}; _constitution_diff; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync('bash', ['-c', `${script}\n${ask}`], { encoding: 'utf8' });
  return linesOf(stdout).filter((word) => word !== '');
}

/** Whether a shell is at hand; where it is not, its script can only be read. */
const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

describe('completion', () => {
  test.runIf(has('bash'))('completes commands, options and values in bash (where that is)', () => {
    expect(offered('di')).toEqual(['diff']);
    expect(offered('sh')).toEqual(['show']);
    expect(offered('diff', '--sid')).toEqual(['--side-by-side']);
    expect(offered('diff', '--format', 'm')).toEqual(['markdown']);
    expect(offered('show', '--at', '2')).toEqual([]);
    expect(offered('show', '4')).toEqual([]);
    expect(offered('')).toEqual([...commands.map(({ name }) => name), 'help', '--help', '--version']);
  });

  test.each(['bash', 'fish', 'zsh'])('names every command and option in the script of %s', async (shell) => {
    const { status, stdout, stderr } = await run('completion', shell);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { name, options } of commands) {
      expect(stdout).toContain(name);
      for (const option of options) expect(stdout).toContain(option.name.replace(/^--/, ''));
    }
  });

  test.each(['bash', 'zsh', 'fish'].filter(has))('prints what %s can read', async (shell) => {
    const { stdout } = await run('completion', shell);
    const { status, stderr } = spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('refuses a shell that it does not know', async () => {
    const { status, stderr } = await run('completion', 'tcsh');
    expect(status).toBe(2);
    expect(stderr).toContain('Allowed choices are bash, fish, zsh.');
  });
});
