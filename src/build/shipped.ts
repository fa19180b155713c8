/**
 * Before `npm run sbom` lists what the package brings: a package.json and a lock file that have that and nothing else.
 *
 * Of all that is locked here `npm sbom --omit dev` lists a part of it only.
 */

import { EMBEDDED_FOLDER, readTextFile } from '../node/read.ts';
import { writeTextFile } from '../node/write.ts';
import { orExit } from './or-exit.ts';

/** What a lock file says of a package that an installation of ours leaves out, or may leave out. */
const LEFT_OUT = ['dev', 'devOptional', 'optional', 'peer'] as const;

type Locked = Readonly<Partial<Record<(typeof LEFT_OUT)[number], boolean>>>;

/** npm calls the package that it lists by the name of its folder. */
const FOLDER = `${EMBEDDED_FOLDER}dist/build/constitution-diff/`;

const { devDependencies: _, ...manifest } = read('package.json');
const lock = read('package-lock.json');
const { '': top, ...locked } = lock.packages;
const { devDependencies: __, ...root } = top;
write('package.json', manifest);
write('package-lock.json', { ...lock, packages: { '': root, ...shipped(locked) } });

function shipped(packages: Readonly<Record<string, Locked>>): Readonly<Record<string, Locked>> {
  return Object.fromEntries(
    Object.entries(packages).filter(([, about]) => !LEFT_OUT.some((kind) => about[kind] === true)),
  );
}

function read(name: string) {
  return JSON.parse(orExit(readTextFile(`${EMBEDDED_FOLDER}${name}`)).text);
}

function write(name: string, content: unknown): void {
  orExit(writeTextFile(`${FOLDER}${name}`, JSON.stringify(content)));
}
