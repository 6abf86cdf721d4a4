/** Who comes to the counter for a firm: a holder of its mandate, or somebody with a paper of authority. Pure. */
import { maskId } from '@wenye/codes';
import { z } from 'zod';

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
