import type { Value } from '../core/state.ts';
import type { Node } from '../ir.ts';
import type { Env } from './env.ts';
import type { Program } from './program.ts';

/** The value of a node in a case that has been decided. What has been read stays as it is. */
export function peek(program: Program, env: Env, node: Node): Value {
  const read = env.used.length;
  const value = program.compile(node)(env);
  if (env.used.length > read) env.used.length = read;
  return value;
}
