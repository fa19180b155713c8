/**
 * How the inputs are dealt out: what reads a short text is tried far more often than what writes a whole site, and in a long run
 * everything some thousands of times.
 */

/** The parts that each target gets of every thousand or so inputs. */
export const SHARES = {
  // Cheap: a short text, a few microseconds.
  citations: 600,
  references: 120,
  labels: 80,
  'pairs of texts': 40,
  'lines of pairs': 50,
  streams: 40,
  searches: 30,
  // Files of a corpus.
  articles: 16,
  acts: 8,
  descriptions: 10,
  measures: 8,
  corpora: 5,
  'checks of a corpus': 4,
  'articles in remark': 6,
  // Published texts.
  'published text': 20,
  'published Markdown': 20,
  'published JSON': 25,
  'published HTML': 12,
  'published Akoma Ntoso': 20,
  'published texts verified': 5,
  // The engine.
  'operations on a text': 20,
  'acts on a corpus': 15,
  'schedules of acts': 7,
  'texts derived': 4,
  'texts compared': 4,
  // What is shown.
  renderers: 7,
  sites: 4,
  'Word documents': 4,
  'command lines': 4,
} as const;

/** The name of a target. */
export type Name = keyof typeof SHARES;
