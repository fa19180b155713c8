/** The embedded corpus, parsed and replayed when the package is built (`build/embed.ts` writes `dist/embedded.js`). */
import type { Corpus } from './model.ts';

declare const embedded: Omit<Corpus, 'places'>;
export default embedded;
