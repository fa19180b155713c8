import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Io, processIo } from '../../src/cli/io.ts';

/** Makes the process's standard output look like a terminal of some width, or like a pipe. */
function standardOutput(columns: number | null): void {
  Object.defineProperty(process.stdout, 'isTTY', { value: columns !== null, configurable: true });
  Object.defineProperty(process.stdout, 'columns', { value: columns ?? undefined, configurable: true });
}

const own = {
  isTTY: Object.getOwnPropertyDescriptor(process.stdout, 'isTTY'),
  columns: Object.getOwnPropertyDescriptor(process.stdout, 'columns'),
};
let listeners = process.stdout.listeners('error');

beforeEach(() => {
  listeners = process.stdout.listeners('error');
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'TERM']) vi.stubEnv(name, '');
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const listener of process.stdout.listeners('error'))
    if (!listeners.includes(listener)) process.stdout.off('error', listener as () => void);
  for (const [name, descriptor] of Object.entries(own)) {
    if (descriptor === undefined) Reflect.deleteProperty(process.stdout, name);
    else Object.defineProperty(process.stdout, name, descriptor);
  }
});

function ioWith(columns: number | null, env: Readonly<Record<string, string>> = {}): Io {
  standardOutput(columns);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return processIo();
}

describe('processIo', () => {
  test.each<[string, number | null, Record<string, string>, boolean]>([
    ['a terminal is coloured', 80, {}, true],
    ['a pipe is not', null, {}, false],
    ['NO_COLOR takes the colour away', 80, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR does not', 80, { NO_COLOR: '' }, true],
    ['a dumb terminal is not coloured', 80, { TERM: 'dumb' }, false],
    ['FORCE_COLOR colours a pipe', null, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0 does not', null, { FORCE_COLOR: '0' }, false],
    ['NO_COLOR is stronger than FORCE_COLOR', 80, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('%s', (_name, columns, env, expected) => {
    expect(ioWith(columns, env).color).toBe(expected);
  });

  test('knows a terminal from a pipe, whatever its colours and width', () => {
    expect(ioWith(0, { NO_COLOR: '1' }).isTerminal).toBe(true);
    expect(ioWith(null, { FORCE_COLOR: '1' }).isTerminal).toBe(false);
  });

  test('knows the width of a terminal', () => {
    expect(ioWith(72).width).toBe(72);
  });

  test.each<[string, number | null, Record<string, string>]>([
    ['a pipe', null, {}],
    ['a coloured pipe', null, { FORCE_COLOR: '1' }],
    ['a terminal that does not know its width', 0, {}],
  ])('wraps nothing for %s', (_name, columns, env) => {
    expect(ioWith(columns, env).width).toBeNull();
  });

  test('writes to the streams of the process', () => {
    const [out, err] = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    out.mockReturnValue(true);
    err.mockReturnValue(true);
    const io = ioWith(null);
    io.stdout('data');
    io.stderr('message');
    expect(out.mock.calls).toEqual([['data']]);
    expect(err.mock.calls).toEqual([['message']]);
  });
});
