/** What the program ends with, as `diff` and `grep` do. */

/** Exit statuses. */
export const STATUS = { fine: 0, different: 1, trouble: 2 } as const;
/** One of {@link STATUS}. */
export type Status = (typeof STATUS)[keyof typeof STATUS];
