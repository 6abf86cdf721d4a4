/** Of whom a list is: people, or firms and those whom they hired. */
import { Link } from '@tanstack/react-router';
import type { Benefit, SubjectKind } from '@wenye/rules';
import { type TableColumnsType, Tag, Typography } from 'antd';
import type { CsvColumns } from '../../format/csv.ts';
import { personColumns } from '../parts/person-columns.tsx';
import type { Listed, ListedFirm, ListedPerson } from './views.ts';

/** Where lists are read. */
export const routes = {
  person: {
    list: 'GET /api/city-screening/unclaimed',
    file: 'GET /api/city-screening/unclaimed/export',
    near: 'GET /api/city-screening/near-misses',
    nearFile: 'GET /api/city-screening/near-misses/export',
  },
  firm: {
    list: 'GET /api/city-screening/unclaimed-firms',
    file: 'GET /api/city-screening/unclaimed-firms/export',
    near: 'GET /api/city-screening/near-missing-firms',
    nearFile: 'GET /api/city-screening/near-missing-firms/export',
  },
} as const satisfies { readonly [subject in SubjectKind]: unknown };

/** What tells the rows apart. */
export const rowKeys = { person: 'personId', firm: 'rowId' } as const;

type Kind = Pick<Benefit, 'subject' | 'per'>;

/** The registers hold of a firm's lists that of its hires alone: of others there is one row a firm. */
const byHire = ({ per }: Kind): boolean => per?.definition.id === 'firm.hires';

/** Rows of a firm's benefit are counted in firms, or in people whom they hired. */
export const unitOf = (benefit: Kind): string =>
  benefit.subject === 'firm' && !byHire(benefit) ? '户' : '人';

/** The columns that say whom a row is about. */
export function whoColumns<Row extends Listed>(benefit: Kind): TableColumnsType<Row> {
  const ofFirms = byHire(benefit) ? hireColumns : firmColumns;
  const columns = benefit.subject === 'person' ? personColumns<ListedPerson>() : ofFirms;
  return columns as unknown as TableColumnsType<Row>;
}

/** The number of whom the line above names: a firm's row tells of two, and both numbers beside them are too wide. */
function Under({ children }: { children: string }) {
  return (
    <div>
      <Typography.Text type="secondary">{children}</Typography.Text>
    </div>
  );
}

const firmColumns: TableColumnsType<ListedFirm> = [
  {
    title: '企业、统一社会信用代码',
    render: (_, { firmId, name, uscc, generated }) => (
      <>
        <Link params={{ firmId }} to="/desk/firms/$firmId">
          {name}
        </Link>{' '}
        {generated ? <Tag>生成</Tag> : null}
        <Under>{uscc}</Under>
      </>
    ),
  },
  { title: '所在地', render: (_, row) => `${row.division.name}${row.township?.name ?? ''}` },
];

/** The firm, and whom it hired. */
export const hireColumns: TableColumnsType<ListedFirm> = [
  ...firmColumns,
  {
    title: '招用人员',
    render: (_, { hire }) =>
      hire === null ? (
        '—'
      ) : (
        <>
          {hire.name}
          <Under>{hire.idNumberMasked}</Under>
        </>
      ),
  },
];

/** The same columns of a file. */
export function whoCells<Row extends Listed>({ subject }: Pick<Benefit, 'subject'>): CsvColumns<Row> {
  return (subject === 'person' ? personCells : firmCells) as unknown as CsvColumns<Row>;
}

const personCells: CsvColumns<ListedPerson> = [
  ['姓名', ({ name }) => name],
  ['证件号码', ({ idNumberMasked }) => idNumberMasked],
  ['县（市、区）', ({ division }) => division.name],
  ['乡镇（街道）', ({ township }) => township?.name ?? ''],
];

const firmCells: CsvColumns<ListedFirm> = [
  ['企业', ({ name }) => name],
  ['统一社会信用代码', ({ uscc }) => uscc],
  ['县（市、区）', ({ division }) => division.name],
  ['乡镇（街道）', ({ township }) => township?.name ?? ''],
  ['招用人员', ({ hire }) => hire?.name ?? ''],
  ['招用人员证件号码', ({ hire }) => hire?.idNumberMasked ?? ''],
];
