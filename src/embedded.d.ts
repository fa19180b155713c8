/** The embedded corpus, parsed when the package is built (`build/embed.ts` writes `dist/embedded.js`). */
import type { ParsedCorpus } from './model.ts';

declare const embedded: Omit<ParsedCorpus, 'places'>;
export default embedded;
