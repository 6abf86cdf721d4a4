/** The documented contract, the schemas and what the rules answer are one and the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decideRequest } from '@wenye/policy';
import type { Request } from '@wenye/rules';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answerSchema, benefitAnswer, decidedSchema } from './answer-schema.ts';
import { example } from './example.ts';
import { decideInput } from './request-schema.ts';

const document = readFileSync(join(import.meta.dirname, '../../../../../docs/decide-contract.md'), 'utf8');

type Node = {
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
};

/** Paths of the fields that hold a value: `benefits[].amount.yuan`. */
function paths(node: Node, at = ''): string[] {
  const options = node.anyOf ?? node.oneOf ?? [];
  const fields = Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...paths(field, path)];
  });
  const rows = node.items === undefined ? [] : [`${at}[]`, ...paths(node.items, `${at}[]`)];
  return [...new Set([...options.flatMap((option) => paths(option, at)), ...fields, ...rows])];
}

const fieldsOf = (schema: z.ZodType) =>
  paths(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node);

/** First column of the table under a heading cell. */
function documented(heading: string): string[] {
  const table = document.split(`| ${heading} | meaning |\n`).slice(1).join('\n').split('\n\n')[0] ?? '';
  return [...table.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] as string);
}

/** A container need not be described where its parts are. */
const described = (fields: readonly string[]) =>
  fields.filter(
    (field) =>
      !fields.some(
        (other) => other !== field && (other.startsWith(`${field}.`) || other.startsWith(`${field}[`)),
      ),
  );

function blocks(kind: string): unknown[] {
  const found = document.matchAll(new RegExp(`\`\`\`json ${kind}\\n([\\s\\S]*?)\`\`\``, 'g'));
  return [...found].map((match) => JSON.parse(match[1] as string) as unknown);
}

describe('the documented fields', () => {
  const outcome = new Set(documented('field of an outcome'));
  const [requestTable, answerTable] = [
    document.split('## Request')[1]?.split('## Answer')[0] ?? '',
    document.split('## Answer')[1]?.split('Each benefit, and each row')[0] ?? '',
  ].map((part) => [...part.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] as string));

  test('of the request are those of its schema', () => {
    const schema = fieldsOf(decideInput).filter((field) => !/^(facts|judgements)\W/.test(field));
    expect(described(requestTable ?? []).toSorted()).toEqual(
      described(schema)
        .map((field) => field.replace(/^(clauses|parameters\[\]\.region)\[\]$/, '$1'))
        .toSorted(),
    );
  });

  test('of an outcome are those that a benefit and its items share', () => {
    const fields = fieldsOf(benefitAnswer);
    const item = fields.filter((field) => field.startsWith('items[].')).map((field) => field.slice(8));
    expect(described([...outcome]).toSorted()).toEqual(
      described(item.filter((field) => field !== 'item')).toSorted(),
    );
    expect(fields).toEqual(expect.arrayContaining([...outcome]));
  });

  test('of the answer are those of its schema, outcomes apart', () => {
    const own = fieldsOf(answerSchema).filter((field) => {
      const name = field.replace(/^benefits\[\]\.(items\[\]\.)?/, '');
      return (
        !field.startsWith('benefits[].') || !(outcome.has(name) || name.startsWith('missing') || isPart(name))
      );
    });
    expect(described(answerTable ?? []).toSorted()).toEqual(described(own).toSorted());
  });

  function isPart(name: string): boolean {
    return [...outcome].some(
      (field) => field.startsWith(`${name}[`) || field.startsWith(`${name}.`) || `${name}` === field,
    );
  }
});

describe('the examples', () => {
  const [requests, answers] = [blocks('request'), blocks('answer')];

  test('come in pairs', () => {
    expect(requests.length).toBeGreaterThan(3);
    expect(answers).toHaveLength(requests.length);
  });

  test.each(requests.map((request, index) => [index + 1, request, answers[index]] as const))(
    'number %i is answered as documented',
    (_, request, answer) => {
      expect(decideRequest(request as Request)).toMatchObject(answer as object);
    },
  );

  test('the one that the API shows works when pasted', () => {
    const decided = decideRequest(decideInput.parse(JSON.parse(JSON.stringify(example))) as Request);
    expect(decided).toMatchObject({ ok: true, benefits: [{ amount: { yuan: '366.00' } }] });
  });
});

describe('what leaves the server', () => {
  test.each(blocks('request'))('is the answer of the rules to the byte, to %j', (request) => {
    const decided = decideRequest(request as Request);
    expect(JSON.stringify(decidedSchema.parse(decided))).toBe(JSON.stringify(decided));
  });
});
