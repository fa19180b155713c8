#!/usr/bin/env node
import { processIo } from './io.ts';
import { runCommandLine } from './run.ts';
import { STATUS } from './status.ts';
import { asksForJson, told } from './told.ts';

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
  process.stderr.write(told(issue, asksForJson(args)));
  process.exitCode = STATUS.trouble;
}
