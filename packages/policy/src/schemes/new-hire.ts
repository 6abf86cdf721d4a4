/** Delivery of 9.3 and 9.4, which a firm claims for the same hires. */
import {
  acceptWithinFive,
  chosen,
  cited,
  correctWithinFifteen,
  neverLapses,
  provincialNotice,
  rebutWithinFive,
  reconsiderWithinSixtyDays,
  suspensionCauses,
  working,
} from './common.ts';
import type { NeededDocument, OfficeTier, PayeeKind, ReviewLevel, Scheme } from './scheme.ts';

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
    confidence: 'seen',
    note: '向登记注册地的公共就业服务机构申请。',
  }),
  levels: cited<readonly ReviewLevel[]>([{ level: 1, name: '县区人社部门审核', tier: 'county' }], {
    source: PROVINCIAL_GUIDE,
    confidence: 'seen',
    note: '人社部门审核公示后，财政部门在拨付环节复核。',
  }),
  acceptWithin: acceptWithinFive,
  decideWithin: cited(working(90), {
    source: '河南省唐河县办事指南',
    confidence: 'seen',
    note: '为最长期限，自2021年起见到。',
  }),
  correctWithin: correctWithinFifteen,
  rebutWithin: rebutWithinFive,
  notice: provincialNotice,
  reconsiderWithin: reconsiderWithinSixtyDays,
  lapseAfter: neverLapses,
  suspends: suspensionCauses,
  payee: cited<PayeeKind>('basic-account', {
    source: PROVINCIAL_GUIDE,
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
  claimPeriod: cited('once', { source: PROVINCIAL_GUIDE, confidence: 'seen' }),
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
    { source: PROVINCIAL_GUIDE, confidence: 'seen', note: '营业执照和基本账户由登记信息代替。' },
  ),
  exclusions: cited(
    [
      {
        group: 'hire-subsidy',
        grain: 'firm-person',
        text: '同一企业招用同一人，一次性吸纳就业补贴只享受一次，与春节期间保供招工补贴（9.2）不重复。',
      },
    ],
    {
      source: PROVINCIAL_GUIDE,
      confidence: 'seen',
      note: '与一次性扩岗补助不重复（失业保险基金，2022年起）。',
    },
  ),
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
  exclusions: cited(
    [
      {
        group: 'employment-support',
        grain: 'person-month',
        text: '同一人同一个月，单位社保补贴、灵活就业社保补贴、公益性岗位补贴、就业见习补贴只能享受一项。',
      },
    ],
    {
      source: '财社〔2017〕164号（各项社会保险补贴不得重复享受）',
      confidence: 'known',
      note: '与招用重点群体的定额减税能否叠加未见规定。',
    },
  ),
};
