import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { checkResidentId, checkUscc } from '@wenye/codes';
import { Alert, Segmented, type TableColumnsType } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ListPage } from '../parts/list-page.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { ClaimantCases, useCounterCases } from './claimant-cases.tsx';
import { isCaseOrReceipt, numberForms } from './numbers.ts';
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
  const asked = Boolean(search.q);
  const { kind: _, ...query } = search;
  const numbered = isCaseOrReceipt(search.q ?? '');
  const result = useCall('GET /api/people', query as never, {
    enabled: asked && !numbered,
    placeholderData: (previous) => previous,
  });
  return (
    <ListPage<Person>
      above={
        numbered ? (
          <CasesByNumber number={search.q ?? ''} />
        ) : asked ? (
          <NumberHint number={search.q ?? ''} />
        ) : (
          <OwnWork />
        )
      }
      columns={personColumns}
      emptyText={
        asked ? '辖区内没有找到此人，请核对号码；户籍和居住都不在本辖区的，请到居住地办理' : '请先查找'
      }
      filters={filters}
      lead={lead}
      onSearch={onSearch}
      {...(asked && !numbered ? { result } : {})}
      rowKey="personId"
      search={search}
      searchHint="身份证号码、姓名、手机号码、回执号或办件号"
      title="窗口代办"
    />
  );
}

function FindFirm({ search }: { search: ListSearch }) {
  const { onSearch, filters } = useCounterSearch(search);
  const asked = Boolean(search.q);
  const { kind: _, ...query } = search;
  const numbered = isCaseOrReceipt(search.q ?? '');
  const result = useCall('GET /api/firms', query as never, {
    enabled: asked && !numbered,
    placeholderData: (previous) => previous,
  });
  return (
    <ListPage<Firm>
      above={numbered ? <CasesByNumber number={search.q ?? ''} /> : asked ? null : <OwnWork />}
      columns={firmColumns}
      emptyText="辖区内没有找到这家单位"
      filters={filters}
      lead={lead}
      onSearch={onSearch}
      {...(asked && !numbered ? { result } : {})}
      rowKey="firmId"
      search={search}
      searchHint="名称、统一社会信用代码、回执号或办件号"
      title="窗口代办"
    />
  );
}

/** What the receipt promises: its number, or a case's, leads to how the cases stand. */
function CasesByNumber({ number }: { number: string }) {
  const cases = useCounterCases({ q: number });
  const none = !cases.loading && !cases.error && cases.rows.length === 0;
  return (
    <>
      {none ? <Alert showIcon style={{ marginBottom: 12 }} title={`${numberForms}。`} type="info" /> : null}
      <ClaimantCases
        cases={cases}
        named
        none="本窗口没有这个回执号或办件号的办件，请核对号码，或按申请人查找"
        title={`回执号或办件号 ${number.trim()}`}
      />
    </>
  );
}

/** A number that cannot be right is named at once: nobody is found by it. */
function NumberHint({ number }: { number: string }) {
  const today = useBusinessDate();
  const text = number.trim();
  if (isCreditCode(text, today)) {
    return (
      <Alert
        action={
          <Link search={{ kind: 'firm', q: text } as never} to="/desk/counter">
            到“单位”里查找
          </Link>
        }
        showIcon
        style={{ marginBottom: 12 }}
        title="这是统一社会信用代码，是单位的号码。"
        type="info"
      />
    );
  }
  if (!/^\d{15,}[\dXx]?$/.test(text) || today === '') return null;
  const check = checkResidentId(text, today);
  return check.valid ? null : (
    <Alert showIcon style={{ marginBottom: 12 }} title={`${check.reason}。`} type="warning" />
  );
}

/** A credit code, not a resident ID of the same length that happens to check as one. */
const isCreditCode = (text: string, today: string): boolean =>
  checkUscc(text).valid && !(today !== '' && checkResidentId(text, today).valid);

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
