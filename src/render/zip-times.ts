/** ZIP files that do not tell when they were made. */

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
/** 1 January 1980, the first day that the format knows, at midnight. */
const FIRST_DAY = 0x0021_0000;

/**
 * A copy of a ZIP file in which every entry bears the first day that the format knows, so that the same entries give the same bytes at
 * any time and in any time zone. The file must have no comment and no more than 65,534 entries.
 *
 * @throws Error where the bytes are no such file, which is a mistake of the program that made them.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_SIZE;
  expectSignature(view, end, END);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry += 1) {
    expectSignature(view, at, CENTRAL_HEADER);
    view.setUint32(at + 12, FIRST_DAY, true);
    const local = view.getUint32(at + 42, true);
    expectSignature(view, local, LOCAL_HEADER);
    view.setUint32(local + 10, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (at < 0 || at + 4 > view.byteLength || view.getUint32(at, true) !== signature)
    throw new Error(`There is no ZIP header at byte ${at}.`);
}
