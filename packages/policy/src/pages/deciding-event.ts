/** What must have happened on a day for its figure to be somebody's: told from where the rules read the figure. */
import { daysAsked, type Node } from '@wenye/rules';
import { benefits } from '../benefits/index.ts';

/** By the fact or named step that is the day, as what is said of whom: `2020 年 9 月 1 日以前招用的`. */
const EVENTS: Readonly<Record<string, string>> = {
  'request.decision-date': '申请',
  'graduate-start': '毕业并开始灵活就业',
  'firm.hires.contract-start': '开始履行劳动合同',
  'firm.trainees.contract-start': '开始履行劳动合同',
  'person.startup-training-ended-on': '培训结业',
  'person.skill-training-ended-on': '培训结业',
  'firm.trainees.ended-on': '培训结业',
  'person.hardship-flexible-subsidy-last-month': '原补贴期满',
  'post-term-last-month': '原期限届满',
  'post-first-approved': '初次核定',
  'firm.post-holders.placed-on': '上岗',
  'firm.post-holders.months.month': '在岗',
  'firm.interns.start': '开始见习',
  'firm.interns.months.month': '见习',
  'firm.placements.work-start': '开始工作',
  'firm.apprentices.started-on': '开始培养',
  'firm.service-events.held-on': '举办活动',
  'person.unemployment-benefit-ended-on': '领满失业保险金',
  'allowance-event-by-now': '失业或者领满失业保险金',
  'allowance-measure-ends': '失业或者领满失业保险金',
};

/**
 * What happens on the day whose figure holds for a case: `毕业并开始灵活就业`; null where the rules read it on a day of
 * their own, or as of several events.
 */
export function decidingEventOf(benefitId: string, key: string): string | null {
  const benefit = benefits.find(({ id }) => id === benefitId);
  if (benefit === undefined) return null;
  const [event, ...others] = new Set(daysAsked(benefit, key).map((day) => EVENTS[nameOf(day)] ?? null));
  return others.length > 0 ? null : (event ?? null);
}

/** The fact or step of a day, which stands first where it is kept within others (`dayRightArises`). */
function nameOf(day: Node): string {
  if (day.kind === 'apply') return day.args[0] === undefined ? '' : nameOf(day.args[0]);
  if (day.kind === 'definition') return day.id;
  return day.kind === 'fact' ? day.definition.id : '';
}
