/** JSON with nothing in it that a terminal would obey. */

/** What a terminal obeys, or turns around, and JSON does not escape by itself. */
const COMMANDS = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A value as JSON, on one line unless an indent is given. Control characters of eight bits and marks of direction are escaped, as JSON
 * itself does with other control characters; a reader gets them back as they were.
 */
export function inertJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    COMMANDS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
