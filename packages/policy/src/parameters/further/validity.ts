/**
 * The first day and the years of validity, on which everything of the policy's own validity depends. The text
 * is in force from its issue for three years; it is dated 13 July and was printed on 14 July 2020.
 */
import type { Labelled } from '../record.ts';
import { onlyRecord } from '../recorded.ts';

const document = onlyRecord('policy.documentDate');
const ALWAYS = { from: null, to: null, region: '410300', source: document.source } as const;

export const validityFigures: readonly Labelled[] = [
  {
    ...ALWAYS,
    key: 'policy.firstDay',
    label: '政策施行首日',
    value: document.value,
    unit: 'date',
    confidence: document.confidence,
    note: '落款7月13日，印发栏7月14日；“印发之日”取落款日。改取印发日的，末日顺延为2023年7月13日：本文件自定、止于2023年7月12日的各项标准须一并延长一天，否则最后一天没有标准。',
  },
  {
    ...ALWAYS,
    key: 'policy.years',
    label: '政策有效年数',
    value: 3,
    unit: 'year',
    confidence: document.confidence,
  },
];
