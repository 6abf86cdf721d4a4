import { doubtsOf, notPlausible, pack } from '@wenye/policy';
import { faultsOfGiven, type ParameterDefinition } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { definitionOf, inNotation } from './parameter.ts';
import { ask } from './register-step.ts';

const day = z.iso.date({ error: '请填写日期，如 2020-07-01。' }).nullable().optional();

/**
 * Proposes a figure with its source, or (value null) that one be taken out. It decides nothing until another person has
 * confirmed it.
 *
 * @throws Refusal `entitlements.request-wrong` at the first field, in the words in which the rules judge a given parameter, and
 *   in `details.issues` at each
 * @throws Refusal `entitlements.figure-doubtful` where it is likely a slip, and nobody said that it was checked
 */
export const proposeValue = useCase('entitlements.propose-value', {
  input: z.object({
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
  }),
  output: z.object({ valueId: z.uuid() }),
  access: officer('parameter-officer'),
  async run({ tx, input, audit }) {
    const { key, value, region, source } = input;
    const definition = definitionOf(key);
    if (definition === undefined) return refuse('entitlements.parameter-not-found');
    const [from, to, replaces] = [input.from ?? null, input.to ?? null, input.replaces ?? null];
    if (value === null && replaces === null) return refuse('entitlements.nothing-to-take-out');
    if (value !== null) {
      checkFigure(definition, { key, value, region, from, to, source });
      const doubts = doubtsOf(definition, { value, from, to });
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

/** The rules judge a figure that comes with a request: here the same figure must be one. */
function checkFigure(
  definition: ParameterDefinition,
  figure: {
    key: string;
    value: string;
    region: string;
    from: string | null;
    to: string | null;
    source: string;
  },
): void {
  const issues = faultsOfGiven(pack, [{ ...figure, value: inNotation(figure.key, figure.value) }]).map(
    ({ path, message }) => ({ path: [path.replace(/^parameters\[0\]\.?/, '')], message: `${message}。` }),
  );
  const isRead = !issues.some(({ path }) => path[0] === 'value');
  const problem = isRead ? notPlausible(definition, figure.value) : null;
  if (problem !== null) issues.unshift({ path: ['value'], message: `${problem}。` });
  const [first] = issues;
  if (first === undefined) return;
  refuse('entitlements.request-wrong', { problem: first.message }, { path: first.path, details: { issues } });
}
