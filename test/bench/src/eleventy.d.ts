/** The little of Eleventy that the bench uses; it ships no types. */
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(input: string, output: string, options: Readonly<Record<string, unknown>>);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
