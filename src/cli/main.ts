#!/usr/bin/env node
import { formatIssue } from '../errors.ts';
import { inertJson } from '../render/inert-json.ts';
import { inertLines } from '../render/wrap.ts';
import { processIo } from './io.ts';
import { asksForJson, runCommandLine } from './run.ts';
import { STATUS } from './status.ts';

const args = process.argv.slice(2);
try {
  process.exitCode = await runCommandLine(args, processIo(asksForJson(args)));
} catch (error) {
  // Nobody expects this; whoever runs the program is told so all the same, and status 1 would mean that texts differ.
  const issue = {
    code: 'UNEXPECTED',
    message: `The program failed: ${error instanceof Error ? error.message : String(error)}.`,
    hint: 'Check the memory and the open files that it may have; if they are as usual, report it with the command line.',
  } as const;
  process.stderr.write(`${asksForJson(args) ? inertJson(issue) : inertLines(formatIssue(issue))}\n`);
  process.exitCode = STATUS.trouble;
}
