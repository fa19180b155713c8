/** Completions for shells, as scripts made from the definitions of the commands. */

import type { CommandDefinition } from './definitions.ts';

const PROGRAM = 'constitution-diff';

/** The script of each shell. */
export const SCRIPTS: ReadonlyMap<string, (commands: readonly CommandDefinition[]) => string> = new Map([
  ['bash', bash],
  ['fish', fish],
  ['zsh', zsh],
]);

function bash(commands: readonly CommandDefinition[]): string {
  const cases = commands.map(({ name, options }) => {
    const words = [...options.map((option) => option.name), '--help'].join(' ');
    const values = options
      .filter(({ takesValue }) => takesValue)
      .map(({ name: option, choices }) =>
        choices.length === 0
          ? `        ${option}) return ;;`
          : `        ${option}) COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$current")); return ;;`,
      );
    return [
      `    ${name})`,
      ...(values.length === 0 ? [] : ['      case "$previous" in', ...values, '      esac']),
      `      words='${words}' ;;`,
    ].join('\n');
  });
  return `# ${PROGRAM} completion for bash; load it with: source <(${PROGRAM} completion bash)
_constitution_diff() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${[...commands.map(({ name }) => name), 'help', '--help', '--version'].join(' ')}' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
  esac
}
complete -o default -F _constitution_diff ${PROGRAM}
`;
}

function zsh(commands: readonly CommandDefinition[]): string {
  const named = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`);
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(({ name: option, description, takesValue, choices }) => {
      const says = description.replace(/[[\]:\\]/g, '\\$&');
      const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : ':value:_files';
      return `        ${quoted(`${option}[${says}]${takesValue ? value : ''}`)} \\`;
    });
    return `      ${name})\n        _arguments \\\n${specs.map((spec) => `  ${spec}`).join('\n')}\n          '*:argument:_files' ;;`;
  });
  return `#compdef ${PROGRAM}
# ${PROGRAM} completion for zsh; load it with: source <(${PROGRAM} completion zsh)
_constitution_diff() {
  local -a commands
  commands=(
${named.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _constitution_diff ${PROGRAM}
`;
}

function fish(commands: readonly CommandDefinition[]): string {
  const lines = commands.flatMap(({ name, description, options }) => [
    `complete -c ${PROGRAM} -f -n __fish_use_subcommand -a ${name} -d ${quotedFish(description)}`,
    ...options.map(({ name: option, description: says, takesValue, choices }) => {
      const value = choices.length > 0 ? ` -x -a ${quotedFish(choices.join(' '))}` : takesValue ? ' -r' : '';
      const condition = quotedFish(`__fish_seen_subcommand_from ${name}`);
      return `complete -c ${PROGRAM} -n ${condition} -l ${option.replace(/^--/, '')}${value} -d ${quotedFish(says)}`;
    }),
  ]);
  return `# ${PROGRAM} completion for fish; load it with: ${PROGRAM} completion fish | source\n${lines.join('\n')}\n`;
}

/** A word of a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The same for fish, which has escapes in its quotes. */
function quotedFish(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
