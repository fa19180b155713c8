/** Measures, versions and acts for people at a terminal. */

import { groupBy } from '../collections.ts';
import { formatOperation } from '../errors.ts';
import type { CarryingAmendment, MeasureReport } from '../measures.ts';
import type { Instrument } from '../model.ts';
import type { ActReport, PendingReport, VersionReport } from '../overview.ts';
import { countOf } from './describe.ts';
import { type Page, pageOf, type TextOptions } from './page.ts';
import { inert } from './wrap.ts';

/** Measures by announcement, each with what carried it out and where it is stated. */
export function renderMeasuresText(
  measures: readonly MeasureReport[],
  total: number,
  options: TextOptions = {},
): string {
  const page = pageOf(options);
  const groups = groupBy(measures, ({ announcement }) => announcement.id);
  const blocks = [...groups.values()].map((group) => {
    const { id, title } = group[0]?.announcement ?? { id: '', title: '' };
    const heading = page.wrap([{ text: `${title} (${id})`, style: page.colors.bold }], 0).join('\n');
    return [heading, ...group.map((one) => describeMeasure(one, page).join('\n'))].join('\n\n');
  });
  return `${[...blocks, `${measures.length} of ${total} measures`].join('\n\n')}\n`;
}

function describeMeasure(one: MeasureReport, { wrap, colors: { bold, dim } }: Page): string[] {
  return [
    ...wrap(
      [
        { text: one.title, style: bold },
        { text: `  ${one.id}`, style: dim },
      ],
      1,
    ),
    ...one.instruments.flatMap((instrument) => wrap([{ text: describeInstrument(instrument, one) }], 2)),
    ...one.statedIn.flatMap(({ document, place }) =>
      wrap([{ text: `stated in ${document}: ${place}`, style: dim }], 2),
    ),
    ...(one.note === null ? [] : wrap([{ text: `Note: ${one.note}` }], 2)),
  ];
}

function describeInstrument({ kind, title, date }: Instrument, one: MeasureReport): string {
  if (kind === 'not-established') return 'what carried it out is not established';
  const details =
    kind === 'constitution' ? [...new Set(one.amendments.map(describeAmendment))] : [title, date];
  const name = kind === 'constitution' ? 'Constitution' : kind.replace('-', ' ');
  const known = details.filter((part) => part !== undefined).join(', ');
  return known === '' ? name : `${name}: ${known}`;
}

function describeAmendment({ act, amendment, article, section }: CarryingAmendment): string {
  if (article !== null) return `Article ${article} (${act}/${amendment})`;
  return section === null ? `${act}/${amendment}` : `section ${section} (${act}/${amendment})`;
}

/** One line a version: when it stood, what made it, how much changed. */
export function renderVersionsText(versions: readonly VersionReport[]): string {
  const lines = versions.map(({ from, to, acts, operations, articles, changed }) => {
    const made =
      acts.length === 0
        ? 'base text'
        : `${acts.join(', ')}: ${countOf(operations, 'operation')} on ${countOf(changed, 'article')}`;
    return inert(`${from} to ${to ?? 'now'}  ${countOf(articles, 'article')}  ${made}`);
  });
  return `${lines.join('\n')}\n`;
}

/** A block an act: what it is, its dates, how much it changed, where that is known from. */
export function renderActsText(acts: readonly ActReport[], options: TextOptions = {}): string {
  if (acts.length === 0) return '';
  const page = pageOf(options);
  return `${acts.map((act) => describeAct(act, page).join('\n')).join('\n\n')}\n`;
}

function describeAct(act: ActReport, { wrap, colors }: Page): string[] {
  const { amended, inserted, total } = act.articles;
  const inForce =
    act.commencements.length === 0 ? 'not yet commenced' : `in force ${act.commencements.join(' and ')}`;
  const headings = act.sections === 0 ? '' : `; ${countOf(act.sections, 'section heading')} changed`;
  const lines = [
    act.title,
    `adopted ${act.adopted}, published ${act.published}, ${inForce}`,
    `${countOf(total, 'article')}: ${amended} amended, ${inserted} inserted${headings}`,
    `${countOf(act.amendments, 'amendment')}, ${countOf(act.operations, 'operation')}`,
    ...act.pending.map(describePending),
    act.source,
  ];
  return [
    ...wrap([{ text: act.id, style: colors.bold }], 0),
    ...lines.flatMap((text) => wrap([{ text }], 1)),
  ];
}

function describePending({ amendment, date, condition, cancelledBy }: PendingReport): string {
  if (cancelledBy !== null) return `${amendment} was cancelled by ${formatOperation(cancelledBy)}`;
  if (date === null) return `${amendment} waits: ${condition ?? 'no date'}`;
  return `${amendment} would commence ${date}, when the text no longer stands`;
}
