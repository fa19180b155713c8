/** What the text of a unit may be. */

const CONTROL = String.raw`\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Cs}`;
/** Text without a tab, a line break, half a surrogate pair or another character that is no text. */
export const LINE: RegExp = new RegExp(`^[^${CONTROL}]*$`, 'u');
/** One paragraph of plain text. */
export const PARAGRAPH: RegExp = new RegExp(`^[^\\s${CONTROL}](?:[^${CONTROL}]*[^\\s${CONTROL}])?$`, 'u');

/** Whether a text holds a tab, a line break, half a surrogate pair or another character that is no text. */
export function hasControlCharacter(text: string): boolean {
  return !LINE.test(text);
}

/** Whether a text is one paragraph of plain text, which Markdown can hold and give back. */
export function isParagraphText(text: string): boolean {
  return PARAGRAPH.test(text);
}

/** A text as an id has it: small Latin letters and digits, a hyphen for whatever stands between; empty where there are none. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
