/** Build step: what all pages of a site share, gathered from its source files, so that making a site reads nothing. */

import ts from 'typescript';
import { EMBEDDED_FOLDER, readTextFile } from '../node/read.ts';
import { writeTextFile } from '../node/write.ts';
import { orExit } from './or-exit.ts';

const assets = {
  'assets/style.css': read('src/site/assets/style.css'),
  'assets/icon.svg': read('src/site/assets/icon.svg'),
  'assets/page.js': plainScript(read('src/site/browser/page.ts')),
  'assets/search.js': plainScript(read('src/site/browser/search.ts')),
  'assets/minisearch.js': `/*! MiniSearch, by Luca Ongaro, MIT licence: https://github.com/lucaong/minisearch */\n${plainScript(
    read('node_modules/minisearch/dist/umd/index.js'),
  )}`,
};

/** A script without types and comments. */
function plainScript(source: string): string {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None, removeComments: true },
  });
  return outputText.replace(/^"use strict";\n|^\/\/# sourceMappingURL=.*\n?/gm, '');
}

function read(path: string): string {
  return orExit(readTextFile(`${EMBEDDED_FOLDER}${path}`)).text;
}

const source = `export default JSON.parse(${JSON.stringify(JSON.stringify(assets))});\n`;
orExit(writeTextFile(`${EMBEDDED_FOLDER}dist/site/assets.js`, source));
