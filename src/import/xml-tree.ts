/** XML as a tree of elements, each with its line; nothing outside the document is read, and no entity is made up by it. */

import { SaxesParser } from 'saxes';
import { fail, type Issue, ok, type Result } from '../errors.ts';
import { beyond, type Limits } from '../limits.ts';

/** An element by its name without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
}

/** An element whose children are still being read. */
interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Reads a document; fails with `XML_SYNTAX` where it is not well-formed, with `MARKUP_TOO_DEEP` where it nests without bound. */
export function readXmlTree(source: string, limits: Limits): Result<XmlElement> {
  try {
    return ok(new TreeReader(limits).read(source.replace(/^\ufeff/u, '')));
  } catch (error) {
    if (!(error instanceof NotXml)) throw error;
    return fail(error.issue);
  }
}

/** What is wrong with a document, at the first place where something is; it ends the reading. */
class NotXml extends Error {
  readonly issue: Issue;

  constructor(issue: Issue, { line, column }: SaxesParser) {
    super(issue.message);
    this.issue = { ...issue, line, column: column + 1 };
  }
}

function notXml(message: string): Issue {
  return {
    code: 'XML_SYNTAX',
    message: `The XML cannot be read: ${message}`,
    hint: 'Check that the file is whole and well-formed.',
  };
}

class TreeReader {
  readonly #parser = new SaxesParser();
  readonly #limits: Limits;
  readonly #open: OpenElement[] = [];
  #root: XmlElement | null = null;
  /** The line on which the tag that is being read starts. */
  #line = 1;

  constructor(limits: Limits) {
    this.#limits = limits;
    const parser = this.#parser;
    parser.on('error', ({ message }) => this.#refuse(notXml(message.replace(/^\d+:\d+: /, ''))));
    parser.on('opentagstart', () => {
      this.#line = parser.line;
    });
    parser.on('opentag', ({ name, attributes }) => this.#start(name, attributes));
    parser.on('closetag', () => {
      this.#open.pop();
    });
    parser.on('text', (text) => this.#add(text));
    parser.on('cdata', (text) => this.#add(text));
  }

  read(xml: string): XmlElement {
    this.#parser.write(xml).close();
    return this.#root ?? this.#refuse(notXml('there is no element.'));
  }

  #start(name: string, attributes: Readonly<Record<string, string>>): void {
    const limits = this.#limits;
    if (this.#open.length >= limits.elements) this.#refuse(beyond('elements', { limits }));
    const named = Object.entries(attributes).map(([key, value]) => [local(key), value]);
    const element: OpenElement = {
      name: local(name),
      attributes: Object.fromEntries(named),
      children: [],
      line: this.#line,
    };
    this.#add(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  #add(child: XmlElement | string): void {
    this.#open.at(-1)?.children.push(child);
  }

  #refuse(issue: Issue): never {
    throw new NotXml(issue, this.#parser);
  }
}

/** A name without its prefix. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements directly in an element. */
export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first element directly in an element that has a name. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return elementsOf(element).find((child) => child.name === name) ?? null;
}

/** All elements below an element, in order. */
export function below(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  collect(element, found);
  return found;
}

/** Into one list, since lists of lists are copied as often as elements nest. */
function collect(element: XmlElement, found: XmlElement[]): void {
  for (const child of elementsOf(element)) {
    found.push(child);
    collect(child, found);
  }
}

/** The outermost elements of a name below an element, in order: each is read with all that stands in it. */
export function named(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  collectNamed(element, name, found);
  return found;
}

/** Into one list, for the same reason. */
function collectNamed(element: XmlElement, name: string, found: XmlElement[]): void {
  for (const child of elementsOf(element)) {
    if (child.name === name) found.push(child);
    else collectNamed(child, name, found);
  }
}
