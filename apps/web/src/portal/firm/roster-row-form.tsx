import { useCallback, useState } from 'react';
import { toldApart } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { refresh } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Fold, Notice } from '../../ui/surface.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWarnOnLeaving } from '../../ui/use-warn-on-leaving.ts';
import { mendedText, nameOf, type RosterRow, rowKey, shownColumns } from './roster.ts';

type Cells = Readonly<Record<string, string>>;

/** What is typed in a row and not handed in: kept while one looks at another step, row or page of it. */
const unsaved = new Map<string, Cells>();

/** One row, mended in place: the cells in error come first, each with what is wrong; the rest can be opened. */
export function RosterRowForm({
  rosterId,
  row,
  columns,
  onDone,
}: {
  rosterId: string;
  row: RosterRow;
  columns: readonly string[];
  onDone?: () => void;
}) {
  const toast = useToast();
  const key = rowKey(rosterId, row);
  const [cells, setCells] = useState<Cells>(unsaved.get(key) ?? row.cells);
  const isChanged = Object.keys(cells).some((column) => (cells[column] ?? '') !== (row.cells[column] ?? ''));
  const write = (column: string, text: string) => {
    const typed = { ...cells, [column]: text };
    unsaved.set(key, typed);
    setCells(typed);
  };
  useWarnOnLeaving(useCallback(() => isChanged, [isChanged]));
  // Not kept here: a row is at one with the others again when its twin is mended, without being changed itself.
  const { problems } = row;
  const renew = async () => {
    unsaved.delete(key);
    await refresh('GET /api/rosters/:rosterId', 'GET /api/rosters/:rosterId/rows');
    onDone?.();
  };
  const edit = useOnce('PUT /api/rosters/:rosterId/rows/:row', async (mended) => {
    toast(mendedText(mended, row, cells));
    await renew();
  });
  const remove = useOnce('DELETE /api/rosters/:rosterId/rows/:row', renew);
  const { atField, above } = toldApart(edit.error ?? remove.error, ([place, column]) =>
    place === 'cells' ? String(column) : undefined,
  );
  const shown = shownColumns(row, columns);
  const first = shown.slice(0, Math.max(2, problems.length + 2));
  // What was filled in comes before what was not, there as well.
  const others = [...new Set([...shown, ...columns])].filter((column) => !first.includes(column));
  const field = (column: string) => (
    <TextField
      key={column}
      label={column}
      value={cells[column] ?? ''}
      onChange={(value) => write(column, value)}
      error={atField[column] ?? wrongAt(problems, column)}
    />
  );
  const submitLabel = row.removed ? '改好并放回名册' : '改好了';
  const elsewhere = problems.filter((problem) => !columns.includes(problem.column));
  return (
    <form
      className={`card stack roster-row${problems.length > 0 ? ' roster-row-bad' : ''}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        edit.run({ rosterId, row: row.row, expectedVersion: row.version, cells: { ...cells } });
      }}
    >
      <h3>
        第 {row.row} 行{nameOf(row) ? ` · ${nameOf(row)}` : ''}
      </h3>
      {above ? <Notice tone="bad" live title={above} /> : null}
      {elsewhere.map((problem) => (
        <p key={problem.message} className="field-error">
          <span>
            {problem.column}：{problem.message}
          </span>
        </p>
      ))}
      <div className="record-fields">{first.map(field)}</div>
      <Fold summary="这一行的其他列" open={others.some((column) => column in atField)}>
        <div className="record-fields">{others.map(field)}</div>
      </Fold>
      {isChanged ? <p className="soft">这一行改过，还没有保存：点“{submitLabel}”才保存。</p> : null}
      <div className="button-bar">
        <Button kind="primary" type="submit" busy={edit.isPending}>
          {submitLabel}
        </Button>
        {row.removed ? null : (
          <Button
            kind="quiet"
            busy={remove.isPending}
            onClick={() => remove.run({ rosterId, row: row.row, expectedVersion: row.version })}
          >
            删除这一行
          </Button>
        )}
      </div>
    </form>
  );
}

/** What is wrong with a cell as it was handed in. */
const wrongAt = (problems: RosterRow['problems'], column: string): string | undefined =>
  problems
    .filter((problem) => problem.column === column)
    .map((problem) => problem.message)
    .join('；') || undefined;
