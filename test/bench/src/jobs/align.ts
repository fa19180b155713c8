/** Aligns two foreign texts. */

import { align } from '../../../../dist/compare/align.js';
import { editedTexts, LARGE } from '../alignment.js';

const { before, after } = editedTexts(LARGE);
align(before, after);
