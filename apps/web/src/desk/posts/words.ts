import { ROLE_LABELS, roleLabel } from '@wenye/codes';
import { formatDate } from '../../format/dates.ts';
import type { Candidate, Post, Preview } from './views.ts';

export const roleChoices = Object.entries(ROLE_LABELS).map(([value, label]) => ({ value, label }));

export const standingWords: Readonly<Record<Post['standing'], { label: string; colour: string }>> = {
  waiting: { label: '待确认', colour: 'warning' },
  coming: { label: '尚未到任', colour: 'processing' },
  'in-force': { label: '在任', colour: 'success' },
  ended: { label: '已终止', colour: 'default' },
  dropped: { label: '未任命', colour: 'default' },
};
export const standingChoices = Object.entries(standingWords).map(([value, { label }]) => ({ value, label }));

/** Accounts that came from the identity provider have an address under a domain that is nobody's (RFC 2606). */
const PROVIDED = '@identity.invalid';

/** How somebody signs in: by which logins, or through the identity provider. */
export const loginsText = (logins: readonly string[]): string =>
  logins.map((login) => (login.endsWith(PROVIDED) ? '统一身份认证账户' : login)).join('、');

/** From when to when; one that has no whole day was ended before it began, or on the day on which it did. */
export function termText({ from, until, ends }: Pick<Post, 'from' | 'until' | 'ends'>): string {
  if (until === null) return `${formatDate(from)} 起`;
  if (until >= from) return `${formatDate(from)} 至 ${formatDate(until)}`;
  const begun = (ends.at(-1)?.on ?? from) >= from;
  return begun ? `${formatDate(from)} 起，当天终止` : `原定 ${formatDate(from)} 起，到任前终止`;
}

/** How a post came about and how it ended, a line for each act. */
export function historyOf({ proposal, ends, from }: Pick<Post, 'proposal' | 'ends' | 'from'>): string[] {
  const begun =
    proposal === null
      ? ['系统启用时登记']
      : [`${formatDate(proposal.on)} ${proposal.byName}提出：${proposal.reason}`, ...decided(proposal)];
  return [...begun, ...ends.map((end) => endText(end, from))];
}

function endText({ on, byName, lastDay, lastDayBefore, reason }: Post['ends'][number], from: string): string {
  const last = lastDay < from ? '' : `，任职到 ${formatDate(lastDay)}`;
  const before = lastDayBefore ? `（原定到 ${formatDate(lastDayBefore)}）` : '';
  return `${formatDate(on)} ${byName}终止${last}${before}：${reason}`;
}

const decisionWords = { confirmed: '确认', declined: '不同意', withdrawn: '撤回' } as const;

function decided(proposal: NonNullable<Post['proposal']>): string[] {
  const { decision, decidedOn, decidedByName, decisionReason } = proposal;
  if (decision === null) return [];
  const reason = decisionReason ? `：${decisionReason}` : '';
  return [`${formatDate(decidedOn ?? '')} ${decidedByName ?? ''}${decisionWords[decision]}${reason}`];
}

/** That one person would compose payments and authorise them; undefined where not. */
export function clashText(clashes: Post['clashes']): string | undefined {
  if (clashes.length === 0) return undefined;
  const held = clashes.map(({ role, officeName }) => `${officeName}的“${roleLabel(role)}”`).join('、');
  return `此人同时任${held}：一人既能编制又能授权同一辖区的拨付。同一批次系统仍要求两人办理，请考虑另选一人。`;
}

const obstacleWords: Readonly<Record<NonNullable<Preview['obstacle']>, string>> = {
  oneself: '不能提出您本人的任职，须由其他管理员提出和确认。',
  'no-account': '此人没有实名绑定的账号。',
  'office-closed': '此机构在任职开始的那天不存在。',
  held: '此人在这段时间已经有这项任职。',
};

/** What an administrator should know before proposing, the gravest first. */
export function previewTexts(preview: Preview): { type: 'error' | 'warning' | 'info'; text: string }[] {
  const clash = clashText(preview.clashes);
  return [
    ...(preview.obstacle ? [{ type: 'error' as const, text: obstacleWords[preview.obstacle] }] : []),
    ...(clash ? [{ type: 'warning' as const, text: clash }] : []),
    ...(preview.secondFactor ? [] : [{ type: 'warning' as const, text: noSecondFactor }]),
    preview.confirmers.length === 0
      ? { type: 'warning' as const, text: '目前没有别的管理员可以确认这项任职：须先任命另一名管理员。' }
      : {
          type: 'info' as const,
          text: `由${preview.confirmers.join('、')}${preview.confirmers.length > 1 ? '之一' : ''}确认后生效。`,
        },
  ];
}

export const noSecondFactor = '此人的账号还没有开通动态口令；开通之前，岗位用不上。';

/** A candidate in one line: enough to tell people of one name apart. */
export const candidateText = ({ name, logins, idNumberMasked }: Candidate): string =>
  `${name}（${loginsText(logins)}，${idNumberMasked}）`;

/** What somebody holds in the territory already. */
export const heldText = ({ posts }: Candidate): string =>
  posts.length === 0
    ? '在本辖区没有岗位'
    : `现任：${posts.map(({ role, officeName }) => `${officeName} ${roleLabel(role)}`).join('；')}`;
