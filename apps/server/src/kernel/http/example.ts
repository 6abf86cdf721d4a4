import type { JsonSchema } from '../json-schema.ts';

/** Stands where a text field has no example of its own: a test tells which. */
export const anyText = '示例文字';

/** By the format of a text. */
const ofFormat: Readonly<Record<string, string>> = {
  uuid: '01970000-0000-7000-8000-000000000001',
  date: '2020-10-15',
  'date-time': '2020-10-15T09:00:00+08:00',
  binary: '文件内容',
};

/**
 * A value that fits a schema, for the API's documentation: what must be there, and what has an example of its own
 * (`.meta({ example })` on the field).
 */
export function exampleOf(schema: JsonSchema): unknown {
  if ('example' in schema) return schema['example'];
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const options = schema.anyOf ?? (schema['oneOf'] as JsonSchema[] | undefined);
  if (options?.[0] !== undefined) return exampleOf(options[0]);
  switch ([schema.type].flat()[0]) {
    case 'object':
      return objectExample(schema);
    case 'array':
      return schema.items === undefined ? [] : [exampleOf(schema.items)];
    case 'string':
      return ofFormat[String(schema['format'])] ?? anyText;
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1));
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function objectExample({ properties = {}, ...schema }: JsonSchema): Record<string, unknown> {
  const required = (schema['required'] as string[] | undefined) ?? [];
  const shown = Object.entries(properties).filter(
    ([name, { example }]) => required.includes(name) || example !== undefined,
  );
  return Object.fromEntries(shown.map(([name, property]) => [name, exampleOf(property)]));
}
