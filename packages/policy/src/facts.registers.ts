/** Which register normally knows a fact, so that nobody is asked for what an office already holds. */

/** Register → the ids of the facts that it holds. A fact that no register holds is asked of the applicant. */
const HOLDINGS: Readonly<Record<string, readonly string[]>> = {
  高等教育学历信息: [
    'person.school-kind',
    'person.diploma-date',
    'firm.hires.school-kind',
    'firm.hires.diploma-date',
  ],
  就业登记: ['person.flexible-work', 'person.flexible-work-start', 'firm.hires.unemployed-until-hire'],
  失业登记: ['firm.hires.registered-unemployed', 'firm.hires.unemployment-registered-on'],
  劳动用工备案: [
    'firm.hires',
    'firm.hires.contract-start',
    'firm.hires.contract-end',
    'firm.hires.contract-open-ended',
  ],
  社会保险缴费记录: [
    'person.contributions',
    'person.contributions.month',
    'person.contributions.insured-as',
    'person.contributions.paid',
    'firm.hires.insured',
    'firm.hires.contributions',
    'firm.hires.contributions.month',
    'firm.hires.contributions.unit-paid',
  ],
  就业补助资金发放台账: ['person.months-received', 'firm.hires.months-received'],
  经营主体登记: ['firm.unit-kind', 'firm.industry'],
  企业年度报告: ['firm.staff', 'firm.revenue', 'firm.assets'],
};

const registerById = new Map(
  Object.entries(HOLDINGS).flatMap(([register, ids]) => ids.map((id) => [id, register] as const)),
);

/** Chinese name of the register that normally knows the fact; null: only the applicant does. */
export function registerOf(factId: string): string | null {
  return registerById.get(factId) ?? null;
}

/** Every fact id that a register is said to hold; tests compare it with the vocabulary. */
export const registeredFactIds: readonly string[] = [...registerById.keys()];
