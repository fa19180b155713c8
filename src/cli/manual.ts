/** The guide to the command line, made from the definitions of the commands. */

import { groupBy } from '../collections.ts';
import type { CommandDefinition, OptionDefinition } from './definitions.ts';

/**
 * The guide as Markdown: a synopsis, the arguments, the options and examples of each command.
 *
 * @param commands - The definitions.
 */
export function renderManual(commands: readonly CommandDefinition[]): string {
  const shared = sharedBy(commands);
  const contents = commands.map(
    ({ name, description }) => `- [\`${name}\`](#${name}): ${escaped(description)}`,
  );
  return `${[
    '# The command line',
    'This page is made from the definitions of the commands, as `--help` and the completions are.',
    contents.join('\n'),
    '## What all have in common',
    'Data goes to standard output, everything else to standard error. Exit status: 0 fine or the same, 1 different or findings, 2 trouble.\nWhere an article or unit is asked for, `44`, `art. 44`, `ст. 44`, `44-бап`, `44(1)(2)`, `paragraph 2 of Article 50`, `52/p5/part3/s3` and an\nAkoma Ntoso eId will do. `-` in the place of an act or an article file means standard input.',
    table(shared),
    ...commands.flatMap((command) => section(command, shared)),
  ].join('\n\n')}\n`;
}

/** Options that most commands have in the same words. */
function sharedBy(commands: readonly CommandDefinition[]): readonly OptionDefinition[] {
  const all = commands.flatMap(({ options }) => options);
  const wording = ({ flags, description, choices }: OptionDefinition): string =>
    `${flags} ${description} ${choices}`;
  const counts = groupBy(all, wording);
  return [...counts.values()]
    .filter((same) => same.length > commands.length / 2)
    .flatMap((same) => same.slice(0, 1));
}

function section(
  { name, usage, description, arguments: args, options, remarks, examples }: CommandDefinition,
  shared: readonly OptionDefinition[],
): string[] {
  const own = options.filter(({ flags, description: says }) =>
    shared.every((one) => one.flags !== flags || one.description !== says),
  );
  const described = args.map((one) => `- \`${one.name}\`: ${escaped(one.description)}`).join('\n');
  return [
    `## ${name}`,
    `\`\`\`text\nconstitution-diff ${usage}\n\`\`\``,
    `${escaped(description[0]?.toUpperCase() + description.slice(1))}.`,
    ...(described === '' ? [] : [described]),
    ...(own.length === 0 ? [] : [table(own)]),
    ...(remarks === '' ? [] : [escaped(remarks)]),
    `\`\`\`sh\n${examples.join('\n')}\n\`\`\``,
  ];
}

function table(options: readonly OptionDefinition[]): string {
  const rows = options.map(({ flags, description, choices }) => {
    const values = choices.length === 0 ? '' : `: ${choices.map((one) => `\`${one}\``).join(', ')}`;
    return `| \`${flags}\` | ${escaped(description)}${values} |`;
  });
  return ['| option | |', '| --- | --- |', ...rows].join('\n');
}

/** What Markdown would take for something else. */
function escaped(text: string): string {
  return text.replace(/[<>|*_[\]]/g, '\\$&');
}
