/**
 * How much a clause gives, in its first line: the words are ours, the figures those of the register on the day. What
 * stands in braces is the key of a figure. A clause that gives no amount, or none that is known, has none here.
 */
import type { DatedParameter } from '@wenye/rules';
import { filled } from './lines.ts';

/** By benefit id. Read, never reckoned with; the test holds the keys to those that the rule of the benefit reads. */
export const HEADLINES: Readonly<Record<string, string>> = {
  '1.1': '单位缴的养老、失业、工伤保险费，中小微企业减免 {si.relief2020.unitThreeInsurances.sme}',
  '1.2':
    '自选一种：每名参保职工 {retention.2020Feb.methodA.months} 个月的当地失业保险金，或者单位和职工 {retention.2020Feb.methodB.months} 个月应缴的社会保险费',
  '1.7': '返还上年度缴纳的失业保险费：中小微企业 {retention.rate.sme}，大型企业 {retention.rate.large}',
  '1.8':
    '自选一种：每名参保职工最多 {art1.retention.affected.methodA.maxMonths} 个月的当地失业保险金，或者单位和职工最多 {art1.retention.affected.methodB.maxMonths} 个月应缴的社会保险费',
  '1.10': '开工时可以不交，疫情解除后 {art1.wageDeposit.payWithinMonths} 个月以内补交',
  '1.11':
    '{tax.vat.epidemicServices.firstDay}至 {tax.vat.epidemicServices.lastDay}取得的这几类收入，免征增值税',
  '1.12': '缴存比例最低可以降到 {housingFund.rate.min}，也可以缓缴',
  '1.13': '征收率降低 {art1.vat.smallScale.reduction}',
  '2.7': '按当年资金分配，每个担保机构最多 {guarantee.award.cap}元',
  '8.4':
    '列入国家目录的，补保险费的 {art8.firstSet.premiumShare}（费率超过 {art8.firstSet.maxPremiumRate} 的部分不补），最长 {art8.firstSet.maxYears} 年；列入省名单的，售出以后有奖励',
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
    '每名见习人员每月补当地最低工资的 {art13.internship.rate.base}；期满的人里留用达到 {art13.internship.retentionThreshold} 的，补 {art13.internship.rate.high}。最长 {internship.maxMonths} 个月',
  '13.4':
    '见习没满就签劳动合同的，剩下的月份照样补：每月当地最低工资的 {art13.internship.rate.base}；期满的人里留用达到 {art13.internship.retentionThreshold} 的，补 {art13.internship.rate.high}',
  '14.5': '每介绍 1 人补 {art14.jobIntro.rural.amount} 元',
  '16.5': '按取得的证书补 {training.certificateOnly} 至 {training.level1} 元；第一次通过鉴定的，另有鉴定补贴',
  '16.9': '每人按取得的证书补 {training.certificateOnly} 至 {training.level1} 元，一次',
  '17.3':
    '国家奖学金每学年高职 {art17.scholarship.higher.national} 元、中职 {art17.scholarship.secondary.national} 元，高职励志奖学金 {art17.scholarship.higher.encouragement} 元；符合条件的另有助学金',
  '20.2': '每介绍 1 人补 {art20.jobIntro.fiveGroups.amount} 元',
  '22.3':
    '每月为当地失业保险金的 {unempSubsidy.ratio.lt1yOrExhausted} 至 {unempSubsidy.ratio.ge2y}，最长 {art22.unempSubsidy.months} 个月',
  '23.4': '一次性发给，最多 {art23.tempLiving.maxMonths} 个月的城市低保标准',
};

/**
 * The first line of a benefit on a day; null where it has none, or one of its figures is not known for certain then.
 *
 * @param day `YYYY-MM-DD`
 * @param values absent: those of the pack alone
 */
export function headlineOf(
  benefitId: string,
  day: string,
  values?: readonly DatedParameter[],
): string | null {
  const line = HEADLINES[benefitId];
  return line === undefined ? null : filled(line, { benefit: benefitId, day, values });
}
