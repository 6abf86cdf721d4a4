import { formatYuan } from '@wenye/codes';
import { benefits } from '@wenye/policy';
import type { Changed, Effect, ImpactCount, Standing } from '@wenye/rules';
import { eligibilityWords } from '@wenye/server/screening';

const EFFECTS: Readonly<Record<Effect, string>> = {
  gains: '增加',
  loses: '减少',
  'may-gain': '可能增加',
  'may-lose': '可能减少',
  shifts: '有增有减',
};

/** What a change comes to, as lines for a person: by benefit and county, then some of those concerned. */
export function reportOf(
  { counts: all, people: some }: { counts: readonly ImpactCount[]; people: readonly Changed[] },
  countyName: (code: string) => string,
): string {
  const counts = all.filter(isChanged);
  if (counts.length === 0) return '没有一行的结果因此改变。\n';
  const people = some.toSorted((a, b) => Number(b.turns) - Number(a.turns));
  return [
    ...counts.flatMap((count) => [
      `${titleOf(count.benefitId)}，${countyName(count.division)}`,
      `    可以享受\t${count.entitledBefore} → ${count.entitledAfter}`,
      `    最少应得\t${formatYuan(count.lowBeforeFen)} → ${formatYuan(count.lowAfterFen)}`,
      `    增加\t${count.gains}，共 ${formatYuan(count.gainedFen)}`,
      `    减少\t${count.loses}，共 ${formatYuan(count.lostFen)}`,
      `    还不能确定\t${count.openBefore} → ${count.openAfter}（可能增加 ${count.mayGain}，可能减少 ${count.mayLose}）`,
      ...(count.shifts > 0 ? [`    有增有减\t${count.shifts}`] : []),
    ]),
    '',
    `结果改变的（每县、每项、每种影响至多列 50 个）：`,
    ...people.map(personLine),
    '',
  ].join('\n');
}

type Measured = {
  readonly decisionDate: string;
  readonly people: number;
  readonly firms: number;
  readonly benefits: readonly string[];
};

/** Over whom a pack was measured, and what it decides otherwise; nobody is decided where that is nothing. */
export function measuredWords({ decisionDate, people, firms, benefits }: Measured): string {
  if (benefits.length === 0)
    return '这个政策包没有改变所问待遇的规则和标准，认定与现行的相同，不用逐人逐户测算。';
  const whom = [people > 0 ? `${people} 人` : '', firms > 0 ? `${firms} 户企业` : ''].filter(Boolean);
  return `按 ${decisionDate} 的登记，测算了 ${whom.join('、') || '0 人'}；规则有变化的待遇：${benefits.join('、')}。`;
}

export const isChanged = ({ gains, loses, mayGain, mayLose, shifts }: ImpactCount): boolean =>
  gains + loses + mayGain + mayLose + shifts > 0;

const personLine = ({ who, benefitId, effect, before, after }: Changed): string =>
  `    ${who}\t${benefitId}\t${EFFECTS[effect]}\t${standingWords(before)} → ${standingWords(after)}`;

function standingWords(standing: Standing | null): string {
  if (standing === null) return '不符合';
  const { eligibility, lowFen, highFen, months, until } = standing;
  return [
    eligibilityWords[eligibility],
    amountWords(lowFen, highFen),
    months === null ? '' : `${months} 个月`,
    until === null ? '' : `至 ${until}`,
  ]
    .filter(Boolean)
    .join('，');
}

function amountWords(lowFen: number | null, highFen: number | null): string {
  if (lowFen === null) return '';
  if (lowFen === highFen) return formatYuan(lowFen);
  return highFen === null ? `${formatYuan(lowFen)} 以上` : `${formatYuan(lowFen)} 至 ${formatYuan(highFen)}`;
}

const titleOf = (id: string): string => `${id} ${benefits.find((each) => each.id === id)?.title ?? ''}`;
