/**
 * How much a clause gives, in its first line: the words are ours, the figures those of the register on the day. What
 * stands in braces is the key of a figure. A clause that gives no amount, or none that is known, has none here.
 */
import { parameterRecords } from '../parameters/records.ts';

/** By benefit id. Read, never reckoned with; the test holds the keys to those that the rule of the benefit reads. */
export const HEADLINES: Readonly<Record<string, string>> = {
  '1.1': '单位缴的养老、失业、工伤保险费，中小微企业减免 {si.relief2020.unitThreeInsurances.sme}',
  '1.2':
    '按参保人数返还 {retention.2020Feb.methodA.months} 个月当地失业保险金，或者返还 {retention.2020Feb.methodB.months} 个月应缴社会保险费',
  '1.7': '返还上年度缴纳的失业保险费：中小微企业 {retention.rate.sme}，大型企业 {retention.rate.large}',
  '1.8':
    '按参保人数最多返还 {art1.retention.affected.methodA.maxMonths} 个月当地失业保险金，或者最多 {art1.retention.affected.methodB.maxMonths} 个月应缴社会保险费',
  '1.13': '征收率降低 {art1.vat.smallScale.reduction}',
  '9.1': '最高可贷 {loan.smallFirm.max}元，由财政贴息',
  '9.2': '每招用 1 人补 {art9.springFestival.hireSubsidy} 元，一次',
  '9.3': '每招用 1 人补 {hireSubsidy.sme} 元，一次',
  '9.4': '单位实缴部分全额补，最长 {art9.sme.siSubsidy.maxMonths} 个月',
  '9.6':
    '每招用 1 人，一年可少缴税费 {tax.keyGroup.hire.year} 元（退役士兵 {tax.veteran.hire.year} 元），最长 {tax.hire.years} 年',
  '10.2': '个人创业贷款免反担保，最高可贷 {loan.individual.max}元',
  '10.3': '不可抗力造成的损失，担保基金承担 {art10.loan.lossShare.fund}',
  '10.4': '最多晚还 {art10.loan.extension.maxYears} 年，期间财政继续贴息',
  '11.2': '补实际缴费的 {art11.flexGraduate.siSubsidyRatio}，最长 {art11.flexGraduate.maxYears} 年',
  '11.3': '补贴期满后再补 {art11.hardToEmploy.extensionYears} 年',
  '12.3': '岗位期满后可以再延长 {art12.publicPost.extensionYears} 年',
  '13.2': '每人 {jobSeekSubsidy.graduate} 元，一次',
  '13.3':
    '每人每月补当地最低工资的 {art13.internship.rate.base}；留用率不低于 {art13.internship.retentionThreshold} 的，{art13.internship.rate.high}',
  '13.4':
    '剩余的见习月份，每月补当地最低工资的 {art13.internship.rate.base}；留用率不低于 {art13.internship.retentionThreshold} 的，{art13.internship.rate.high}',
  '14.5': '每介绍 1 人补 {art14.jobIntro.rural.amount} 元',
  '20.2': '每介绍 1 人补 {art20.jobIntro.fiveGroups.amount} 元',
  '22.3':
    '每月为当地失业保险金的 {unempSubsidy.ratio.lt1yOrExhausted} 至 {unempSubsidy.ratio.ge2y}，最长 {art22.unempSubsidy.months} 个月',
  '23.4': '一次性发给，最多 {art23.tempLiving.maxMonths} 个月的城市低保标准',
};

/**
 * The first line of a benefit on a day; null where it has none, or one of its figures is not known for certain then.
 *
 * @param day `YYYY-MM-DD`
 */
export function headlineOf(benefitId: string, day: string): string | null {
  let complete = true;
  const line = HEADLINES[benefitId]?.replaceAll(/\{([^}]+)\}/g, (_, key: string) => {
    const shown = figure(key, day);
    complete &&= shown !== null;
    return shown ?? '';
  });
  return complete ? (line ?? null) : null;
}

/** A figure that is the same everywhere; one by county, or of doubtful source, is no headline. */
function figure(key: string, day: string): string | null {
  const inForce = parameterRecords.filter(
    ({ key: of, from, to, recordedTo }) =>
      of === key &&
      (from === null || from <= day) &&
      (to === null || day <= to) &&
      (recordedTo ?? null) === null,
  );
  const [record] = inForce;
  if (record === undefined || inForce.length > 1) return null;
  const { value, unit, confidence } = record;
  if (value === null || confidence === 'uncertain') return null;
  return unit.startsWith('CNY')
    ? money(Number(value))
    : unit.includes('ratio')
      ? share(String(value))
      : String(value);
}

/** 3,000,000 as 300 万, 1000 as 1,000. */
function money(yuan: number): string {
  return yuan >= 10_000 && yuan % 10_000 === 0 ? `${yuan / 10_000} 万` : yuan.toLocaleString('en-US');
}

/** Decimals as percent; a fraction as it is written, since 2/3 is no percentage. */
function share(value: string): string {
  return value.includes('/') ? value : `${Math.round(Number(value) * 1e4) / 1e2}%`;
}
