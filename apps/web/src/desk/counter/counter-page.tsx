import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { outOfText } from '@wenye/codes';
import { Segmented, type TableColumnsType } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ListPage } from '../parts/list-page.tsx';
import type { ListResult } from '../parts/rows.tsx';
import { CasesByNumber, NoticeByNumber, NumberHint } from './found-by-number.tsx';
import { numberKind } from './numbers.ts';
import { OwnWork } from './own-work.tsx';

type Person = OutputOf<'GET /api/people'>['rows'][number];
type Firm = OutputOf<'GET /api/firms'>['rows'][number];

/** Find whoever stands at the counter, then do everything in their name; or go on with what was begun. */
export function CounterPage() {
  const search: ListSearch = useSearch({ strict: false });
  return search.kind === 'firm' ? <FindFirm search={search} /> : <FindPerson search={search} />;
}

const lead = '核验来人身份证件后，以申请人名义测算、申请、补正、说明情况、陈述申辩、撤回、申请复议和查询。';

function useCounterSearch(search: ListSearch) {
  const navigate = useNavigate();
  const onSearch = (next: ListSearch) => void navigate({ to: '/desk/counter', search: next as never });
  const filters = (
    <Segmented
      aria-label="来办事的是"
      onChange={(kind) => onSearch(kind === 'firm' ? { kind } : {})}
      options={[
        { value: 'person', label: '个人' },
        { value: 'firm', label: '单位' },
      ]}
      value={search.kind === 'firm' ? 'firm' : 'person'}
    />
  );
  return { onSearch: (next: ListSearch) => onSearch(changed(search, next)), filters };
}

function FindPerson({ search }: { search: ListSearch }) {
  const { onSearch, filters } = useCounterSearch(search);
  const { kind: _, q: asked = '', ...query } = search;
  const q = outOfText(asked);
  const number = numberKind(q);
  const looksUp = q !== '' && number === null;
  const result = useCall('GET /api/people', { q, ...query } as never, {
    enabled: looksUp,
    placeholderData: (previous) => previous,
  });
  return (
    <ListPage<Person>
      above={
        looksUp ? (
          <NumberHint nobody={isEmpty(result)} number={q} />
        ) : number === 'notice' ? (
          <NoticeByNumber number={q} />
        ) : number ? (
          <CasesByNumber number={q} />
        ) : (
          <OwnWork />
        )
      }
      columns={personColumns}
      emptyText="辖区内没有找到此人，请核对号码；户籍和居住都不在本辖区的，请到居住地办理"
      filters={filters}
      lead={lead}
      onSearch={onSearch}
      {...(looksUp ? { result } : {})}
      rowKey="personId"
      search={search}
      searchHint="身份证号码、姓名、手机号码、回执号或办件号"
      title="窗口代办"
    />
  );
}

function FindFirm({ search }: { search: ListSearch }) {
  const { onSearch, filters } = useCounterSearch(search);
  const { kind: _, q: asked = '', ...query } = search;
  const q = outOfText(asked);
  const number = numberKind(q);
  // A firm is found by any part of its code as well.
  const looksUp = q !== '' && (number === null || number === 'place');
  const result = useCall('GET /api/firms', { q, ...query } as never, {
    enabled: looksUp,
    placeholderData: (previous) => previous,
  });
  const byNumber = number === 'case' || (number === 'place' && isEmpty(result));
  return (
    <ListPage<Firm>
      above={
        byNumber ? (
          <CasesByNumber number={q} />
        ) : number === 'notice' ? (
          <NoticeByNumber number={q} />
        ) : looksUp ? null : (
          <OwnWork />
        )
      }
      columns={firmColumns}
      emptyText="辖区内没有找到这家单位"
      filters={filters}
      lead={lead}
      onSearch={onSearch}
      {...(looksUp && !byNumber ? { result } : {})}
      rowKey="firmId"
      search={search}
      searchHint="名称、统一社会信用代码、回执号或办件号"
      title="窗口代办"
    />
  );
}

/** Somebody was looked for, and is not there. */
const isEmpty = ({ data, isPlaceholderData }: ListResult<object>): boolean =>
  !isPlaceholderData && data?.rows.length === 0;

const personColumns: TableColumnsType<Person> = [
  {
    title: '姓名',
    render: (_, { personId, name }) => (
      <Link params={{ personId }} to="/desk/counter/people/$personId">
        {name}
      </Link>
    ),
  },
  { title: '证件号码', dataIndex: 'idNumberMasked' },
  { title: '手机', render: (_, { phoneMasked }) => phoneMasked ?? '未登记' },
  { title: '居住地', render: (_, row) => `${row.division.name}${row.township?.name ?? ''}` },
];

const firmColumns: TableColumnsType<Firm> = [
  {
    title: '名称',
    render: (_, { firmId, name }) => (
      <Link params={{ firmId }} to="/desk/counter/firms/$firmId">
        {name}
      </Link>
    ),
  },
  { title: '统一社会信用代码', dataIndex: 'uscc' },
  { title: '注册地', render: (_, { division }) => division.name },
];
