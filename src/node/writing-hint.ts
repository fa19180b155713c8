/** What to do where the system does not write something. */

/**
 * The hint for a reason that the system gives.
 *
 * @param reason - Its code, such as `EACCES`.
 * @param place - Where to look for the cause, if it is not the name.
 */
export function writingHint(reason: string, place = 'the folder'): string {
  return reason === 'ENAMETOOLONG'
    ? 'The file system takes no name as long as that, mostly 255 bytes: shorten it, or the number or id of what it is named after.'
    : `Check ${place}, its permissions and the free space.`;
}
