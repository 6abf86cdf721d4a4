import { type JsonPath, parseJson } from '@wenye/rules';
import type { z } from 'zod';
import { type JsonSchema, jsonSchema } from '../json-schema.ts';
import { refuse } from '../refusals.ts';

export type RequestParts = {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** The body is a form: its values are text too. */
  readonly form: boolean;
};

/**
 * Makes the merger of a route's path parameters, body and query into one input, in this order of precedence.
 * Path, query and forms are text: values are turned into the numbers, booleans and lists that the schema asks for;
 * what does not fit stays text, for the schema to refuse.
 */
export function inputMerger(schema: z.ZodType): (parts: RequestParts) => unknown {
  const properties = jsonSchema(schema, 'input').properties ?? {};
  const fromText = (values: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typed(value, properties[name], [name])]),
    );
  return ({ params, query, body, form }) => {
    if (body !== undefined && body !== null && !isRecord(body)) return body;
    const fromBody = form ? fromText(asRecord(body)) : asRecord(body);
    return { ...fromText(asRecord(query)), ...fromBody, ...fromText(asRecord(params)) };
  };
}

function typed(value: unknown, schema: JsonSchema | undefined, path: JsonPath): unknown {
  const wanted = schema?.anyOf?.find((option) => option.type !== 'null') ?? schema;
  const type = [wanted?.type ?? []].flat().find((name) => name !== 'null');
  if (type === 'array') {
    const given = typeof value === 'string' && value.startsWith('[') ? parsedJson(value, path) : value;
    return (Array.isArray(given) ? given : [given]).map((item, i) =>
      typed(item, wanted?.items, [...path, i]),
    );
  }
  if (typeof value !== 'string') return value;
  switch (type) {
    case 'object':
      return parsedJson(value, path);
    case 'integer':
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
    case 'boolean':
      return value === 'true' || value === 'false' ? value === 'true' : value;
    default:
      return value;
  }
}

/** A structured field of an upload's form: what gives a key twice is refused as in a body that is JSON. */
function parsedJson(text: string, at: JsonPath): unknown {
  const read = parseJson(text);
  if (read.ok) return read.value;
  const { problem, path } = read;
  return path.length > 0 ? refuse('kernel.duplicate-key', { problem }, { path: [...at, ...path] }) : text;
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
