/** How far a firm has come on the ladder of innovative enterprises. */
import { fact } from '@wenye/rules';

export const innovation = {
  innovationTier: fact.code('firm.innovation-tier', {
    subject: 'firm',
    register: '科技创新企业评价、认定信息',
    label: '创新企业梯队中的级别',
    question: '单位被评价或者认定为下面哪一级创新企业？',
    help: '有几级的，选最高的一级。正在申报的、已经被撤销的不算。',
    values: [
      { code: 'none', label: '都没有' },
      { code: 'technology-sme', label: '科技型中小企业（有入库登记编号）' },
      { code: 'high-tech-reserve', label: '高新技术后备企业' },
      { code: 'high-tech', label: '高新技术企业' },
      { code: 'leader', label: '创新龙头企业' },
      { code: 'gazelle', label: '瞪羚企业' },
      { code: 'unicorn-seed', label: '独角兽种子企业' },
      { code: 'unicorn', label: '独角兽企业' },
    ],
  }),
  innovationValidUntil: fact.date('firm.innovation-tier-valid-until', {
    subject: 'firm',
    register: '科技创新企业评价、认定信息',
    label: '科技型中小企业、高新技术企业资格截止日期',
    question: '这项资格有效到哪天（含当天）？',
    help: '高新技术企业看证书上的有效期；科技型中小企业看登记编号的有效期。',
  }),
};
