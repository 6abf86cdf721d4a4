/**
 * Policy pages in plain words, one per clause that can be applied for. Our own words, not quotations of the
 * document; what is reckoned comes from the rules (the questionnaire), what is here is to be read.
 */
export interface PolicyPage {
  /** Clause id, `article.number`. */
  clause: string;
  subject: 'person' | 'firm';
  title: string;
  /** One line: how much. */
  gist: string;
  forWhom: string;
  /** Every condition must hold. */
  conditions: readonly string[];
  amount: readonly string[];
  until: readonly string[];
  example: { title: string; lines: readonly string[]; result: string };
  notes: readonly string[];
}

export const POLICY_PAGES: readonly PolicyPage[] = [
  {
    clause: '11.2',
    subject: 'person',
    title: '高校毕业生灵活就业社会保险补贴',
    gist: '按实际缴费的三分之二补，最长 3 年',
    forWhom: '离校 2 年内、没有单位、以灵活就业方式参保缴费的高校毕业生',
    conditions: [
      '从高校毕业离校不满 2 年（以毕业证上的日期起算）',
      '没有在用人单位就业，正在灵活就业，例如平台接单、自由职业、小摊小店帮工',
      '以灵活就业人员身份缴了社会保险费（先缴后补）',
    ],
    amount: ['实际缴纳的社会保险费 × 2/3，算到分。缴多少按多少算，没缴的月份不补。'],
    until: ['累计最长补 3 年（36 个月）。'],
    example: {
      title: '例如',
      lines: ['小王 2020 年 6 月毕业，7 月起做线上设计，自己缴养老保险。', '9 月缴了 549.00 元。'],
      result: '549.00 × 2/3 = 366.00 元，这个月补 366.00 元。',
    },
    notes: [],
  },
  {
    clause: '9.3',
    subject: 'firm',
    title: '中小微企业一次性吸纳就业补贴',
    gist: '每招用 1 人补一次',
    forWhom: '当年招用登记失业半年以上人员或高校毕业生的中型、小型、微型企业',
    conditions: [
      '企业按国家标准划型属于中型、小型或微型',
      '当年新招用：登记失业满半年的人员，或毕业年度内的高校毕业生，或离校 1 年内未就业的高校毕业生',
      '与本人签订 1 年以上劳动合同',
      '按规定为本人缴纳社会保险费',
    ],
    amount: ['按人计算，每人一次。标准以公布的参数为准，见下方“现行标准”。'],
    until: ['同一家企业招用同一个人，只补一次。'],
    example: {
      title: '例如',
      lines: ['某小型企业 2020 年 8 月招用 3 名当年毕业的大学生，', '都签了 2 年合同、缴了社保。'],
      result: '3 人都符合条件，按 3 人计算补贴。',
    },
    notes: ['可与第 9.4 条社会保险补贴同时享受。'],
  },
  {
    clause: '9.4',
    subject: 'firm',
    title: '中小微企业新招用人员社会保险补贴',
    gist: '单位实缴部分全额补，最长 1 年',
    forWhom: '符合第 9.3 条招用条件并为其缴纳社会保险费的中小微企业',
    conditions: ['招用对象、合同、参保条件与第 9.3 条相同', '单位已经实际缴费（先缴后补）'],
    amount: [
      '等于单位为该员工实际缴纳的社会保险费，不含个人缴纳部分。',
      '阶段性减免期间单位少缴或免缴的部分没有实际缴纳，不计入补贴。',
    ],
    until: ['每人最长补 1 年（12 个月）。'],
    example: {
      title: '例如',
      lines: [
        '某企业 2020 年 9 月为新招用的小李实缴社保（单位部分）258.00 元，',
        '个人部分 120.00 元由小李负担。',
      ],
      result: '这个月补 258.00 元，个人部分不补。',
    },
    notes: [],
  },
];

export function findPolicyPage(clause: string): PolicyPage | undefined {
  return POLICY_PAGES.find((page) => page.clause === clause);
}
