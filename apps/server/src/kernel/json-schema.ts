import { z } from 'zod';

/** A schema as JSON Schema, for the API's documentation. */
export type JsonSchema = {
  type?: string;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
} & Record<string, unknown>;

/**
 * Describes a schema as JSON Schema. What JSON cannot hold (an uploaded file) is left open, and so is
 * `z.json()`: it is the one recursive schema in use, and its definition would point out of the place in the
 * OpenAPI document where it ends up.
 */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, $defs: __, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return opened(described) as JsonSchema;
}

function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value && typeof value.$ref === 'string' && value.$ref.startsWith('#/$defs/')) {
    const { $ref: _, ...rest } = value;
    return { description: '任意 JSON 值', ...rest };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, opened(inner)]));
}
