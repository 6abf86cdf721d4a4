import { normaliseTypedNumber } from '@wenye/codes';

/** The authenticator's six digits, which it shows with a gap, from what is typed or pasted. Pure. */
export const timeCodeOf = (typed: string): string => normaliseTypedNumber(typed);

/** Whether they are all there. Pure. */
export const isTimeCode = (code: string): boolean => /^\d{6}$/.test(code);

/** How the field asks for them: without a greatest length, which would cut what is pasted with its gap. */
export const timeCodeField = { autoComplete: 'one-time-code', inputMode: 'numeric' } as const;
