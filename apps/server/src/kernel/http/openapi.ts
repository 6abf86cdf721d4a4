import { jsonSchema } from '../json-schema.ts';
import { pathParameters, type Route } from '../route.ts';
import { exampleOf } from './example.ts';

type Schema = Record<string, unknown>;

const errorSchema: Schema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', description: '不变的代码，如 kernel.not-found' },
        message: { type: 'string', description: '给人看的中文说明' },
        path: {
          type: 'array',
          items: { type: ['string', 'integer'] },
          description: '在哪个字段或哪一行',
        },
        details: {
          description:
            '填写有误时为 `issues`，逐处列出 path 和 message；认定请求有误时为 `errors`；429 时为 `retryAfterSeconds`。',
        },
      },
    },
  },
};

const errorContent = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };

/** The OpenAPI 3.1 document, from the same schemas that check the requests. */
export function openApiDocument(routes: readonly Route[], origin: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  const tags = [...new Set(routes.map((route) => route.tag))].map((name) => ({ name }));
  return {
    openapi: '3.1.0',
    info: {
      title: '稳业 API',
      version: '1.0.0',
      description:
        '请求和答复都是 JSON。路径、请求体和查询参数合成一个输入；金额是以元为单位的十进制字符串（名称以 Yuan 结尾），日期写 YYYY-MM-DD。带会话 cookie 的写操作须有标头 `x-wenye: 1`；带 `Idempotency-Key` 的写操作可以安全重发。写操作可以带标头 `x-wenye-account`（`GET /api/me` 的 `accountId`）：会话属于另一个账号时不办理，答复 409 `kernel.another-account`；网页都带。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: origin }],
    tags,
    paths,
    components: {
      schemas: { Error: errorSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'wenye.session_token' } },
    },
  };
}

function operation(route: Route): Record<string, unknown> {
  const input = jsonSchema(route.useCase.input, 'input');
  const inPath = pathParameters(route.path);
  const properties = Object.entries(input.properties ?? {});
  const required = (input['required'] as string[] | undefined) ?? [];
  const rest = properties.filter(([name]) => !inPath.includes(name));
  const asQuery = route.method === 'GET' || route.method === 'DELETE';
  const guest = route.useCase.access.guests === true;
  return {
    operationId: `${route.method.toLowerCase()}${operationName(route.path)}`,
    tags: [route.tag],
    summary: route.summary,
    description: [route.description, `谁可以用：${route.useCase.access.description}。`]
      .filter(Boolean)
      .join('\n\n'),
    security: guest ? [] : [{ session: [] }],
    parameters: [
      ...inPath.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: input.properties?.[name] ?? { type: 'string' },
      })),
      ...(asQuery
        ? rest.map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
        : []),
    ],
    ...(asQuery || (rest.length === 0 && properties.length > 0)
      ? {}
      : { requestBody: requestBody(route, bodySchema(input, inPath)) }),
    responses: {
      200: { description: '已办理', content: successContent(route) },
      ...(route.limit === undefined ? {} : { 429: tooMany(route.limit) }),
      default: { description: '没有办理：原因见 message；500 为系统故障', content: errorContent },
    },
  };
}

function tooMany({ requests, seconds }: NonNullable<Route['limit']>): Record<string, unknown> {
  return {
    description: `同一会话或地址 ${seconds} 秒内超过 ${requests} 次`,
    headers: { 'Retry-After': { description: '须等待的秒数', schema: { type: 'integer' } } },
    content: errorContent,
  };
}

/** The input without what the path holds; a schema that is not a plain object is shown whole. */
function bodySchema(input: Schema & { properties?: Schema }, inPath: readonly string[]): Schema {
  const { required: all, ...schema } = input;
  if (input.properties === undefined) return input;
  const keep = ([name]: [string, unknown]) => !inPath.includes(name);
  const required = ((all as string[] | undefined) ?? []).filter((name) => !inPath.includes(name));
  const properties = Object.fromEntries(Object.entries(input.properties).filter(keep));
  return { ...schema, properties, ...(required.length > 0 ? { required } : {}) };
}

function requestBody(route: Route, schema: Schema): Record<string, unknown> {
  const type = route.upload === true ? 'multipart/form-data' : 'application/json';
  const properties = schema['properties'] as Schema | undefined;
  const shown =
    route.upload === true
      ? { ...schema, properties: { ...properties, file: { type: 'string', format: 'binary' } } }
      : schema;
  const example = route.example === undefined ? exampleOf(shown) : bodyExample(route.example, schema);
  return { required: true, content: { [type]: { schema: shown, example } } };
}

/** Of an example of the whole input, what the body holds. */
function bodyExample(example: unknown, schema: Schema): unknown {
  const properties = schema['properties'] as Schema | undefined;
  if (properties === undefined || typeof example !== 'object' || example === null) return example;
  return Object.fromEntries(Object.entries(example).filter(([name]) => name in properties));
}

function successContent(route: Route): Record<string, unknown> {
  if (route.send !== undefined)
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: jsonSchema(route.useCase.output, 'output') } };
}

function operationName(path: string): string {
  return path
    .split(/[/:-]/)
    .filter((part) => part !== '' && part !== 'api')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
