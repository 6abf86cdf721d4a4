import { z } from 'zod';
import { refuse } from './refusals.ts';

/** Issues at this number and beyond are not listed: an answer stays readable and small. */
const listed = 200;

z.config(z.locales.zhCN());

/**
 * Checks input against its schema.
 *
 * @throws Refusal `kernel.invalid-input` with the first issue's path and, in `details.issues`, every issue
 *   as `{ path, message }` with a Chinese message
 */
export function parseInput<Input extends z.ZodType>(schema: Input, input: unknown): z.output<Input> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, listed).map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    message: messageOf(issue),
  }));
  return refuse('kernel.invalid-input', {}, { path: issues[0]?.path ?? [], details: { issues } });
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return '此项必填。';
  if (issue.code === 'unrecognized_keys') return `不认识的字段：${issue.keys.join('、')}。`;
  return issue.message;
}
