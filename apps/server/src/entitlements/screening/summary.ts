import { formatYuan } from '@wenye/codes';
import type { ReportHead } from './report.ts';
import type { Summary } from './screen.ts';
import { eligibilityWords } from './wording.ts';

/** A screening's totals as label and value, for sheets, pages and the terminal; of each benefit what is not zero. */
export function summaryLines(summary: Summary, head: ReportHead): [label: string, value: string][] {
  return [
    ['文件', head.source],
    ...head.unread.map((words): [string, string] => ['没有读取的内容', words]),
    ['按哪一天的政策', head.decisionDate],
    ['总行数', String(summary.rows)],
    ['有数据问题的行', String(summary.wrong)],
    ...(summary.repeated > 0
      ? [
          [
            '与上面的行是同一人（或同一家企业）的行（照样测算，合计里重复计入）',
            String(summary.repeated),
          ] as [string, string],
        ]
      : []),
    ...[...summary.benefits].flatMap(([id, { title, counts, totalFen }]): [string, string][] => [
      ...Object.entries(counts)
        .filter(([, rows]) => rows > 0)
        .map(([eligibility, rows]): [string, string] => [
          `${id} ${title}：${eligibilityWords[eligibility as keyof typeof counts]}`,
          `${rows} 行`,
        ]),
      ...(totalFen > 0 ? [[`${id} ${title}：已确定金额合计`, formatYuan(totalFen)] as [string, string]] : []),
    ]),
  ];
}
