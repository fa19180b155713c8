/**
 * Errors as values.
 *
 * Everything that can go wrong with input is an {@link Issue}: a code from a closed list, a message that says what was
 * found and what was wanted, a hint that says what to do, and the place. Inner functions return a {@link Result} with
 * all the issues they found; only the public edge throws, always a {@link ConstitutionError}.
 */

/** The closed list of codes, each explained with an example in `docs/errors.md`. */
export const ERROR_CODES = [
  // Reading files
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FILE_UNWRITABLE',
  'FILE_TOO_LARGE',
  'CORPUS_TOO_LARGE',
  'FILE_MISNAMED',
  'FOLDER_NOT_OURS',
  'FOLDER_BUSY',
  'NOT_CANONICAL',
  // YAML
  'YAML_SYNTAX',
  'YAML_TOO_DEEP',
  'YAML_FORBIDDEN',
  'YAML_COMMENT_CUTS_TEXT',
  // The shape of acts, front matter and the corpus file
  'SCHEMA_MISMATCH',
  'DATE_INVALID',
  'LABEL_INVALID',
  'TEXT_INVALID',
  'TEXT_TOO_LONG',
  'ADDRESS_INVALID',
  // Article files
  'MARKDOWN_NOT_ARTICLE',
  'UNIT_MISPLACED',
  'UNIT_DUPLICATE',
  'TOMBSTONE_MISMATCH',
  // The corpus as a whole
  'CORPUS_INCOMPLETE',
  'ARTICLE_DUPLICATE',
  'ACT_DUPLICATE',
  'AMENDMENT_DUPLICATE',
  'MEASURE_DUPLICATE',
  'SECTION_UNKNOWN',
  'SECTION_DUPLICATE',
  'TOO_MANY_OPERATIONS',
  // Replaying operations
  'COMMENCEMENT_OUT_OF_RANGE',
  'ARTICLE_NOT_FOUND',
  'SECTION_NOT_FOUND',
  'UNIT_NOT_FOUND',
  'OPERATION_NOT_FOUND',
  'OLD_TEXT_NOT_FOUND',
  'OLD_TEXT_COUNT',
  'EXPECTATION_FAILED',
  'LABEL_EXISTS',
  'ARTICLE_EXISTS',
  'SECTION_EXISTS',
  'ALREADY_REPEALED',
  'ALREADY_COMMENCED',
  'ALREADY_CANCELLED',
  'UNIT_UNLABELLED',
  'TARGET_UNSUITABLE',
  'NESTING_CHANGED',
  'NO_EFFECT',
  'SAME_WORDS',
  'CHILD_REPLACED',
  'ANACHRONISM',
  'UNDO_CONFLICT',
  // Findings of a check
  'EXPECT_MISSING',
  'AMENDMENT_MISMATCH',
  'STRUCTURE_GAP',
  'REFERENCE_DANGLING',
  'TERM_SURVIVES',
  'TYPOGRAPHY',
  'ENTRY_STALE',
  'MEASURE_UNKNOWN',
  'MEASURE_UNSUPPORTED',
  // Questions
  'DATE_OUT_OF_RANGE',
  'CITATION_AMBIGUOUS',
  'PAIR_INVALID',
  'USAGE',
  'UNEXPECTED',
  // What a format needs
  'PACKAGE_MISSING',
  // Importing published texts
  'SHAPE_UNKNOWN',
  'JSON_SYNTAX',
  'XML_SYNTAX',
  'MARKUP_TOO_DEEP',
  'FOLDER_NOT_EMPTY',
  'NOTE_LEFT_OUT',
  'TEXT_OUTSIDE',
  'TEXT_UNPLACED',
] as const;

/** One of {@link ERROR_CODES}. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Which operation of which act: `operation` counts from 0 within its amendment. */
export interface OperationReference {
  readonly act: string;
  readonly amendment: string;
  readonly operation: number;
}

/** One thing that is wrong: what was found and wanted (`message`), what to do (`hint`), and where. */
export interface Issue {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The unit's address, for example `50/p2`. */
  readonly unit?: string;
  readonly operation?: OperationReference;
  /** The operation that it is in conflict with. */
  readonly otherOperation?: OperationReference;
}

/** One or more issues. */
export type Issues = readonly [Issue, ...Issue[]];

/** A value, or the reasons why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: Issues };

/** A successful result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result. */
export function fail(issue: Issue): Result<never> {
  return { ok: false, issues: [issue] };
}

/** A failed result with every reason. */
export function failAll(issues: Issues): Result<never> {
  return { ok: false, issues };
}

/** Fails with `issues` where there are any; otherwise calls `value` for the result. */
export function failIfAny<T>(issues: readonly Issue[], value: () => T): Result<T> {
  return isNonEmpty(issues) ? { ok: false, issues } : ok(value());
}

/** The value of a result, or a thrown {@link ConstitutionError}: the way from the core to the throwing edge. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ConstitutionError(result.issues);
}

/** What the library throws for bad input. Its own fields are those of the first issue; `issues` has them all. */
export class ConstitutionError extends Error {
  override readonly name = 'ConstitutionError';
  readonly code: ErrorCode;
  readonly issues: Issues;

  /**
   * Wraps issues for throwing.
   *
   * @param issues - What is wrong, the most important first.
   */
  constructor(issues: Issues) {
    super(issues.map(formatIssue).join('\n'));
    this.code = issues[0].code;
    this.issues = issues;
  }

  /** The first issue, as the command line prints it with `--json`. */
  toJSON(): Issue {
    return this.issues[0];
  }
}

/**
 * An issue in one paragraph: place, what, where in the law, code, and what to do.
 *
 * @example
 * ```ts
 * formatIssue({ code: 'DATE_INVALID', message: '"2022-13-01" is no date.', hint: 'Write YYYY-MM-DD.' });
 * // '"2022-13-01" is no date. [DATE_INVALID]\n  Write YYYY-MM-DD.'
 * ```
 */
export function formatIssue(issue: Issue): string {
  const place =
    issue.file === undefined ? '' : `${[issue.file, issue.line, issue.column].filter(isDefined).join(':')}: `;
  const unit = issue.unit === undefined ? '' : ` (unit ${issue.unit})`;
  const operation = issue.operation === undefined ? '' : ` (operation ${formatOperation(issue.operation)})`;
  const other =
    issue.otherOperation === undefined ? '' : ` (against operation ${formatOperation(issue.otherOperation)})`;
  const hint = issue.hint === undefined ? '' : `\n  ${issue.hint}`;
  return `${place}${issue.message}${unit}${operation}${other} [${issue.code}]${hint}`;
}

/** An operation's address: `act/amendment/0`. It is also the stem of the keys of the units it brings in. */
export function formatOperation({ act, amendment, operation }: OperationReference): string {
  return `${act}/${amendment}/${operation}`;
}

/** Quotes a found or wanted text for a message, shortened in the middle where it is long. */
export function quote(text: string, longest = 160): string {
  if (text.length <= longest) return JSON.stringify(text);
  const half = Math.floor(longest / 2) - 2;
  // A pair of surrogates that the cut would halve goes whole.
  const start = text.slice(0, half).replace(/[\ud800-\udbff]$/, '');
  const end = text.slice(-half).replace(/^[\udc00-\udfff]/, '');
  return JSON.stringify(`${start} … ${end}`);
}

/** Whether there is anything wrong. */
export function isNonEmpty(issues: readonly Issue[]): issues is Issues {
  return issues.length > 0;
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}
