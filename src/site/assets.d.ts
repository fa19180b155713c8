/** What all pages share: the stylesheet and the scripts (`build/site-assets.ts` writes `dist/site/assets.js`). */

/** Files of a site by their paths. */
declare const assets: Readonly<Record<string, string>>;
export default assets;
