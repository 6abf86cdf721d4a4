import { Checkbox } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/query.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ChoiceFilter } from '../parts/choice-filter.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { Tabbed } from '../parts/tabbed.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { itemColumns, openColumn } from './item-table.tsx';
import { RecoveryList } from './recovery-list.tsx';
import type { Item } from './views.ts';
import { afterChoices, itemStateChoices } from './words.ts';

/** Payments one by one, what came back, paper answers to confirm, and money ordered back. */
export function PaymentsPage() {
  return (
    <Tabbed
      label="付款、书面答复和追回"
      path="/desk/payments"
      tabs={[
        { key: 'items', label: '付款', show: (props) => <Items {...props} /> },
        { key: 'evidence', label: '书面答复', show: (props) => <EvidenceList {...props} /> },
        { key: 'recoveries', label: '追回', show: (props) => <RecoveryList {...props} /> },
      ]}
    />
  );
}

type Props = { search: ListSearch; onSearch: (search: ListSearch) => void };

function Items({ search, onSearch }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const result = useCall('GET /api/payments/items', search as never, {
    placeholderData: (previous) => previous,
  });
  return (
    <>
      <ListPage<Item>
        columns={[
          { title: '批次', dataIndex: 'batchNo' },
          // A place within its batch orders nothing here.
          ...itemColumns
            .filter(({ key }) => key !== 'position')
            .map((column) =>
              column.key === 'amount' || column.key === 'changedOn' ? { ...column, sorter: true } : column,
            ),
          openColumn(setOpen),
        ]}
        emptyText="没有这类付款"
        filters={
          <>
            <ChoiceFilter name="state" options={itemStateChoices} title="状态" {...{ search, onSearch }} />
            <ChoiceFilter
              name="after"
              options={afterChoices}
              title="退汇、拒付后"
              {...{ search, onSearch }}
            />
            <Checkbox
              checked={Boolean(search['unknown'])}
              onChange={({ target }) =>
                onSearch(changed(search, { unknown: target.checked ? 'true' : undefined }))
              }
            >
              银行没有答复的
            </Checkbox>
          </>
        }
        lead="退汇和拒付的，账户有误的更正后编入下一批次再付；银行没有答复的一律是未知。"
        onSearch={onSearch}
        result={result}
        rowKey="itemId"
        search={search}
        searchHint="户名、付款编号、批次号或办件号"
        title="付款与退汇"
      />
      {open ? <ItemDrawer itemId={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
