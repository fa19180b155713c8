/** Installs the bench's peers where they are missing, or where others are asked for than are there. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
const isThere = ([name, version]) => {
  const file = `${folder}/node_modules/${name}/package.json`;
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
};

if (!Object.entries(dependencies).every(isThere)) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: true,
  });
  process.exitCode = status ?? 1;
}
