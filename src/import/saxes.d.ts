/** The part of the package `saxes` that is used here; its own declarations do not pass our strictest checks. */

/** A tag that has been read whole, without regard to namespaces. */
interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export declare class SaxesParser {
  /** Where it reads: lines from 1, columns from 0. */
  readonly line: number;
  readonly column: number;
  on(event: 'error', handler: (error: Error) => void): void;
  on(event: 'opentagstart' | 'closetag', handler: () => void): void;
  on(event: 'opentag', handler: (tag: Tag) => void): void;
  on(event: 'text' | 'cdata', handler: (text: string) => void): void;
  write(text: string): this;
  close(): this;
}
