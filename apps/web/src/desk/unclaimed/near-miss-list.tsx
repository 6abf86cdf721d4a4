import { Link } from '@tanstack/react-router';
import type { Benefit } from '@wenye/rules';
import { Button, Space, type TableColumnsType } from 'antd';
import { useCall } from '../../api/query.ts';
import type { ListSearch } from '../../list-search.ts';
import { ChoiceFilter } from '../parts/choice-filter.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { placesOn } from './places.ts';
import type { NearMiss } from './views.ts';
import { routes, rowKeys, unitOf, whoColumns } from './who.tsx';

type Props = {
  benefit: Benefit;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

/** Whom one condition alone keeps from a benefit: whom to help to meet it, or whose record to look at. */
export function NearMissList({ benefit, search, onSearch }: Props) {
  const { id: benefitId, title, subject, conditions } = benefit;
  const today = useBusinessDate();
  const result = useCall(routes[subject].near, { benefitId, ...search } as never, {
    placeholderData: (previous) => previous,
  });
  const filter = { search, onSearch };
  return (
    <ListPage<NearMiss>
      actions={
        <Link to="/desk/unclaimed">
          <Button>返回应享未享</Button>
        </Link>
      }
      columns={columnsOf(benefit)}
      emptyText={`没有只差一条的${unitOf(benefit) === '户' ? '企业' : '人'}`}
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
      lead="其余各条都已符合（或不适用），只有一条不符合。登记有误的可以更正，快要符合的可以提醒。查看记入审计。"
      onSearch={onSearch}
      result={result}
      rowKey={rowKeys[subject] as never}
      search={search}
      title={`只差一条：${benefitId} ${title}`}
    />
  );
}

const columnsOf = (benefit: Benefit): TableColumnsType<NearMiss> => [
  ...whoColumns<NearMiss>(benefit),
  {
    title: '不符合的一条',
    render: (_, { condition: { clause, text } }) => (
      <div style={{ maxWidth: 360, whiteSpace: 'normal' }}>
        {text}（{clause}）
      </div>
    ),
  },
];
