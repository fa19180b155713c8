/** Which paths of files may be written below a folder. */

/**
 * Whether a path stays in the folder that it is relative to, on any system.
 *
 * @param path - A path with `/` between its steps.
 * @returns False for an absolute path, for one with `..`, `.` or an empty step, and for what another system takes for one.
 */
export function isInside(path: string): boolean {
  // A backslash parts steps, and a colon names a drive or a stream, where others have them for letters.
  if (/[\\:\0]/.test(path)) return false;
  return path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}
