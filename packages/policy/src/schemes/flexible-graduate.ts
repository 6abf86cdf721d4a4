/** Delivery of 11.2. */
import {
  acceptWithinFive,
  chosen,
  cited,
  correctWithinFifteen,
  defendWithinFive,
  exclusionsOf,
  neverLapses,
  provincialNotice,
  rebutWithinFive,
  reconsiderWithinSixtyDays,
  suspensionCauses,
  working,
} from './common.ts';
import type { ReviewLevel, Scheme } from './scheme.ts';

/** Luoyang's own, but of persons aged 45 and 55 and over, not of graduates. */
const OLD_LUOYANG_RULE = '洛阳市“4555”人员灵活就业社会保险补贴问答';

export const flexibleGraduateScheme: Scheme = {
  benefitId: '11.2',
  fund: 'employment-subsidy',
  claimant: 'person',
  object: 'claimant',
  claimPeriod: chosen('quarter', '河南同类补贴按季、半年或年度申报，洛阳现行批次由市人社局确认。'),
  acceptingTier: cited('township', {
    source: OLD_LUOYANG_RULE,
    by: 'analogy',
    confidence: 'seen',
    note: '户籍地或居住地社区、乡镇（街道）受理；旧规定，现行做法待确认。',
  }),
  levels: cited<readonly ReviewLevel[]>(
    [
      { level: 1, name: '县区人社部门审核', tier: 'county' },
      { level: 2, name: '市人社部门复审', tier: 'city' },
    ],
    {
      source: OLD_LUOYANG_RULE,
      by: 'analogy',
      confidence: 'seen',
      note: '旧规定：区级初审并公示，市级复审。',
    },
  ),
  acceptWithin: acceptWithinFive,
  decideWithin: chosen(working(30), '未见洛阳的办理时限，由市人社局确认。'),
  correctWithin: correctWithinFifteen,
  rebutWithin: rebutWithinFive,
  defendWithin: defendWithinFive,
  notice: cited(provincialNotice.value, {
    ...provincialNotice.rule,
    note: '全省同类事项为5个工作日；洛阳旧问答写市级网站公示7天，未写是否工作日，待确认。',
  }),
  reconsiderWithin: reconsiderWithinSixtyDays,
  lapseAfter: neverLapses,
  suspends: suspensionCauses,
  payee: cited('social-security-card', {
    source: '河南省同类事项办事指南（发放至本人社会保障卡）',
    by: 'analogy',
    confidence: 'seen',
  }),
  documents: cited(
    [
      {
        kind: 'flexible-work-statement',
        label: '灵活就业情况说明（岗位、地点、收入方式，本人签字，社区盖章）',
        when: 'always',
        proves: ['person.flexible-work-start'],
      },
      {
        kind: 'diploma',
        label: '毕业证书',
        when: 'if-not-in-register',
        proves: ['person.school-kind', 'person.diploma-date'],
      },
      {
        kind: 'contribution-receipt',
        label: '社会保险缴费凭证',
        when: 'if-not-in-register',
        proves: ['person.contributions'],
      },
    ],
    {
      source: `${OLD_LUOYANG_RULE}；人社部发〔2019〕94号（能共享的数据不再要材料）`,
      by: 'analogy',
      confidence: 'seen',
      note: '身份证明由实名绑定代替，账户取社会保障卡。',
    },
  ),
  exclusions: exclusionsOf('11.2'),
};
