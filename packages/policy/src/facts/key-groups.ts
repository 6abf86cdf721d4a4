/** What article 9 asks of a hired person beside what 9.3 and 9.4 do, and what tells whether a firm has any such. */
import { calendar, fact } from '@wenye/rules';
import { dayOf } from './day-of.ts';
import type { Proof } from './implication.ts';

/** Facts of a row of the roster of hires (hires.ts). */
export const keyGroupHire = {
  poorLabour: fact.boolean('poor-labour', {
    register: '建档立卡信息',
    label: '建档立卡贫困人口',
    question: '招用时，此人是不是建档立卡贫困人口？',
    help: '2021年起为脱贫人口和防止返贫监测对象。',
    sensitive: true,
  }),
  veteran: fact.boolean('veteran', {
    register: '退役军人信息',
    label: '自主就业退役士兵',
    question: '此人是不是自主就业的退役士兵？',
    help: '以退役证（自主就业）为准；由政府安排工作的、转业干部填否。',
  }),
};

export const keyGroups = {
  keyGroupHired: fact.boolean('firm.key-group-hired', {
    subject: 'firm',
    label: '招用了享受税收扣减的重点群体',
    question: '单位招用了建档立卡贫困人口、登记失业半年以上人员或者自主就业退役士兵吗？',
    help: '2019年以来招用、现在还在职的都算。',
    changeable: true,
  }),
};

/** As the question puts it, whatever the figures of the tax law are: the benefit asks for those of each row itself. */
const HALF_A_YEAR = 6;
const SINCE = '2019-01-01';

export const keyGroupProofs: readonly Proof[] = [
  {
    list: 'firm.hires',
    proves: ({ 'contract-start': start, 'contract-end': end, ...hire }, on) => {
      const hired = dayOf(start);
      if (hired === null || hired < Number(dayOf(SINCE))) return false;
      // Who is still to come, or has gone again, is nobody that the firm has.
      if (on !== null && (hired > on || (dayOf(end) ?? on) < on)) return false;
      const registered = dayOf(hire['unemployment-registered-on']);
      const longUnemployed =
        hire['registered-unemployed'] === true &&
        registered !== null &&
        calendar.addMonths(registered, HALF_A_YEAR, 'clamp') <= hired;
      return hire['poor-labour'] === true || hire['veteran'] === true || longUnemployed;
    },
    implies: 'firm.key-group-hired',
    message:
      '已填没有招用享受税收扣减的重点群体，招用名册中却有建档立卡贫困人口、登记失业半年以上人员或者自主就业退役士兵，两处矛盾，请核对',
  },
];
