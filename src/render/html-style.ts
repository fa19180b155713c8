/** The stylesheet of the HTML that is made here. */

import { markStyle } from './html-marks.ts';

/** The class of every fragment; nothing in {@link HTML_STYLE} reaches outside elements that have it. */
export const HTML_CLASS = 'constitution-diff';

/** The rules for fragments: light and dark as the reader prefers, and for print. */
export const HTML_STYLE: string = `.${HTML_CLASS} {
  --ink: #1f2328; --paper: #ffffff; --quiet: #59636e; --rule: #d1d9e0;
  --put-in: #0550ae; --put-in-tint: #ddf4ff; --taken-out: #953800; --taken-out-tint: #fff1e5;
  color-scheme: light dark; color: var(--ink); background: var(--paper);
  max-width: 45em; padding: 1em; line-height: 1.5; overflow-wrap: anywhere;
}
@media (prefers-color-scheme: dark) {
  .${HTML_CLASS} {
    --ink: #e6edf3; --paper: #0d1117; --quiet: #9198a1; --rule: #3d444d;
    --put-in: #a5d6ff; --put-in-tint: #0c2d6b; --taken-out: #ffd8b5; --taken-out-tint: #5a1e02;
  }
}
.${HTML_CLASS} h2, .${HTML_CLASS} h3, .${HTML_CLASS} h4 { line-height: 1.25; margin: 1.5em 0 0.5em; }
.${HTML_CLASS} header h2 { margin-top: 0; }
.${HTML_CLASS} p { margin: 0.5em 0; }
.${HTML_CLASS} .about, .${HTML_CLASS} .status { color: var(--quiet); font-weight: normal; }
.${HTML_CLASS} .about { font-size: 0.875em; }
.${HTML_CLASS} .changed { border-block-start: 1px solid var(--rule); }
.${HTML_CLASS} .unit .unit { margin-inline-start: 2em; }
.${HTML_CLASS} :target { outline: 2px solid var(--put-in); outline-offset: 0.25em; }
${markStyle(`.${HTML_CLASS}`)}@media print {
  .${HTML_CLASS} { max-width: none; padding: 0; color: #000000; background: none; }
  .${HTML_CLASS} ins, .${HTML_CLASS} del { color: inherit; background: none; }
  .${HTML_CLASS} h2, .${HTML_CLASS} h3, .${HTML_CLASS} h4 { break-after: avoid; }
  .${HTML_CLASS} p { orphans: 3; widows: 3; }
}
`;
