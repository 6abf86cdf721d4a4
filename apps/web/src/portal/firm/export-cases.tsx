import { useMutation } from '@tanstack/react-query';
import { call, type OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { type CsvColumns, saveCsv, toCsv } from '../../format/csv.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';

type CaseRow = OutputOf<'GET /api/cases/mine'>['rows'][number];

const PAGE_SIZE = 200;

const columns: CsvColumns<CaseRow> = [
  ['办件号', (row) => row.caseNumber],
  ['回执号', (row) => row.receiptNumber],
  ['条款', (row) => row.benefitId],
  ['补贴', (row) => row.benefitLabel],
  ['人员', (row) => row.objectLabel ?? ''],
  ['状态', (row) => row.statusLabel],
  ['金额（元）', (row) => row.amountYuan ?? ''],
  ['提交日期', (row) => row.submittedOn],
];

/** Saves the list of cases as a spreadsheet (.csv that Excel and WPS open as it is). */
export function ExportCases({ claimantId }: { claimantId: string }) {
  const toast = useToast();
  const save = useMutation({
    mutationFn: () => everyCase(claimantId),
    onSuccess: (rows) => {
      if (rows.length === 0) toast('还没有办件可以导出');
      else saveCsv(toCsv(columns, rows), '企业办件.csv');
    },
    onError: (error) => toast(messageOf(error)),
  });
  return (
    <Button kind="quiet" className="no-print" busy={save.isPending} onClick={() => save.mutate()}>
      导出表格
    </Button>
  );
}

async function everyCase(claimantId: string): Promise<CaseRow[]> {
  const rows: CaseRow[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await call('GET /api/cases/mine', { claimantId, page, pageSize: PAGE_SIZE });
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows;
  }
}
