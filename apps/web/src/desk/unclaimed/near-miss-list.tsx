import { Link } from '@tanstack/react-router';
import { benefits } from '@wenye/policy';
import { Button, Space, type TableColumnsType } from 'antd';
import { useCall } from '../../api/query.ts';
import type { ListSearch } from '../../list-search.ts';
import { ChoiceFilter } from '../parts/choice-filter.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { personColumns } from '../parts/person-columns.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { placesOn } from './places.ts';
import type { NearMiss } from './views.ts';

type Props = {
  benefitId: string;
  title: string;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

/** People whom one condition alone keeps from a benefit: whom to help to meet it, or whose record to look at. */
export function NearMissList({ benefitId, title, search, onSearch }: Props) {
  const today = useBusinessDate();
  const result = useCall('GET /api/city-screening/near-misses', { benefitId, ...search } as never, {
    placeholderData: (previous) => previous,
  });
  const conditions = benefits.find(({ id }) => id === benefitId)?.conditions ?? [];
  const filter = { search, onSearch };
  return (
    <ListPage<NearMiss>
      actions={
        <Link to="/desk/unclaimed">
          <Button>返回应享未享</Button>
        </Link>
      }
      columns={columns}
      emptyText="没有只差一条的人"
      filters={
        <Space wrap>
          <ChoiceFilter
            name="conditionId"
            options={conditions.map(({ id, text }) => ({ value: id, label: text }))}
            title="差哪一条"
            {...filter}
          />
          <ChoiceFilter name="division" options={placesOn(today)} title="地区" {...filter} />
        </Space>
      }
      lead="其余各条都已符合（或不适用），只有一条不符合的人。登记有误的可以更正，快要符合的可以提醒。查看记入审计。"
      onSearch={onSearch}
      result={result}
      rowKey="personId"
      search={search}
      title={`只差一条：${title}`}
    />
  );
}

const columns: TableColumnsType<NearMiss> = [
  ...personColumns<NearMiss>(),
  {
    title: '不符合的一条',
    render: (_, { condition: { clause, text } }) => (
      <div style={{ maxWidth: 360, whiteSpace: 'normal' }}>
        {text}（{clause}）
      </div>
    ),
  },
];
