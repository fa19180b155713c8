/** Opening the embedded corpus, which was parsed when the package was built: no parser is loaded for it. */

import { replay } from './amend/timeline.ts';
import embedded from './embedded.js';
import type { Result } from './errors.ts';
import type { Corpus } from './model.ts';

/** Replays the acts of the embedded corpus. */
export function tryOpenEmbedded(): Result<Corpus> {
  return replay({ ...embedded, places: new Map() });
}
