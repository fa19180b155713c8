/** Which shape a text has, told by how it begins. */

import { LANGUAGES } from './languages.ts';
import type { Shape } from './published.ts';

const HTML = /<(?:!doctype html|html|head|body|article|div|p|h[1-6]|table|span)\b[^<>]*>/iu;
const MARKDOWN = /^(?:#{1,6} |\*\*\d[\d-]*[.)]\*\* |---\s*\n)/mu;

/** The shape of a text; plain text where nothing tells another. */
export function shapeOf(text: string): Shape {
  const start = text.replace(/^\ufeff/u, '').trimStart();
  if (/^[[{]/.test(start) && !/^\[[^\]"{]*\]/.test(start)) return 'json';
  if (start.startsWith('<')) {
    const isXml =
      /^(?:<\?xml|<!--|<(?:\w+:)?akomaNtoso)/u.test(start) && !/<html\b/iu.test(start.slice(0, 2000));
    return isXml ? 'akn' : 'html';
  }
  const head = start.slice(0, 20_000);
  if (MARKDOWN.test(head)) return 'markdown';
  return (head.match(new RegExp(HTML, 'giu')) ?? []).length > 1 ? 'html' : 'text';
}

/** The language in which most articles of a text are headed, or null. */
export function languageIn(lines: Iterable<string>): string | null {
  const counts = LANGUAGES.map(({ language, article }) => ({ language, article, count: 0 }));
  for (const line of lines) for (const one of counts) if (one.article.test(line)) one.count += 1;
  const best = counts.toSorted((a, b) => b.count - a.count)[0];
  return best === undefined || best.count === 0 ? null : best.language;
}
