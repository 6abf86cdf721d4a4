import { evaluateExpression } from '@wenye/rules';
import { lineCommand } from '../lines/command.ts';

/** Single expressions of the rules language: to hold it against tables from elsewhere, and to try it out. */
export const evaluate = lineCommand(
  {
    name: 'eval',
    summary: '逐行求值：每行一个规则语言的表达式，答复它的类型、状态和值',
    done: '求值',
    about: ['写法见 docs/expressions.md；每行为 {"id": 任意, "expression": 表达式}，id 可以不写，原样带回。'],
    example: `echo '{"expression":{"add-months":[{"date":"2021-01-31"},1],"overflow":"clamp"}}' | npx wenye eval -`,
  },
  () => ({ answer: evaluateLine, wrong: (errors) => ({ ok: false, errors }) }),
);

function evaluateLine(json: unknown) {
  if (typeof json !== 'object' || json === null || !('expression' in json)) {
    const message = '这一行应为 {"expression": 表达式}';
    return { ok: false, errors: [{ code: 'wrong-type', path: '', message }] };
  }
  const { id, expression, ...more } = json as { id?: unknown; expression: unknown };
  const named = id === undefined ? {} : { id };
  const errors = Object.keys(more).map((key) => ({
    code: 'unknown-field',
    path: key,
    message: `没有“${key}”这一项`,
  }));
  return errors.length > 0
    ? { ...named, ok: false, errors }
    : { ...named, ...evaluateExpression(expression) };
}
