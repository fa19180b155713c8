/** The stylesheet of the HTML that is made here. */

/** The class of every fragment; nothing in {@link HTML_STYLE} reaches outside elements that have it. */
export const HTML_CLASS = 'constitution-diff';

/**
 * The rules for fragments: light and dark as the reader prefers, and for print.
 *
 * Underline and strike carry the meaning, colours only help: they are lost in print, in forced colours and to the colour-blind. Most
 * screen readers keep silent about `ins` and `del`; what these rules generate before and after them is read aloud, and is no part
 * of the text, so nobody copies it with the law.
 */
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
.${HTML_CLASS} ins, .${HTML_CLASS} del { unicode-bidi: isolate; }
.${HTML_CLASS} ins { color: var(--put-in); background: var(--put-in-tint); text-decoration: underline; }
.${HTML_CLASS} del { color: var(--taken-out); background: var(--taken-out-tint); text-decoration: line-through; }
.${HTML_CLASS} .moved { text-decoration-style: double; }
.${HTML_CLASS} .typographic { text-decoration-style: dotted; background: none; }
.${HTML_CLASS} ins::before, .${HTML_CLASS} ins::after, .${HTML_CLASS} del::before, .${HTML_CLASS} del::after {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(100%); white-space: nowrap;
}
.${HTML_CLASS} ins::before { content: " [put in: "; }
.${HTML_CLASS} ins::after { content: " end of what is put in] "; }
.${HTML_CLASS} del::before { content: " [taken out: "; }
.${HTML_CLASS} del::after { content: " end of what is taken out] "; }
.${HTML_CLASS} ins.moved::before { content: " [moved to here: "; }
.${HTML_CLASS} ins.moved::after { content: " end of what moved to here] "; }
.${HTML_CLASS} del.moved::before { content: " [moved from here: "; }
.${HTML_CLASS} del.moved::after { content: " end of what moved from here] "; }
@media print {
  .${HTML_CLASS} { max-width: none; padding: 0; color: #000000; background: none; }
  .${HTML_CLASS} ins, .${HTML_CLASS} del { color: inherit; background: none; }
  .${HTML_CLASS} h2, .${HTML_CLASS} h3, .${HTML_CLASS} h4 { break-after: avoid; }
  .${HTML_CLASS} p { orphans: 3; widows: 3; }
}
`;
