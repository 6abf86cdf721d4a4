/** Data that was to be a pack and is none: where it goes wrong, and how. */

/** The message is Chinese and begins with the place: `11.2/graduate：没有事实 person.diploma`. */
export class UnreadablePack extends TypeError {
  override readonly name = 'UnreadablePack';
  readonly where: string;

  constructor(problem: string, where = '') {
    super(where === '' ? problem : `${where}：${problem}`);
    this.where = where;
  }
}

/** What goes wrong in `read` and does not say where went wrong here. */
export function within<Value>(where: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadablePack) || error.where !== '') throw error;
    throw new UnreadablePack(error.message, where);
  }
}

/** @throws UnreadablePack where it is no object */
export function asObject(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new UnreadablePack(value === undefined ? `缺少${what}` : `${what}应为对象`);
}

/** @throws UnreadablePack where it is no list */
export function asList(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new UnreadablePack(value === undefined ? `缺少${what}` : `${what}应为列表`);
}

/** @throws UnreadablePack where it is no text */
export function asText(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  throw new UnreadablePack(value === undefined ? `缺少${what}` : `${what}应为文字`);
}
