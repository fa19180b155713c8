/** What the bench was asked for. */

const given = process.argv.slice(2);

/** Whether only what went badly wrong is looked for: fewer rounds, smaller texts. */
export const IS_SHORT: boolean = given.includes('--short');

/** Whether the run becomes the recorded one. */
export const IS_RECORDED: boolean = given.includes('--write');

/** Files with pairs to judge beside the bench's own. */
export const FILES: readonly string[] = given.filter((argument) => !argument.startsWith('--'));

/** Why these arguments cannot go together; null where they can. The record is of everything the bench has, and of nothing else. */
export function refusal(): string | null {
  if (!IS_RECORDED) return null;
  if (IS_SHORT) return '--short measures less than belongs into the record: leave out --short or --write.';
  if (FILES.length === 0) return null;
  return `Pairs of your own do not belong into the record: leave out ${FILES.join(', ')} or --write.`;
}
