/** The file system with something else in the place of one of its functions, for moments that nobody could wait for. */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** The functions that answer at once, by their names. */
export type Functions = Record<string, (...given: unknown[]) => unknown>;

/** Does some work while functions of the file system are others; each is made of the real one. */
export function withFileSystem<T>(
  others: Readonly<Record<string, (real: Functions[string]) => Functions[string]>>,
  work: () => T,
): T {
  const functions = fs as unknown as Functions;
  const names = Object.keys(others);
  const real = Object.fromEntries(names.map((name) => [name, functions[name] as Functions[string]]));
  for (const [name, other] of Object.entries(others))
    functions[name] = other(real[name] as Functions[string]);
  syncBuiltinESMExports();
  try {
    return work();
  } finally {
    Object.assign(functions, real);
    syncBuiltinESMExports();
  }
}

/** What the system says of an operation that it does not do. */
export function refusal(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: told to fail, ${syscall}`), { code, syscall });
}
