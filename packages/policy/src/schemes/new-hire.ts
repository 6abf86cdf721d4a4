/** Delivery of 9.3 and 9.4, which a firm claims for the same hires. */
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
import type { NeededDocument, OfficeTier, PayeeKind, ReviewLevel, Scheme } from './scheme.ts';

/** Guides of two other places of the province; Luoyang's own was not seen. */
const PROVINCIAL_GUIDE = '河南省唐河、巩义一次性吸纳就业补贴办事指南';

const contractPapers: readonly NeededDocument[] = [
  {
    kind: 'labour-contract',
    label: '劳动合同',
    when: 'if-not-in-register',
    proves: ['firm.hires.contract-start', 'firm.hires.contract-end', 'firm.hires.contract-open-ended'],
  },
  {
    kind: 'diploma',
    label: '毕业证书',
    when: 'if-not-in-register',
    proves: ['firm.hires.school-kind', 'firm.hires.diploma-date'],
  },
  {
    kind: 'financial-report',
    label: '反映营业收入和资产总额的报表',
    when: 'if-not-in-register',
    proves: ['firm.staff', 'firm.revenue', 'firm.assets'],
  },
];

const shared = {
  acceptingTier: cited<OfficeTier>('county', {
    source: PROVINCIAL_GUIDE,
    by: 'analogy',
    confidence: 'seen',
    note: '向登记注册地的公共就业服务机构申请。',
  }),
  levels: cited<readonly ReviewLevel[]>([{ level: 1, name: '县区人社部门审核', tier: 'county' }], {
    source: PROVINCIAL_GUIDE,
    by: 'analogy',
    confidence: 'seen',
    note: '人社部门审核公示后，财政部门在拨付环节复核。',
  }),
  acceptWithin: acceptWithinFive,
  decideWithin: cited(working(90), {
    source: '河南省唐河县办事指南',
    by: 'analogy',
    confidence: 'seen',
    note: '为最长期限，自2021年起见到。',
  }),
  correctWithin: correctWithinFifteen,
  rebutWithin: rebutWithinFive,
  defendWithin: defendWithinFive,
  notice: provincialNotice,
  reconsiderWithin: reconsiderWithinSixtyDays,
  lapseAfter: neverLapses,
  suspends: suspensionCauses,
  payee: cited<PayeeKind>('basic-account', {
    source: PROVINCIAL_GUIDE,
    by: 'analogy',
    confidence: 'seen',
    note: '企业基本存款账户。',
  }),
} satisfies Partial<Scheme>;

export const hireSubsidyScheme: Scheme = {
  ...shared,
  benefitId: '9.3',
  fund: 'employment-subsidy',
  claimant: 'firm',
  object: 'hire',
  claimPeriod: cited('once', { source: PROVINCIAL_GUIDE, by: 'analogy', confidence: 'seen' }),
  documents: cited(
    [
      ...contractPapers,
      {
        kind: 'insurance-list',
        label: '社会保险参保缴费名单',
        when: 'if-not-in-register',
        proves: ['firm.hires.insured'],
      },
    ],
    {
      source: PROVINCIAL_GUIDE,
      by: 'analogy',
      confidence: 'seen',
      note: '营业执照和基本账户由登记信息代替。',
    },
  ),
  exclusions: exclusionsOf('9.3'),
};

export const hireInsuranceScheme: Scheme = {
  ...shared,
  benefitId: '9.4',
  fund: 'employment-subsidy',
  claimant: 'firm',
  object: 'hire',
  claimPeriod: chosen('quarter', '河南按季或半年申报，先缴后补，由市人社局确认。'),
  documents: cited(
    [
      ...contractPapers,
      {
        kind: 'contribution-receipt',
        label: '社会保险费缴纳明细（单位部分）',
        when: 'if-not-in-register',
        proves: ['firm.hires.insured', 'firm.hires.contributions'],
      },
    ],
    { source: '河南省单位社会保险补贴办事指南', confidence: 'known' },
  ),
  exclusions: exclusionsOf('9.4'),
};
