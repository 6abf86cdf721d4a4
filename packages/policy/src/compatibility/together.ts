/** Benefits for one object that may be had together: they pay for different things. */
import type { Compatibility } from '@wenye/rules';

const DIFFERENT_PURPOSES = {
  relation: 'together',
  source: '洛政〔2020〕25号（各条用途不同，没有互斥的规定）',
  confidence: 'known',
} as const;

export const together: readonly Compatibility[] = [
  {
    ...DIFFERENT_PURPOSES,
    id: 'person-purposes',
    groups: [
      ['11.2', '11.3', '22.2', '22.3'],
      ['10.2'],
      ['10.4'],
      ['10.8'],
      ['13.2'],
      ['16.5'],
      ['16.6'],
      ['17.3'],
      ['23.4'],
      ['23.5'],
    ],
    text: '求职创业、培训、培训期间生活费、助学、贷款、临时生活补助、残疾人补贴，与社保补贴、失业待遇用途不同，可以同时享受。',
    notes: [
      '一次性临时生活补助（23.4）与失业补助金、续发失业保险金能否同时领取，没有见到规定，按可以同时领取，由市人社局、财政局确认。',
      '创业培训（10.8）与技能培训（16.5）是不同的培训，不算同一次。',
      '贷款展期（10.4）只管已有的贷款，新贷款（10.2）另有“没有其他贷款”的条件。',
    ],
  },
  {
    ...DIFFERENT_PURPOSES,
    id: 'firm-purposes',
    groups: [
      ['1.1'],
      ['1.2', '1.7', '1.8'],
      ['1.6'],
      ['1.11'],
      ['1.12'],
      ['1.13'],
      ['2.7'],
      ['7.1'],
      ['9.1'],
    ],
    text: '减免社会保险费、稳岗返还、在岗培训、税收、住房公积金、担保奖补、外贸补贴、贷款，用途不同，可以同时享受。',
    notes: [
      '减免的社会保险费没有实缴，返还和补贴按实缴计算，不会重复。',
      '已按1.11免税的销售额，不再计入1.13降为1%的销售额。',
    ],
  },
  {
    ...DIFFERENT_PURPOSES,
    id: 'hire-purposes',
    groups: [
      ['9.2', '9.3'],
      ['9.4', '9.6'],
    ],
    text: '招用同一人，一次性吸纳就业补贴与社会保险补贴、定额扣减税费用途不同，可以同时享受。',
  },
  {
    id: 'internship-months',
    relation: 'together',
    groups: [['13.3'], ['13.4']],
    clause: '13.4',
    text: '见习补贴补签订劳动合同以前见习满的月份，剩余期限补贴补以后的月份，合起来是约定的见习期。',
    source: '洛政〔2020〕25号第十三条',
    confidence: 'seen',
  },
];
