/** The members of an object as its JSON has them, of which `JSON.parse` keeps less: the last of one name, and a number rounded. */

/** A member, its value as it is written. */
export interface WrittenMember {
  readonly name: string;
  readonly value: string;
}

/** What may divide JSON; an escape is taken whole, so that no quotation mark in it counts. */
const SIGNS = /\\.|["{}[\],:]/g;

/** The members of an object, in their order. The text is known to be JSON, and that of an object. */
export function writtenMembers(json: string): readonly WrittenMember[] {
  const places = [...divisions(json)];
  const pieces = places.slice(1).map((end, index) => json.slice((places[index] ?? 0) + 1, end).trim());
  return pieces.flatMap((value, index) =>
    index % 2 === 1 ? [{ name: String(JSON.parse(pieces[index - 1] ?? '')), value }] : [],
  );
}

/** Where an object opens and closes, and between that its own colons and commas in turn. */
function* divisions(json: string): Generator<number> {
  let depth = 0;
  for (const [sign, index] of signsOutside(json)) {
    if (sign === '}' || sign === ']') depth -= 1;
    if (depth === (sign === ':' || sign === ',' ? 1 : 0)) yield index;
    if (sign === '{' || sign === '[') depth += 1;
  }
}

/** The signs that stand in no text, and where. */
function* signsOutside(json: string): Generator<readonly [sign: string, index: number]> {
  let isText = false;
  for (const { 0: sign, index } of json.matchAll(SIGNS)) {
    if (sign === '"') isText = !isText;
    else if (!isText) yield [sign, index];
  }
}

/** Whether a number is the same after it has been read and written, however it is spelt. */
export function isKept(number: string): boolean {
  return digitsOf(number) === digitsOf(JSON.stringify(Number(number)));
}

/** The sign of a number, its digits without zeros at either end, and the power of ten of the last one. */
function digitsOf(number: string): string {
  const [significand = '', power = '0'] = number.toLowerCase().split('e');
  const [whole = '', fraction = ''] = significand.replace('-', '').split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  const sign = number.startsWith('-') ? '-' : '';
  if (end === 0) return `${sign}0`;
  return `${sign}${digits.slice(0, end)}e${Number(power) - fraction.length + digits.length - end}`;
}
