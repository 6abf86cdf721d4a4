import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { CLAUSE_KIND_LABELS } from '@wenye/policy';
import { App, Button, Checkbox, Select, type TableColumnsType, Tag } from 'antd';
import { type CsvColumns, saveCsv, toCsv } from '../../format/csv.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ListPage } from '../parts/list-page.tsx';
import { type ClauseRow, clauseRows, foundClauses, HERE_LABELS, offices } from './clause-row.ts';

/** Every clause of the document: who carries it out, how far it works here, who pays, and what its text leaves open. */
export function ClauseListPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const onSearch = (next: ListSearch) => void navigate({ to: '/desk/clauses', search: next as never });
  const set = (change: ListSearch) => onSearch(changed(search, change));
  const found = foundClauses(search);
  const { page = 1, pageSize = 20 } = search;
  const rows = found.slice((page - 1) * pageSize, page * pageSize);
  return (
    <ListPage<ClauseRow>
      actions={<Export rows={found} />}
      columns={columns}
      emptyText="没有符合条件的条款"
      filters={
        <>
          <Choice
            label="类别"
            onChange={(kind) => set({ kind })}
            options={kinds}
            value={search['kind']}
            width={130}
          />
          <Choice
            label="做到哪一步"
            onChange={(here) => set({ here })}
            options={standings}
            value={search['here']}
            width={150}
          />
          <Choice
            label="承担单位"
            onChange={(office) => set({ office })}
            options={named}
            value={search['office']}
            width={200}
          />
          <Checkbox
            checked={search['doubts'] !== undefined}
            onChange={({ target }) => set({ doubts: target.checked ? 'yes' : undefined })}
          >
            只看有存疑的
          </Checkbox>
        </>
      }
      lead={`洛政〔2020〕25号共 28 条、${clauseRows.length} 款。每款写明谁承担、钱从哪来、在这里做到哪一步，条文哪里存疑、按什么口径。`}
      onSearch={onSearch}
      result={{
        data: { rows, total: found.length, page, pageSize },
        error: null,
        fetchStatus: 'idle',
        isPlaceholderData: false,
        refetch: () => undefined,
      }}
      rowKey="id"
      search={search}
      searchHint="条款号、名称、单位或者存疑内容"
      title="政策条款"
    />
  );
}

type Option = { value: string; label: string };

const kinds: Option[] = Object.entries(CLAUSE_KIND_LABELS).map(([value, label]) => ({ value, label }));
const standings: Option[] = Object.entries(HERE_LABELS).map(([value, label]) => ({ value, label }));
const named: Option[] = offices.map((office) => ({ value: office, label: office }));

type ChoiceProps = {
  label: string;
  options: Option[];
  value: string | number | undefined;
  width: number;
  onChange: (value?: string) => void;
};

function Choice({ label, options, value, width, onChange }: ChoiceProps) {
  return (
    <Select<string>
      allowClear
      aria-label={label}
      onChange={onChange}
      options={options}
      placeholder={label}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ minWidth: width, maxWidth: 'min(24rem, calc(100vw - 48px))' }}
      value={value as string}
    />
  );
}

const columns: TableColumnsType<ClauseRow> = [
  { title: '条款', dataIndex: 'id' },
  {
    title: '名称',
    render: (_, { id, title }) => (
      <div style={{ minWidth: 180, maxWidth: 320, whiteSpace: 'normal' }}>
        <Link params={{ clause: id }} to="/desk/clauses/$clause">
          {title}
        </Link>
      </div>
    ),
  },
  { title: '类别', dataIndex: 'kindLabel' },
  { title: '做到哪一步', render: (_, { here }) => <Tag color={colours[here]}>{HERE_LABELS[here]}</Tag> },
  { title: '资金', dataIndex: 'fund' },
  {
    title: '存疑',
    align: 'right',
    render: (_, { notes }) => (notes.length > 0 ? `${notes.length} 处` : '—'),
  },
  {
    title: '承担单位',
    render: (_, row) => (
      <div style={{ minWidth: 240, maxWidth: 420, whiteSpace: 'normal' }}>{row.offices.join('、')}</div>
    ),
  },
];

const colours: Readonly<Record<ClauseRow['here'], string>> = {
  online: 'success',
  decided: 'processing',
  'in-part': 'warning',
  'not-yet': 'default',
};

function Export({ rows }: { rows: readonly ClauseRow[] }) {
  const { message } = App.useApp();
  const save = () => {
    saveCsv(toCsv(saved, rows), '政策条款.csv');
    void message.success(`已导出 ${rows.length} 款`);
  };
  return (
    <Button disabled={rows.length === 0} onClick={save}>
      导出 {rows.length} 款
    </Button>
  );
}

const saved: CsvColumns<ClauseRow> = [
  ['条款', ({ id }) => id],
  ['名称', ({ title }) => title],
  ['类别', ({ kindLabel }) => kindLabel],
  ['做到哪一步', ({ standing }) => standing],
  ['资金', ({ fund }) => fund],
  ['期限', ({ validity }) => validity],
  ['存疑', ({ notes }) => notes.join('\n')],
  ['承担单位', (row) => row.offices.join('、')],
];
