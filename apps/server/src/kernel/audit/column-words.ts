/** Columns that the views of event chains name (kernel/chain.ts), as whoever verifies reads them. */
const words: Readonly<Record<string, string>> = {
  case_id: '办件',
  kind: '步骤',
  actor_person: '办理人',
  duty: '职责',
  office_id: '办理机构',
  business_date: '业务日期',
  recorded_at: '记录时间',
  version: '步数',
  head_hash: '最后一步的哈希',
  status: '状态',
  level: '审核层级',
  amount_fen: '金额',
  outcome: '结论',
  rules_hash: '规则的哈希',
  due_kind: '期限的种类',
  due_on: '期限',
  lapses_on: '失效日期',
  notice_until: '公示截止日期',
  clock: '办理时限的计算',
  assignee: '经办人',
  changed_on: '最后变动的日期',
};

/** What a case is filed with is covered by one digest: which of it was changed, the digest does not tell. */
const FILED =
  '提交时登记的内容（办件号、申请及其回执、申请人、待遇、对象、期间、收款账户及其账号、受理机构、适用标准的区划、付款的区划、提交日期，其中有改动）';

/** `“状态”（status 列）`; a column that has no words by its name alone. Pure. */
export function columnWords(column: string): string {
  if (column === 'filed') return FILED;
  const name = words[column];
  return name === undefined ? `${column} 列` : `“${name}”（${column} 列）`;
}
