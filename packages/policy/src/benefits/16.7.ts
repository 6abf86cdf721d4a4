/** 16.7 — graduates of some majors get the vocational qualification of their subject without examination. */
import { atMost, type Benefit, between, decisionDate } from '@wenye/rules';
import { person } from '../facts/index.ts';
import { NOTES_16_7 } from './16.7.notes.ts';
import { isGraduate } from './graduate.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '16.7';
const { exemptQualification, schoolKind, diplomaDate } = person;

export const qualificationWithoutExamination: Benefit = {
  id: '16.7',
  clause: CLAUSE,
  title: '部分专业高校毕业生免试取得职业资格证书',
  subject: 'person',
  kind: 'rule',
  conditions: [
    {
      id: 'listed',
      clause: CLAUSE,
      text: '所学专业在免试专业目录里，想取得的是目录对应的职业资格',
      test: exemptQualification,
    },
    {
      id: 'graduate',
      clause: CLAUSE,
      text: '是高校毕业生（含技师学院高级工班、预备技师班和特殊教育院校职业教育类毕业生）',
      test: isGraduate(schoolKind, { id: 'adult-education-qualification', clause: CLAUSE }),
    },
    {
      id: 'graduated',
      clause: CLAUSE,
      text: '已经取得毕业证书',
      test: atMost(diplomaDate, decisionDate),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  notes: NOTES_16_7,
};
