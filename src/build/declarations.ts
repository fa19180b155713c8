/** Build step: keeps the declarations that somebody can import and those that these name, which is a third of all. */

import ts from 'typescript';
import { EMBEDDED_FOLDER, readTextFile } from '../node/read.ts';
import { orExit } from './or-exit.ts';

const { exports } = JSON.parse(orExit(readTextFile(`${EMBEDDED_FOLDER}package.json`)).text);
const entries = Object.values<{ readonly types?: string }>(exports)
  .flatMap(({ types }) => types ?? [])
  .map((file) => ts.sys.resolvePath(`${EMBEDDED_FOLDER}${file}`));
const program = ts.createProgram(entries, { module: ts.ModuleKind.NodeNext, noLib: true, types: [] });
const named = new Set(program.getSourceFiles().map(({ fileName }) => fileName));
for (const file of ts.sys.readDirectory(`${EMBEDDED_FOLDER}dist`, ['.d.ts']))
  if (!named.has(ts.sys.resolvePath(file))) ts.sys.deleteFile?.(file);
