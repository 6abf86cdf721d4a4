/**
 * What the server answers when it refuses: `{ error: { code, message, path?, details? } }`
 * (docs/architecture.md, "A use case"). `message` is Chinese and may be shown as it is.
 */
export interface ApiFailure {
  code: string;
  message: string;
  path?: readonly (string | number)[];
  details?: unknown;
}

/** A refusal by the server, or a request that never got an answer (`code` starts with `client.`). */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  /** Where in the input the error belongs, e.g. `['people', 3, 'idNumber']`; empty when it belongs nowhere. */
  readonly path: readonly (string | number)[];
  readonly details: unknown;

  constructor(status: number, failure: ApiFailure) {
    super(failure.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = failure.code;
    this.path = failure.path ?? [];
    this.details = failure.details;
  }

  /** The session has ended (or never began): the page asks to sign in again and keeps what was typed. */
  get signedOut(): boolean {
    return this.status === 401;
  }

  /** Another account has signed in, in another window, than the page shows: nothing was done. */
  get anotherAccount(): boolean {
    return this.code === 'kernel.another-account';
  }

  /** The server is being restarted: what was asked was not done, and will be answered in a moment. */
  get restarting(): boolean {
    return this.status === 503;
  }

  /** No answer came. The request may or may not have run: only repeat it with the same idempotency key. */
  get unanswered(): boolean {
    return this.code === 'client.offline' || this.code === 'client.timeout';
  }
}

type Whose = 'signed-out' | 'another-account';

const whose = new EventTarget();

/**
 * Calls back whenever a request was refused for whose it was: the session has ended, or another account has signed in
 * than the page shows. Returns how to stop.
 */
export function onRefusedFor(reason: Whose, listener: () => void): () => void {
  whose.addEventListener(reason, listener);
  return () => whose.removeEventListener(reason, listener);
}

/** Makes the error of a refused request; tells whoever listens when it is about who is signed in. */
export function refused(status: number, body: unknown): ApiError {
  const error = new ApiError(status, failureOf(status, body));
  if (error.signedOut) whose.dispatchEvent(new Event('signed-out' satisfies Whose));
  if (error.anotherAccount) whose.dispatchEvent(new Event('another-account' satisfies Whose));
  return error;
}

/** Reads the error object of an answer, whatever the server or a proxy in front of it sent. */
export function failureOf(status: number, body: unknown): ApiFailure {
  const error = isRecord(body) && isRecord(body.error) ? body.error : isRecord(body) ? body : {};
  const message = typeof error.message === 'string' && error.message !== '' ? error.message : undefined;
  const path = normalPath(error.path);
  return {
    code: typeof error.code === 'string' ? error.code : `http.${status}`,
    message: message ?? defaultMessage(status),
    ...(path ? { path } : {}),
    ...(error.details === undefined ? {} : { details: error.details }),
  };
}

function normalPath(path: unknown): (string | number)[] | undefined {
  if (typeof path === 'string') return path.split('.').filter((part) => part !== '');
  if (!Array.isArray(path)) return undefined;
  return path.filter((part) => typeof part === 'string' || typeof part === 'number');
}

function defaultMessage(status: number): string {
  if (status === 401) return '登录已过期，请重新登录。您填写的内容已保留。';
  if (status === 403) return '您没有办理这件事的权限。';
  if (status === 404) return '没有找到您要看的内容。';
  if (status === 409) return '内容已被更新，请刷新后再试。';
  if (status === 413) return '文件太大，请压缩后再传。';
  if (status === 503) return '系统正在重新启动，请稍等片刻再试。';
  if (status === 429) return '操作太频繁，请稍等片刻再试。';
  return '系统暂时出了问题，请稍后再试。';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words to show for anything that was thrown. Never shows technical detail. */
export function messageOf(error: unknown): string {
  if (!(error instanceof ApiError)) return '页面出了一点问题，请刷新后再试。';
  // Still read once one has signed in again, above what was kept.
  return error.code === 'kernel.not-signed-in'
    ? '刚才登录已过期，这一步没有办理。登录后请再办一次。'
    : error.message;
}

/** What the address names is not there, or not for whoever asks. */
export function isMissing(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

/**
 * Asking again may help: no answer came, the server failed or is being restarted, or too much was asked at once. What is
 * missing, forbidden or refused for what it is stays so.
 */
export function mayRetry(error: unknown): boolean {
  return !(error instanceof ApiError) || error.unanswered || error.status >= 500 || error.status === 429;
}

/** Every place of the input that was refused, as `{ path, message }`; one for a refusal that has a single place. */
export function issuesOf(error: unknown): { path: readonly (string | number)[]; message: string }[] {
  if (!(error instanceof ApiError)) return [];
  const issues = isRecord(error.details) && Array.isArray(error.details.issues) ? error.details.issues : [];
  const listed = issues.flatMap((issue: unknown) =>
    isRecord(issue) && typeof issue.message === 'string'
      ? [{ path: normalPath(issue.path) ?? [], message: issue.message }]
      : [],
  );
  if (listed.length > 0) return listed;
  return error.path.length > 0 ? [{ path: error.path, message: error.message }] : [];
}

/** A refusal told where it belongs: what is said at which field of a form, and what above them all. */
export interface Told {
  readonly atField: Readonly<Record<string, string>>;
  /** Undefined: everything is said at a field. */
  readonly above: string | undefined;
}

/** @param fieldAt the form's field for a place of the input; undefined where the form has none for it */
export function toldApart(
  error: unknown,
  fieldAt: (path: readonly (string | number)[]) => string | undefined,
): Told {
  if (!error) return { atField: {}, above: undefined };
  const issues = issuesOf(error).map(({ path, message }) => ({ field: fieldAt(path), message }));
  if (issues.length === 0) return { atField: {}, above: messageOf(error) };
  const atField: Record<string, string> = {};
  for (const { field, message } of issues) if (field !== undefined) atField[field] ??= message;
  const above = issues.flatMap(({ field, message }) => (field === undefined ? [message] : []));
  return { atField, above: above.length > 0 ? [...new Set(above)].join('') : undefined };
}

/** Where the form's fields are named as those of the input. */
export const fieldsNamed =
  (...names: readonly string[]) =>
  ([name]: readonly (string | number)[]): string | undefined =>
    names.find((field) => field === name);
