/** What the text of a unit may be. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a text
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;

/** Whether a text is one paragraph of plain text, which Markdown can hold and give back. */
export function isParagraphText(text: string): boolean {
  return text !== '' && text.trim() === text && !CONTROL.test(text);
}
