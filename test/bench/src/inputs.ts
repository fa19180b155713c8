/** What rows are about, in the order in which they are told, and what each group of them is given. */

/** The groups, each with a sentence on its input. */
export const INPUTS = {
  opening: 'The embedded English constitution with its acts, and the Markdown files of its articles.',
  replaying:
    'The acts that the package ships; generated texts whose articles have six units and ten operations of eight kinds on twenty days; and 64 versions of a generated text, each changing one article in a hundred.',
  comparing:
    'Two versions of the embedded constitution; 300 words of its article 44 with 280 of its articles 66 and 53; every provision that was reworded between two of its versions, and 2,000 lines of them; and two generated texts whose articles and units are numbered anew.',
  site: 'The embedded constitution with all its versions, acts and documents, written into an empty folder of the disk.',
  'command line': 'Processes from start to end, with the embedded constitution.',
  memory:
    'Processes from start to end, with the embedded constitution, its text of 2023-01-01 as Akoma Ntoso, pairs of its provisions that were reworded and generated texts; and the versions of the generated text.',
} as const;

/** What a row is about. */
export type Group = keyof typeof INPUTS;

/** All of them, in order. */
export const GROUPS: readonly Group[] = Object.keys(INPUTS) as Group[];
