/** Build step: writes the stylesheet of the HTML fragments as a file, for pages that have many of them. */

import { EMBEDDED_FOLDER } from '../node/read.ts';
import { writeTextFile } from '../node/write.ts';
import { HTML_STYLE } from '../render/html-style.ts';
import { orExit } from './or-exit.ts';

orExit(writeTextFile(`${EMBEDDED_FOLDER}dist/styles.css`, HTML_STYLE));
