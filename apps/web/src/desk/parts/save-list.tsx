import { App, Button } from 'antd';
import { useState } from 'react';
import { messageOf } from '../../api/errors.ts';
import { type CsvColumns, saveCsv, toCsv } from '../../format/csv.ts';

type Props<Row> = {
  /** How many the filters find; absent: not known yet. */
  found: number | undefined;
  /** What they are counted in, e.g. 人. */
  unit: string;
  /** Reads the whole list; the server puts on record who was taken out. */
  read: () => Promise<{ rows: readonly Row[] }>;
  columns: CsvColumns<Row>;
  /** Of the file, without its ending. */
  name: string;
};

/** Saves all that the filters of a list find as a file. */
export function SaveList<Row>({ found, unit, read, columns, name }: Props<Row>) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { rows } = await read();
      saveCsv(toCsv(columns, rows), `${name}.csv`);
      void message.success(`已导出 ${rows.length} ${unit}，导出已记入审计`);
    } catch (error) {
      void message.error(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button disabled={!found} loading={busy} onClick={() => void save()}>
      {found === undefined ? '导出' : `导出 ${found} ${unit}`}
    </Button>
  );
}
