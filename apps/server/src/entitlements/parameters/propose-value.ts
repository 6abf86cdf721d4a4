import { doubtsOf, faultsOfFigure } from '@wenye/policy';
import type { Json } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { definitionOf, recordedFigures } from './parameter.ts';
import { isInForce, type RegisterRow, registerOf } from './register.store.ts';
import { ask } from './register-step.ts';

const day = z.iso.date({ error: '请填写日期，如 2020-07-01。' }).nullable().optional();

const figure = z.object({
  key: z.string().max(100),
  value: z
    .string()
    .normalize('NFKC')
    .trim()
    .max(100)
    .nullable()
    .describe('以约定的写法；null 为撤下所替换的数值')
    .meta({ example: '2/3' }),
  region: z.string().max(12).meta({ example: '410300' }).describe('适用区划代码，全国为 CN'),
  from: day.describe('从哪天起适用'),
  to: day.describe('适用到哪天（含）'),
  source: z
    .string()
    .trim()
    .min(4, { error: '请填写来源：文件名称或文号，以及条款。' })
    .max(300)
    .meta({ example: '洛人社〔2020〕12号第二条' }),
  note: z.string().trim().max(300).optional().meta({ example: '附件表二' }),
  replaces: z.uuid().nullable().optional().describe('替换登记簿中哪一条'),
  checked: z.boolean().optional().describe('数值可疑（如为 0）而已对照原件，确实如此'),
});

/** What the rules say of the figure joins what is wrong with its form, at fields of which nothing is said yet. */
const entered = figure.superRefine(
  (given, context) => {
    // Looked at though another field is wrong, so that any of them may be anything.
    const { key, value, region, from, to, source, replaces } = given as Readonly<Record<string, Json>>;
    const told = new Set(context.issues.map(({ path }) => path?.[0]));
    const tell = (field: string, message: string) => {
      if (!told.has(field)) context.addIssue({ code: 'custom', path: [field], message });
    };
    if (value === null && (replaces ?? null) === null) tell('value', '请填写数值，或者选择要撤下的数值。');
    if (typeof key !== 'string' || typeof value !== 'string' || definitionOf(key) === undefined) return;
    for (const { field, message } of faultsOfFigure({ key, value, region, from, to, source }))
      tell(field, message);
  },
  { when: ({ value }) => typeof value === 'object' && value !== null },
);

/**
 * Proposes a figure with its source, or (value null) that one be taken out. It decides nothing until another person has
 * confirmed it.
 *
 * @throws Refusal `entitlements.figure-doubtful` where it is likely a slip, and nobody said that it was checked
 */
export const proposeValue = useCase('entitlements.propose-value', {
  input: entered,
  output: z.object({ valueId: z.uuid() }),
  access: officer('parameter-officer'),
  async run({ tx, input, audit }) {
    const { key, value, region, source } = input;
    const definition = definitionOf(key);
    if (definition === undefined) return refuse('entitlements.parameter-not-found');
    const [from, to, replaces] = [input.from ?? null, input.to ?? null, input.replaces ?? null];
    if (value !== null) {
      const onRecord = valuesOnRecord(key, await registerOf(tx, key));
      const doubts = doubtsOf(definition, { value, from, to }, onRecord);
      if (doubts.length > 0 && input.checked !== true)
        return refuse('entitlements.figure-doubtful', { doubts: doubts.join('；') }, { path: ['checked'] });
    }
    const valueId = await ask(
      tx,
      sql`entitlements.propose_value(${key}, ${value}, ${region}, ${from}, ${to}, ${source},
        ${input.note || null}, ${replaces})`,
    );
    await audit({ action: 'entitlements.propose-value', object: { kind: 'parameter', id: key } });
    return { valueId };
  },
});

/** What rules read of a key, in any region and on any days. */
const valuesOnRecord = (key: string, register: readonly RegisterRow[]): (string | null)[] => [
  ...recordedFigures(key).map(({ value }) => (value === null ? null : String(value))),
  ...register.filter(isInForce).map(({ value }) => value),
];
