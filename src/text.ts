/** What the text of a unit may be. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a text
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Cs}]/u;

/** Whether a text holds a tab, a line break, half a surrogate pair or another character that is no text. */
export function hasControlCharacter(text: string): boolean {
  return CONTROL.test(text);
}

/** Whether a text is one paragraph of plain text, which Markdown can hold and give back. */
export function isParagraphText(text: string): boolean {
  return text !== '' && text.trim() === text && !CONTROL.test(text);
}
