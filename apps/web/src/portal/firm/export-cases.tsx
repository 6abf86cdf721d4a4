import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type CaseRow, toCsv } from './csv.ts';

const PAGE_SIZE = 200;

/** Saves the list of cases as a spreadsheet (.csv that Excel and WPS open as it is). */
export function ExportCases({ claimantId }: { claimantId: string }) {
  const toast = useToast();
  const save = useMutation({
    mutationFn: () => everyCase(claimantId),
    onSuccess: (rows) => {
      if (rows.length === 0) toast('还没有办件可以导出');
      else download(toCsv(rows), '企业办件.csv');
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

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
