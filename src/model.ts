/**
 * The values that everything else passes around: a text, its acts and its versions.
 *
 * All of them are plain readonly data, so they can be stored, sent and compared; a new version shares every untouched
 * part with the old one.
 */

import type { IsoDate } from './dates.ts';
import type { OperationReference, Place } from './errors.ts';

/** What a paragraph of text is: opening words, `1.`, `1)`, or an unnumbered further part. */
export type UnitKind = 'lead' | 'paragraph' | 'subparagraph' | 'part';

/** The operation that last touched something, and the day on which that operation commenced. */
export interface Provenance extends OperationReference {
  readonly date: IsoDate;
}

/** Which act repealed something, and the date that this act bears. */
export interface Repeal {
  readonly act: string;
  readonly date: IsoDate;
}

/**
 * The smallest thing that can be amended. Its id (`p5/part3/s3`) follows from labels and place, see `units.ts`; its key
 * is its identity for life.
 */
export interface Unit {
  readonly key: string;
  /** What is printed before the text, `3-1.` or `10-1)`; null for opening words and further parts. */
  readonly label: string | null;
  /** Plain text, one paragraph. */
  readonly text: string;
  /** Set where the unit is a tombstone: a repealed label kept in its place. */
  readonly repealed: Repeal | null;
  /** Null as long as the unit says what the base text said. */
  readonly provenance: Provenance | null;
  /** The units below it, in reading order. */
  readonly units: readonly Unit[];
}

/** An article, or the preamble, which is the article numbered `preamble`. */
export interface Article {
  readonly key: string;
  /** `52`, `83-1` or `preamble`. */
  readonly number: string;
  /** The number of its section; null for the preamble. */
  readonly section: string | null;
  /** The words after the number, where the constitution gives one. */
  readonly heading: string | null;
  readonly repealed: Repeal | null;
  readonly provenance: Provenance | null;
  readonly units: readonly Unit[];
}

/** A section: a numbered heading under which articles stand. */
export interface Section {
  readonly key: string;
  /** As printed, for example `VII`. */
  readonly number: string;
  readonly heading: string;
  readonly provenance: Provenance | null;
}

/** The whole text at one moment, in reading order. */
export interface Constitution {
  readonly sections: readonly Section[];
  readonly articles: readonly Article[];
}

/** A unit as an act writes it. */
export interface UnitDraft {
  readonly label?: string;
  readonly text: string;
  /** Set where it comes in as a tombstone, and then `text` is what a tombstone says. */
  readonly repealed?: Repeal;
  readonly units?: readonly UnitDraft[];
}

/** An article as an act writes it. */
export interface ArticleDraft {
  readonly number: string;
  readonly heading?: string;
  /** Set where it comes in as a tombstone, and then it has no units. */
  readonly repealed?: Repeal;
  readonly units: readonly UnitDraft[];
}

/** A section as an act writes it, with the articles that come in with it. */
export interface SectionDraft {
  readonly number: string;
  readonly heading: string;
  readonly articles?: readonly ArticleDraft[];
}

/** The old text that an operation relies on: a unit's own words, or these and everything below. */
export type Expectation = string | { readonly text?: string; readonly units: readonly UnitDraft[] };

/** What every operation may carry. */
export interface OperationCommon {
  /** Its own commencement, over the act's; null when it is open, and then `condition` says in words what it waits for. */
  readonly from?: IsoDate | null;
  readonly condition?: string;
  /** A rule that governs the change without being text, shown with it. */
  readonly note?: string;
  /** The operation (`act/amendment/0`) that this one corrects as an erratum: it may touch the words of the same day. */
  readonly corrects?: string;
}

/** One of several places in which words are replaced: a unit alone, a whole article, or from one to another. */
export interface SubstituteTarget {
  readonly at: string;
  /** The last unit or article of a range, all of it included. */
  readonly to?: string;
  /** How often the words occur there, all forms together; 1 unless told. */
  readonly count?: number;
}

/** Another form of the words to replace, such as a possessive or a case ending. */
export interface WordForm {
  readonly old: string;
  readonly new: string;
}

/**
 * Replaces words, in the case in which they are written, in one unit (`at`) or in several places (`targets`). In each of
 * them the words must occur exactly `count` times (1 unless told), as whole words.
 */
export interface Substitute extends OperationCommon {
  readonly op: 'substitute';
  readonly at?: string;
  readonly targets?: readonly SubstituteTarget[];
  readonly old: string;
  readonly new: string;
  readonly forms?: readonly WordForm[];
  readonly count?: number;
}

/** Restates a unit, or with `units` also everything below it; restates an article's units. Revives a tombstone. */
export interface Replace extends OperationCommon {
  readonly op: 'replace';
  readonly at: string;
  readonly expect?: Expectation;
  readonly text?: string;
  readonly units?: readonly UnitDraft[];
}

/** The place that something goes to: before or after the whole of something, or its end. */
export interface Anchored {
  readonly before?: string;
  readonly after?: string;
  readonly into?: string;
}

/**
 * Brings in units, articles or sections. Articles go to their place by number; without a place sections go to the end, and
 * articles stand outside the sections, as the preamble does.
 */
export interface Insert extends OperationCommon, Anchored {
  readonly op: 'insert';
  readonly units?: readonly UnitDraft[];
  readonly articles?: readonly ArticleDraft[];
  readonly sections?: readonly SectionDraft[];
}

/** Turns a labelled unit, or an article, into a tombstone; what was below it goes. */
export interface RepealOperation extends OperationCommon {
  readonly op: 'repeal';
  readonly at: string;
  readonly expect?: Expectation;
  /** What the tombstone records, where that is another act than the one the operation stands in. */
  readonly by?: Repeal;
}

/** Takes a unit, an article, or a section without articles out without a trace. */
export interface Remove extends OperationCommon {
  readonly op: 'remove';
  readonly at: string;
  readonly expect?: Expectation;
}

/** Gives a unit another label, or an article or section another number. It stays what it was: its key does not change. */
export interface Renumber extends OperationCommon {
  readonly op: 'renumber';
  readonly at: string;
  readonly to: string;
}

/** Puts a unit, an article or a section elsewhere. It stays what it was: its key does not change. */
export interface Move extends OperationCommon, Anchored {
  readonly op: 'move';
  readonly at: string;
}

/** Gives a section or an article another heading; an article may have none, which is written as an empty text. */
export interface Retitle extends OperationCommon {
  readonly op: 'retitle';
  readonly at: string;
  readonly old: string;
  readonly new: string;
}

/**
 * Gives operations that have not commenced (`act/amendment/0`, `act/amendment`, `act`) another commencement; null leaves it
 * open, and then `condition` says in words what they wait for.
 */
export interface Reschedule extends Omit<OperationCommon, 'from'> {
  readonly op: 'reschedule';
  readonly operation: string;
  readonly to: IsoDate | null;
  readonly from?: IsoDate;
}

/** Keeps operations that have not commenced from ever commencing. */
export interface Cancel extends Omit<OperationCommon, 'from'> {
  readonly op: 'cancel';
  readonly operation: string;
  readonly from?: IsoDate;
}

/** An instruction that changes the text. */
export type TextOperation =
  | Substitute
  | Replace
  | Insert
  | RepealOperation
  | Remove
  | Renumber
  | Move
  | Retitle;

/** An instruction that changes when other operations commence. */
export type ScheduleOperation = Reschedule | Cancel;

/** One executable instruction: a closed union on `op`. */
export type Operation = TextOperation | ScheduleOperation;

/** One numbered group of operations in an act. */
export interface Amendment {
  /** Unique in its act, for example `art-61-4`. */
  readonly id: string;
  readonly article?: string;
  readonly section?: string;
  /** The measures it carries out; an empty list says that no document announced it. */
  readonly measures?: readonly string[];
  readonly note?: string;
  readonly operations: readonly Operation[];
}

/** A term that an act replaced throughout. */
export interface ReplacedTerm {
  readonly old: string;
  readonly new: string;
  /** The day from which the old term is no longer used. */
  readonly from: IsoDate;
  /** The addresses of the units in which the official text keeps it. */
  readonly keptIn?: readonly string[];
}

/** An amending act. */
export interface Act {
  /** Unique in its corpus and the name of its file, for example `2022-06-08-referendum`. */
  readonly id: string;
  readonly title: string;
  /** The date by which the act is cited, where it is not the day of its adoption. */
  readonly date?: IsoDate;
  readonly adopted: IsoDate;
  readonly published: IsoDate;
  /** The commencement of every operation that has none of its own. */
  readonly inForce: IsoDate;
  readonly source: string;
  readonly note?: string;
  readonly terms?: readonly ReplacedTerm[];
  readonly amendments: readonly Amendment[];
}

/** An act from before the base text, named because tombstones of the base refer to it. */
export interface EarlierAct {
  readonly id: string;
  readonly title: string;
  readonly date: IsoDate;
}

/** A document that states measures. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  /** When it was published, where it says so. */
  readonly published?: IsoDate;
  readonly note?: string;
}

/** The occasion on which measures were announced, or another group that they belong to. */
export interface Announcement {
  readonly id: string;
  readonly title: string;
  /** The day, where it is one. */
  readonly date?: IsoDate;
}

/** What a measure is about. */
export const DIRECTIONS = [
  'presidency',
  'parliament',
  'elections',
  'parties',
  'local-government',
  'courts-and-law-enforcement',
  'human-rights',
  'civil-society-and-media',
  'administration-and-economy',
] as const;
/** One of {@link DIRECTIONS}. */
export type Direction = (typeof DIRECTIONS)[number];

/** What can carry a measure out; `not-established` says that no source at hand tells. */
export const INSTRUMENT_KINDS = [
  'constitution',
  'constitutional-law',
  'law',
  'decree',
  'other',
  'not-established',
] as const;
/** One of {@link INSTRUMENT_KINDS}. */
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** What carried a measure out. For the Constitution, the amendments are those that name the measure. */
export interface Instrument {
  readonly kind: InstrumentKind;
  readonly title?: string;
  readonly date?: IsoDate;
  /** The document that says so. */
  readonly statedIn?: string;
}

/** Where a document states a measure. */
export interface Locator {
  readonly document: string;
  /** The heading and item, enough to find it. */
  readonly place: string;
}

/** One promise or announced change of the reform years. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly direction: Direction;
  /** The id of its announcement. */
  readonly announcement: string;
  readonly statedIn: readonly Locator[];
  readonly instruments: readonly Instrument[];
  /** What a reader must know: that documents disagree, or that the text does not bear the claim out. */
  readonly note?: string;
}

/** The catalogue of measures that a corpus may have. */
export interface Catalogue {
  readonly documents: readonly SourceDocument[];
  readonly announcements: readonly Announcement[];
  readonly measures: readonly Measure[];
}

/** The words that a corpus's language uses where the engine itself must write some. */
export interface Words {
  /** The heading of an article, with `{number}` in it. */
  readonly article: string;
  readonly preamble: string;
  /** The whole text of a tombstone. */
  readonly repealed: string;
}

/** A reference in a unit's text to something that is not in this text, such as an earlier constitution. */
export interface OutsideReference {
  /** The unit's address. */
  readonly unit: string;
  /** The words that refer outside. */
  readonly text: string;
}

/** What `constitution/corpus.yaml` says of the text as a whole. */
export interface CorpusDescription {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly official: boolean;
  readonly source: string;
  /** The day on which the base text stood. */
  readonly base: IsoDate;
  /** The first day on which the text no longer had effect; null while it has. */
  readonly ceased: IsoDate | null;
  readonly words: Words;
  readonly earlierActs: readonly EarlierAct[];
  readonly outside: readonly OutsideReference[];
}

/** A corpus as its files say it: the base text and the acts, nothing replayed yet. */
export interface ParsedCorpus extends CorpusDescription {
  readonly constitution: Constitution;
  readonly acts: readonly Act[];
  readonly catalogue: Catalogue;
  /** Where things stand in the files: units by address (`50/p2`), operations and their fields (`act/art-50/0/old`). */
  readonly places: ReadonlyMap<string, Place>;
}

/** An operation in its act, with the day on which it commences; null while that is open. */
export interface PlacedOperation<O extends Operation = Operation> extends OperationReference {
  readonly date: IsoDate | null;
  readonly value: O;
}

/** An operation that a version came from, and the keys of what it changed, brought in or took away. */
export interface AppliedOperation extends PlacedOperation<TextOperation> {
  readonly date: IsoDate;
  /** Keys of units, articles whose own fields changed, and sections. */
  readonly touched: readonly string[];
  /** Keys of the articles in which anything changed. */
  readonly articles: readonly string[];
}

/** An operation that will not commence, or not yet. */
export interface PendingOperation extends PlacedOperation<TextOperation> {
  /** The operation that cancelled it; null while it may still commence. */
  readonly cancelledBy: OperationReference | null;
}

/** The text from one commencement date to the day before the next. */
export interface Version {
  readonly from: IsoDate;
  /** Its last day; null while nothing ends it. */
  readonly to: IsoDate | null;
  readonly constitution: Constitution;
  /** What commenced on `from`, in the order in which it was applied; empty for the base. */
  readonly operations: readonly AppliedOperation[];
}

/** A corpus with its versions, ready for questions. */
export interface Corpus extends ParsedCorpus {
  /** In order of time; the first is the base. */
  readonly versions: readonly Version[];
  /** Adopted operations whose commencement is open, was cancelled, or that the end of the text forestalled. */
  readonly pending: readonly PendingOperation[];
}
