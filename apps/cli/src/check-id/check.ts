/** Judges a number that may be a resident ID or a unified social credit code. Pure. */
import {
  checkResidentId,
  checkUscc,
  normaliseResidentId,
  type ResidentIdCheck,
  type UsccCheck,
} from '@wenye/codes';

export type Kind = 'resident-id' | 'uscc';

export type Judgement = {
  readonly input: string;
  readonly kind: Kind;
  readonly valid: boolean;
  /** As it is stored: half-width, capitals, no spaces. */
  readonly number: string | null;
  /** Chinese: what is wrong and what to do; null where valid. */
  readonly reason: string | null;
  /** The code of the problem; null where valid. */
  readonly problem: string | null;
  /** What the number says of itself, where valid. */
  readonly says: Readonly<Record<string, string>> | null;
};

/** @param today birth dates after this day are wrong, YYYY-MM-DD */
export function judge(input: string, today: string, kind?: Kind): Judgement {
  return (kind ?? likelyKind(input, today)) === 'uscc'
    ? judgeUscc(input, checkUscc(input))
    : judgeResidentId(input, checkResidentId(input, today));
}

const ENTERPRISE = /^9[123]/;

/**
 * What is valid as one is that; else letters, or digits that begin like an enterprise's code, tell. Letters that are
 * typed for digits (O, I, L) do not, and 15 digits without a date of birth are those of an old licence.
 */
function likelyKind(input: string, today: string): Kind {
  const resident = checkResidentId(input, today);
  if (resident.valid) return 'resident-id';
  if (checkUscc(input).valid) return 'uscc';
  if (resident.problem === 'fifteen-digits')
    return resident.suggestion === undefined ? 'uscc' : 'resident-id';
  const number = normaliseResidentId(input);
  const digits = /^[\dOIL]*X?$/.test(number);
  return digits && !(number.length === 18 && ENTERPRISE.test(number)) ? 'resident-id' : 'uscc';
}

function judgeResidentId(input: string, check: ResidentIdCheck): Judgement {
  if (!check.valid) return wrong(input, 'resident-id', check);
  const { number, kind, birthDate, sex, divisionCode } = check;
  return right(input, 'resident-id', number, { kind, birthDate, sex, divisionCode });
}

function judgeUscc(input: string, check: UsccCheck): Judgement {
  if (!check.valid) return wrong(input, 'uscc', check);
  const { code, category, categoryName, divisionCode } = check;
  return right(input, 'uscc', code, { category, categoryName, divisionCode });
}

function right(input: string, kind: Kind, number: string, says: Record<string, string>): Judgement {
  return { input, kind, valid: true, number, reason: null, problem: null, says };
}

function wrong(
  input: string,
  kind: Kind,
  { reason, problem }: { reason: string; problem: string },
): Judgement {
  return { input, kind, valid: false, number: null, reason, problem, says: null };
}
