import { Button, Table, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { formatDate } from '../../format/dates.ts';
import { Card } from '../parts/card.tsx';
import { pages } from '../parts/pages.ts';
import { SourceText } from '../parts/source.tsx';
import { Wide } from '../parts/wide.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import type { PersonView } from './person-page.tsx';
import { RecordDialog, type RecordEdit, type RecordKind } from './record-dialog.tsx';
import { schoolKindLabel } from './words.ts';

type Sourced = { source: PersonView['source'] };

/** Dated entries that a clerk may put right: education, unemployment, flexible work. */
export function PersonRecords({ view, mayCorrect }: { view: PersonView; mayCorrect: boolean }) {
  const [edit, setEdit] = useState<RecordEdit | null>(null);
  const today = useBusinessDate();
  const add = (kind: RecordKind, initial: RecordEdit['initial']) =>
    mayCorrect ? (
      <Button onClick={() => setEdit({ kind, initial })} size="small">
        补录
      </Button>
    ) : null;
  const correct = (label: string, wanted: RecordEdit) =>
    mayCorrect ? (
      <Button aria-label={`更正${label}`} onClick={() => setEdit(wanted)} size="small" type="link">
        更正
      </Button>
    ) : null;
  return (
    <>
      <Records
        columns={[
          { title: '学历', render: (_, row) => row.level.name },
          { title: '学校', dataIndex: 'school' },
          { title: '学校类型', render: (_, row) => schoolKindLabel(row.schoolKind) },
          {
            title: '毕业日期',
            render: (_, row) => (row.graduatedOn ? formatDate(row.graduatedOn) : '未知'),
          },
        ]}
        action={({ recordId, level, schoolKind, school, graduatedOn }) =>
          correct(school, {
            kind: 'education',
            retracts: recordId,
            initial: { level: level.code, schoolKind, school, graduatedOn },
          })
        }
        empty="没有学历记录"
        extra={add('education', {})}
        rowKey="recordId"
        rows={view.educationRecords}
        title="学历"
      />
      <Records
        columns={[
          { title: '登记日期', render: (_, row) => formatDate(row.registeredOn) },
          { title: '退出日期', render: (_, row) => (row.endedOn ? formatDate(row.endedOn) : '在登记') },
          { title: '登记地', render: (_, row) => row.division.name },
        ]}
        action={({ registrationId, registeredOn, endedOn, division }) =>
          correct(`${registeredOn} 的失业登记`, {
            kind: 'unemployment',
            retracts: registrationId,
            initial: { registeredOn, endedOn, division: division.code },
          })
        }
        empty="没有失业登记"
        extra={add('unemployment', { registeredOn: today, division: view.division.code })}
        rowKey="registrationId"
        rows={view.unemploymentRegistrations}
        title="失业登记"
      />
      <Records
        columns={[
          { title: '工作', dataIndex: 'occupation' },
          { title: '开始', render: (_, row) => formatDate(row.fromDate) },
          { title: '结束', render: (_, row) => (row.toDate ? formatDate(row.toDate) : '在从业') },
          { title: '登记地', render: (_, row) => row.division.name },
        ]}
        action={({ registrationId, fromDate, toDate, occupation, division }) =>
          correct(occupation, {
            kind: 'flexible',
            retracts: registrationId,
            initial: { fromDate, toDate, occupation, division: division.code },
          })
        }
        empty="没有灵活就业登记"
        extra={add('flexible', { division: view.division.code })}
        rowKey="registrationId"
        rows={view.flexibleRegistrations}
        title="灵活就业登记"
      />
      {edit ? <RecordDialog edit={edit} onClose={() => setEdit(null)} personId={view.personId} /> : null}
    </>
  );
}

type RecordsProps<Row> = {
  title: string;
  rows: readonly Row[];
  rowKey: keyof Row & string;
  columns: TableColumnsType<Row>;
  empty: string;
  extra?: ReactNode;
  /** Who puts right what cannot be put right here. */
  note?: string;
  action?: (row: Row) => ReactNode;
};

/** Entries of one register with their sources. */
export function Records<Row extends Sourced>(props: RecordsProps<Row>) {
  const { action } = props;
  return (
    <Card extra={props.extra} size="small" title={props.title}>
      {props.note ? <p style={{ marginBottom: 8 }}>{props.note}</p> : null}
      <Wide label={props.title}>
        <Table<Row>
          columns={[
            ...props.columns,
            { title: '来源', render: (_, { source }) => <SourceText source={source} /> },
            ...(action ? [{ title: '操作', width: 72, render: (_: unknown, row: Row) => action(row) }] : []),
          ]}
          dataSource={[...props.rows]}
          locale={{ emptyText: props.empty }}
          pagination={props.rows.length > 12 ? { ...pages, pageSize: 12, showSizeChanger: false } : false}
          rowKey={props.rowKey}
          size="small"
        />
      </Wide>
    </Card>
  );
}
