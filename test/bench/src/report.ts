/** What was measured, as a table, with the bound that each ratio must keep. */

/** One comparison of two times. */
export interface Row {
  /** What is measured, and against what. */
  readonly what: string;
  readonly milliseconds: number;
  readonly against: number;
  /** The most that the first time may be of the second; null where the figure is only told. */
  readonly bound: number | null;
}

/** Prints the rows; returns whether every bound was kept. */
export function report(rows: readonly Row[]): boolean {
  const lines = rows.map(({ what, milliseconds, against, bound }) => {
    const ratio = milliseconds / against;
    const isKept = bound === null || ratio <= bound;
    const verdict = bound === null ? '' : `${isKept ? 'kept' : 'MISSED'}: at most ${bound}`;
    const cells = [`${milliseconds.toFixed(1)} ms`, `${against.toFixed(1)} ms`, ratio.toFixed(2)];
    return {
      isKept,
      line: [what.padEnd(72), ...cells.map((cell) => cell.padStart(12)), `  ${verdict}`].join(''),
    };
  });
  const head = ['', 'time', 'against', 'ratio'].map((cell, index) =>
    index === 0 ? cell.padEnd(72) : cell.padStart(12),
  );
  process.stdout.write(`${[head.join(''), ...lines.map(({ line }) => line)].join('\n')}\n`);
  return lines.every(({ isKept }) => isKept);
}
