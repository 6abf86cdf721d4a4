import { policyValidity } from '@wenye/policy';

/** How a day outside the policy's term is told to people; null on a day of it (`YYYY-MM-DD`). Pure. */
export function validityText(day: string): { title: string; now: string } | null {
  const { from, to } = policyValidity();
  if (day < from) return { title: '这份政策还没有施行', now: '现在还不能按它申请。' };
  if (day > to)
    return {
      title: '这份政策已经到期',
      now: '现在才申请的，按申请那天判断，一般不能再批准。',
    };
  return null;
}
