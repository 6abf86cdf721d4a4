/** Who comes to the counter for a firm: a holder of its mandate, or somebody with a paper of authority. Pure. */
import { checkResidentId, maskId } from '@wenye/codes';
import { z } from 'zod';
import { refuse } from '../refusals.ts';

export const filedAs = z.enum(['claimant', 'mandate', 'counter']);

/** As it is kept with a draft and a submission. */
export interface Bearer {
  name: string;
  /** Resident ID, whole. */
  number: string;
  /** null: by a paper alone. */
  mandateId: string | null;
  /** What gives the authority: of a mandate what it was registered on. */
  paper: string;
}

export const bearerView = z.object({
  name: z.string(),
  idNumber: z.string().describe('证件号码；只有经办人看到全部'),
  mandateId: z.uuid().nullable().describe('按单位登记的授权；为 null 的是凭材料'),
  paper: z.string().describe('凭什么：登记授权时的依据，或者来人带的授权书'),
});

/** Shown whole to officers only. */
export const bearerOf = ({ name, number, mandateId, paper }: Bearer, whole: boolean) => ({
  name,
  idNumber: whole ? number : maskId(number),
  mandateId,
  paper,
});

/** As a clerk states it: one of the firm's registered agents, or somebody with a paper. */
export const bearerInput = z.union([
  z.object({ mandateId: z.uuid() }),
  z.object({
    name: z.string().trim().min(2).max(80).meta({ example: '李四' }),
    idNumber: z.string().trim().min(1).max(40).meta({ example: '11010519491231002X' }),
    /** What was shown: a letter of authority with its date, a legal representative's certificate with its number. */
    paper: z.string().trim().min(2).max(200).meta({ example: '授权委托书，2020-10-12' }),
  }),
]);

/**
 * What `casework.bearer_by` is asked: mandate, name, number, paper.
 *
 * @throws Refusal `casework.bearer-number` at `by.idNumber` where it is no resident ID
 */
export function statedBearer(by: z.output<typeof bearerInput>, today: string) {
  if ('mandateId' in by) return { mandateId: by.mandateId, name: null, number: null, paper: null };
  const number = checkResidentId(by.idNumber, today);
  return number.valid
    ? { mandateId: null, name: by.name, number: number.number, paper: by.paper }
    : refuse('casework.bearer-number', { reason: number.reason }, { path: ['by', 'idNumber'] });
}
