/** How long a file of a corpus may be; it stands alone, so that whoever asks needs no parser. */

/** A file holds at most this many UTF-16 code units. */
export const MAX_FILE_LENGTH: number = 4 * 1024 * 1024;
