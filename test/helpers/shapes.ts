/** A constitution written in each shape in which published texts are read, as those who publish them write it. */

import type { Shape } from '../../src/import/published.ts';
import type { Article, Constitution, Repeal, Unit } from '../../src/model.ts';
import { walk } from '../../src/units.ts';

/** The words that a language prints. */
interface Printed {
  readonly section: (number: string) => string;
  readonly article: (number: string) => string;
  readonly preamble: string;
  readonly repealed: (date: string) => string;
}

export const PRINTED: Readonly<Record<'ru' | 'kk' | 'en', Printed>> = {
  ru: {
    section: (number) => `Раздел ${number}`,
    article: (number) => `Статья ${number}`,
    preamble: 'Преамбула',
    repealed: (date) =>
      `Исключен Законом РК от ${dotted(date)} № 1-I (вводится в действие со дня опубликования).`,
  },
  kk: {
    section: (number) => `${number} бөлім`,
    article: (number) => `${number}-бап`,
    preamble: 'Кіріспе',
    repealed: (date) => `Алып тасталды - ҚР ${dotted(date)} № 1-I Заңымен.`,
  },
  en: {
    section: (number) => `Section ${number}`,
    article: (number) => `Article ${number}`,
    preamble: 'Preamble',
    repealed: (date) => `Repealed by Law No. 1-I of ${dotted(date)}.`,
  },
};

function dotted(date: string): string {
  return date.split('-').toReversed().join('.');
}

/** What a text is written from. */
export interface Source {
  readonly title: string;
  readonly language: 'ru' | 'kk' | 'en';
  readonly constitution: Constitution;
}

/** A line before it has a shape. */
interface Line {
  readonly kind: 'title' | 'section' | 'heading' | 'preamble' | 'article' | 'unit';
  readonly label: string | null;
  readonly text: string;
  readonly level: number;
  /** The number of what it heads. */
  readonly number?: string;
  readonly removed?: Repeal | null;
}

function linesOf({ title, language, constitution }: Source): Line[] {
  const words = PRINTED[language];
  const { sections, articles } = constitution;
  const ofArticle = (article: Article): Line[] => [
    article.number === 'preamble'
      ? { kind: 'preamble', label: null, text: words.preamble, level: 1, number: article.number }
      : {
          kind: 'article',
          label: null,
          text: [words.article(article.number), article.heading].filter((one) => one !== null).join('. '),
          level: 2,
          number: article.number,
          removed: article.repealed,
        },
    ...(article.repealed === null
      ? []
      : [{ kind: 'unit' as const, label: null, text: words.repealed(article.repealed.date), level: 3 }]),
    ...walk(article.units).map(({ unit, id }) => ({
      kind: 'unit' as const,
      label: unit.label,
      text: unit.repealed === null ? unit.text : words.repealed(unit.repealed.date),
      level: id.includes('s') ? 4 : 3,
    })),
  ];
  return [
    { kind: 'title', label: null, text: title, level: 0 },
    ...articles.filter(({ section }) => section === null).flatMap(ofArticle),
    ...sections.flatMap(({ number, heading }) => [
      { kind: 'section' as const, label: null, text: words.section(number), level: 1, number },
      { kind: 'heading' as const, label: null, text: heading, level: 1 },
      ...articles.filter(({ section }) => section === number).flatMap(ofArticle),
    ]),
  ];
}

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const whole = ({ label, text }: Line): string => (label === null ? text : `${label} ${text}`);

function asHtml(lines: readonly Line[], language: string): string {
  const body = lines.map((line, index) => {
    const text = escapeMarkup(whole(line));
    if (line.kind === 'title') return `<h1>${text}</h1>`;
    if (line.kind === 'unit') return `<p id="z${index}">&nbsp;&nbsp;&nbsp;&nbsp; ${text}</p>`;
    return line.kind === 'article' ? `<p><b>${text}</b></p>` : `<h3 id="z${index}">${text}</h3>`;
  });
  return `<!DOCTYPE html>\n<html lang="${language}"><head><title>Menu</title><script>var law = "1. No";</script></head><body>
<nav><a href="/">Home</a></nav>
<div class="container_gamma text"><article>
${body.join('\n')}
</article></div>
<footer>Contact</footer></body></html>`;
}

function asMarkdown(lines: readonly Line[]): string {
  const escapeMarks = (text: string): string => text.replace(/[\\*_[\]`<#]/g, '\\$&').replace(/^-/, '\\-');
  const blocks = lines.map((line) => {
    const text = escapeMarks(line.text);
    if (line.kind === 'title') return `# ${text}`;
    if (line.kind === 'unit') return line.label === null ? text : `${line.label} ${text}`;
    return line.kind === 'article' ? `### ${text} {#art-${line.number}}` : `## ${text}`;
  });
  return `${blocks.join('\n\n')}\n`;
}

function asJson(lines: readonly Line[], { title, language }: Source): string {
  const content = lines
    .filter(({ kind }) => kind !== 'title')
    .map((line) => {
      const { kind, label, text, level, number } = line;
      if (kind !== 'unit') return { type: kind, level, index: number, text };
      return {
        type: label === null ? 'text' : 'point',
        level,
        ...(label === null ? {} : { index: label }),
        text,
      };
    });
  return JSON.stringify({ title, language, content }, null, 1);
}

/** Akoma Ntoso with plain nesting and numbers without marks, as others write it. */
function asAkn({ title, language, constitution }: Source): string {
  const words = PRINTED[language];
  const text = (name: string, content: string): string =>
    `<${name}><p>${escapeMarkup(content)}</p></${name}>`;
  const unit = (one: Unit, depth: number): string => {
    const name = one.label === null ? 'alinea' : one.label.endsWith('.') ? 'paragraph' : 'point';
    const num = one.label === null ? '' : `<num>${one.label}</num>`;
    const own = one.repealed === null ? one.text : words.repealed(one.repealed.date);
    return `<${name}>${num}${text(one.units.length === 0 ? 'content' : 'intro', own)}${one.units.map((child) => unit(child, depth + 1)).join('')}</${name}>`;
  };
  const article = ({ number, heading, repealed, units }: Article): string =>
    `<article eId="art_${number}"><num>${words.article(number)}</num>${heading === null ? '' : `<heading>${escapeMarkup(heading)}</heading>`}${repealed === null ? '' : text('content', words.repealed(repealed.date))}${units.map((one) => unit(one, 0)).join('\n')}</article>\n`;
  const { sections, articles } = constitution;
  const preamble = articles.find(({ number }) => number === 'preamble');
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="constitution"><meta><identification source="#x"/></meta>
<preface><longTitle><p><docTitle>${escapeMarkup(title)}</docTitle></p></longTitle></preface>
${preamble === undefined ? '' : `<preamble>${preamble.units.map((one) => `<p>${escapeMarkup(one.text)}</p>`).join('')}</preamble>`}
<body>${articles
    .filter(({ section, number }) => section === null && number !== 'preamble')
    .map(article)
    .join('')}${sections
    .map(
      ({ number, heading }) =>
        `<chapter><num>${words.section(number)}</num><heading>${escapeMarkup(heading)}</heading>${articles
          .filter(({ section }) => section === number)
          .map(article)
          .join('')}</chapter>`,
    )
    .join('\n')}</body></act></akomaNtoso>`;
}

/** A text in a shape. */
export function writeShape(shape: Shape, source: Source): string {
  const lines = linesOf(source);
  if (shape === 'html') return asHtml(lines, source.language);
  if (shape === 'markdown') return asMarkdown(lines);
  if (shape === 'json') return asJson(lines, source);
  if (shape === 'akn') return asAkn(source);
  return `${lines.map((line) => `${line.kind === 'unit' ? '     ' : ''}${whole(line)}`).join('\n')}\n`;
}
