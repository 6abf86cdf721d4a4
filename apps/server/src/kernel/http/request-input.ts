import type { z } from 'zod';
import { type JsonSchema, jsonSchema } from '../json-schema.ts';

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
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typed(value, properties[name])]));
  return ({ params, query, body, form }) => {
    if (body !== undefined && body !== null && !isRecord(body)) return body;
    const fromBody = form ? fromText(asRecord(body)) : asRecord(body);
    return { ...fromText(asRecord(query)), ...fromBody, ...fromText(asRecord(params)) };
  };
}

function typed(value: unknown, schema: JsonSchema | undefined): unknown {
  const wanted = schema?.anyOf?.find((option) => option.type !== 'null') ?? schema;
  const type = [wanted?.type ?? []].flat().find((name) => name !== 'null');
  if (type === 'array') {
    const given = typeof value === 'string' && value.startsWith('[') ? parsedJson(value) : value;
    return (Array.isArray(given) ? given : [given]).map((item) => typed(item, wanted?.items));
  }
  if (typeof value !== 'string') return value;
  switch (type) {
    case 'object':
      return parsedJson(value);
    case 'integer':
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
    case 'boolean':
      return value === 'true' || value === 'false' ? value === 'true' : value;
    default:
      return value;
  }
}

/** A structured field of an upload's form. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
