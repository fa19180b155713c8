/** What an act did on a day, before a history gathers it. */

import type { IsoDate } from '../dates.ts';
import type { Act, Operation } from '../model.ts';
import type { ChangedPlace } from './summary.ts';

/** An operation in a history. */
export interface LoggedOperation {
  readonly amendment: string;
  readonly operation: number;
  readonly op: Operation['op'];
  /** What it changed of that which was asked for; nothing where it changed only when others commence. */
  readonly units: readonly ChangedPlace[];
  /** One line: `50(2): "Fifteen deputies" became "Ten deputies"`. */
  readonly summary: string;
}

/** Something that an act did on a day. */
export interface Occurrence {
  readonly date: IsoDate;
  readonly from: Act;
  readonly operation: LoggedOperation;
}
