/** What an article must still be after an operation: something that can be written as its file and read back the same. */

import type { Issue } from '../errors.ts';
import type { Article } from '../model.ts';
import { hasControlCharacter, isParagraphText } from '../text.ts';
import { misreading, type PlacedUnit, walk } from '../units.ts';

/**
 * What is wrong with an article, or null.
 *
 * @param article - The article after an operation.
 * @param tombstone - The words that only a tombstone may say.
 */
export function checkSoundness(article: Article, tombstone: string): Issue | null {
  return checkShape(article) ?? checkTexts(article, tombstone) ?? checkHeading(article);
}

/** What is wrong with an article apart from its words, or null: how its units nest, and what stands below a tombstone. */
export function checkShape(article: Article): Issue | null {
  return checkNesting(article) ?? checkTombstones(article);
}

function checkNesting(article: Article): Issue | null {
  const { number } = article;
  const why = misreading(article.units);
  if (why !== null) {
    return {
      code: 'NESTING_CHANGED',
      message: `Article ${number} would read back with other units, since labels alone decide what belongs to what: ${why}`,
      hint: 'Insert the unit at a place where its label puts it, or restate the units around it.',
      unit: number,
    };
  }
  if (article.units.length > 0 || article.repealed !== null) return null;
  return {
    code: 'NESTING_CHANGED',
    message: `Article ${number} would be left without any text.`,
    hint: 'Repeal or remove the article itself.',
    unit: number,
  };
}

function checkTombstones({ number, repealed, units }: Article): Issue | null {
  if (units.length > 0 && repealed !== null) {
    return {
      code: 'TEXT_INVALID',
      message: `Article ${number} would be repealed as a whole, but have text.`,
      hint: 'Give an article that is "repealed:" no units, or leave "repealed:" out.',
      unit: number,
    };
  }
  const covered = walk(units).find(({ unit }) => unit.repealed !== null && unit.units.length > 0);
  if (covered === undefined) return null;
  const at = `${number}/${covered.id}`;
  return {
    code: 'TEXT_INVALID',
    message: `${at} would be repealed, but have units below it.`,
    hint: 'Give what is "repealed:" no units, or leave "repealed:" out.',
    unit: at,
  };
}

function checkTexts(article: Article, tombstone: string): Issue | null {
  for (const placed of walk(article.units)) {
    const at = `${article.number}/${placed.id}`;
    const wrong = wrongText(placed, at, tombstone);
    if (wrong !== null) return { code: 'TEXT_INVALID', ...wrong, unit: at };
  }
  return null;
}

function wrongText(
  { unit }: PlacedUnit,
  at: string,
  tombstone: string,
): Pick<Issue, 'message' | 'hint'> | null {
  if (unit.repealed !== null && (unit.text !== tombstone || unit.label === null)) {
    return {
      message: `${at} would be repealed, but not say only ${JSON.stringify(tombstone)} under a label of its own.`,
      hint: `Give what is "repealed:" a label and the text ${JSON.stringify(tombstone)}.`,
    };
  }
  if (hasControlCharacter(unit.text)) {
    return {
      message: `${at} would hold a control character or half a character.`,
      hint: 'Write "new", "text" or "units" on one line, without tabs.',
    };
  }
  if (!isParagraphText(unit.text)) {
    return {
      message: `${at} would be left empty, or with white space at an end.`,
      hint: 'Include the space or punctuation next to the words; to take out a whole unit use repeal or remove.',
    };
  }
  // In its file the unit would read back as a tombstone that no act made.
  if (unit.label === null || unit.repealed !== null || unit.text !== tombstone) return null;
  return {
    message: `${at} would say only ${JSON.stringify(tombstone)} without having been repealed.`,
    hint: 'Use repeal, so that the text records which act repealed the unit.',
  };
}

function checkHeading({ number, heading }: Article): Issue | null {
  if (heading === null || isParagraphText(heading)) return null;
  return {
    code: 'TEXT_INVALID',
    message: `The heading of article ${number} would be empty, or have white space at an end or a control character.`,
    hint: 'Write the heading on one line.',
    unit: number,
  };
}
