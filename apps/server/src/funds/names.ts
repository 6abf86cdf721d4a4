import { maskName } from '@wenye/codes';
import { z } from 'zod';

/** A name that a case was filed under or its account bears, where the register says another (`casework.names_of`). */
const nameDifference = z.object({
  whose: z.enum(['claimant', 'object', 'account']),
  written: z.string(),
  registered: z.string(),
  correctedOn: z.iso.date().nullable(),
  correctedBy: z.string().nullable().describe('登记更正的来源'),
});
type NameDifference = z.output<typeof nameDifference>;

export const nameDifferences = z
  .array(nameDifference)
  .describe('与登记的姓名或名称不一致的：申请人、招用人员（部分隐去）、收款账户的户名');

/** As they are told to who pays: whoever was hired is not paid. Pure. */
export const namesForPayer = (names: readonly NameDifference[]): NameDifference[] =>
  names.map((each) =>
    each.whose === 'object'
      ? { ...each, written: maskName(each.written), registered: maskName(each.registered) }
      : each,
  );
