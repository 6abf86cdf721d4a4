/** Places for which article 14 asks for help one by one, as whoever stands for a place states them. */
import { fact } from '@wenye/rules';

export const oneToOneHelp = {
  helpPlace: fact.code('firm.help-place', {
    subject: 'firm',
    label: '提出帮扶的地方',
    question: '单位为哪一类地方提出重点帮扶？',
    values: [
      { code: 'county', label: '县' },
      { code: 'village', label: '行政村' },
      { code: 'relocation-site', label: '易地扶贫搬迁安置点' },
      { code: 'none', label: '都不是' },
    ],
  }),
  villageStillPoor: fact.boolean('firm.village-still-poor-2020', {
    subject: 'firm',
    register: '建档立卡信息',
    label: '2020年7月尚未脱贫的贫困村',
    question: '这个村在2020年7月政策印发时，是全市9个还没有脱贫的贫困村之一吗？',
    help: '以扶贫（乡村振兴）部门的名单为准；后来脱贫的仍填是。',
  }),
  sitePeople: fact.integer('firm.relocation-site-people', {
    subject: 'firm',
    register: '易地扶贫搬迁安置点信息',
    label: '安置点的搬迁群众人数',
    question: '这个安置点安置了多少搬迁群众？',
    help: '按实际搬迁入住的人数填写，不是户数，也不是规划人数。',
    unit: '人',
    max: '100000',
  }),
};
