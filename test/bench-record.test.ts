/** What the bench writes down of what it measured. */

import { expect, test } from 'vitest';
import { formatFigure, recordedFigure } from './bench/src/report.ts';

test.each([
  [6.3083780000015395, 6.308378],
  [149.6140680000026, 149.6141],
  [4703.123, 4703.123],
  [65.66015625, 65.66016],
])('%d is recorded as %d, and shown as before', (measured, recorded) => {
  expect(recordedFigure(measured)).toBe(recorded);
  expect(formatFigure(recorded, 'ms')).toBe(formatFigure(measured, 'ms'));
});
