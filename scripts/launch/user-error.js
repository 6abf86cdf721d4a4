/**
 * A failure that the person at the terminal can act on. The message is Chinese and says what to do; it is
 * printed without a stack. Anything else that is thrown is a defect and keeps its stack.
 */
export class UserError extends Error {
  /**
   * @param {string} message
   * @param {string} [detail] last lines of a log, printed below the message
   */
  constructor(message, detail) {
    super(message);
    this.name = 'UserError';
    this.detail = detail;
  }
}

/**
 * @param {unknown} error
 * @returns {string} what to print for it
 */
export function describe(error) {
  if (error instanceof UserError) return error.detail ? `${error.message}\n\n${error.detail}` : error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
