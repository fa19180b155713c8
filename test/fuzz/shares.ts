/**
 * How the inputs are dealt out: what reads a short text is tried far more often than what writes a whole site, and in a long run
 * everything some thousands of times.
 */

/** The parts that each target gets of every thousand or so inputs. */
export const SHARES = {
  // Cheap: a short text, less than a millisecond.
  citations: 480,
  references: 120,
  labels: 80,
  'pairs of texts': 40,
  'lines of pairs': 50,
  streams: 40,
  searches: 30,
  // Files of a corpus.
  articles: 16,
  acts: 12,
  descriptions: 10,
  measures: 8,
  corpora: 12,
  'checks of a corpus': 4,
  'articles in remark': 8,
  // Published texts.
  'published text': 18,
  'published Markdown': 20,
  'published JSON': 30,
  'published HTML': 12,
  'published Akoma Ntoso': 30,
  'published texts verified': 10,
  // The engine.
  'operations on a text': 30,
  'acts on a corpus': 40,
  'schedules of acts': 9,
  'texts derived': 4,
  'texts compared': 4,
  // What is shown.
  renderers: 9,
  sites: 5,
  'Word documents': 4,
  'command lines': 6,
} as const;

/** The name of a target. */
export type Name = keyof typeof SHARES;
