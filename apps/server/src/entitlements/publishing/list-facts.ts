import { type FactEntry, vocabulary } from '@wenye/policy';
import { z } from 'zod';
import { anyone } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';

const codeValue = z.object({ code: z.string(), label: z.string() });

const factEntry = z.object({
  id: z.string(),
  key: z.string(),
  type: z.enum(['money', 'exact-money', 'fraction', 'integer', 'date', 'month', 'code', 'boolean', 'list']),
  subject: z.enum(['person', 'firm']).nullable(),
  label: z.string(),
  question: z.string(),
  help: z.string().nullable(),
  unit: z.string().nullable(),
  values: z.array(codeValue).readonly().nullable(),
  min: z.string().nullable(),
  max: z.string().nullable(),
  changeable: z.boolean(),
  sensitive: z.boolean(),
  past: z.boolean().describe('已经发生的日期或月份，填报时不能晚于当天、当月'),
  register: z.string().nullable(),
  clauses: z.array(z.string()).readonly(),
  items: z
    .custom<readonly FactEntry[] | null>()
    .describe('列表中每条记录的事实，形式相同；不是列表则为 null'),
  itemKey: z.string().nullable(),
});

/** The vocabulary of facts: what requests may say, in which notation, and which clauses read it. */
export const listFacts = useCase('entitlements.list-facts', {
  input: z.object({}),
  output: z.object({ facts: z.array(factEntry).readonly() }),
  access: anyone(),
  async run() {
    return { facts: vocabulary };
  },
});
