import type { ItemOutcome } from '@wenye/rules';
import { Fold, Tag } from '../../ui/surface.tsx';
import { Table } from '../../ui/table.tsx';
import { MissingList } from './missing-list.tsx';
import { Reasons } from './reasons.tsx';
import { Reckoning } from './reckoning.tsx';
import { amountText, durationText, VERDICTS } from './words.ts';

/** A roster's answers, one line per person, each with its reasons at hand. */
export function ItemTable({
  benefit,
  items,
  nameOf = (item) => item,
}: {
  /** Id of the benefit. */
  benefit: string;
  items: readonly ItemOutcome[];
  nameOf?: (item: string) => string;
}) {
  if (items.length === 0) return <p className="soft">名册里还没有人。</p>;
  return (
    <Table
      caption="逐人结果"
      rows={items}
      keyOf={(item) => item.item}
      columns={[
        { id: 'name', head: '人员', cell: (item) => nameOf(item.item) },
        {
          id: 'verdict',
          head: '结果',
          cell: (item) => (
            <Tag tone={VERDICTS[item.eligibility].tone}>
              <span aria-hidden="true">{VERDICTS[item.eligibility].mark}</span>
              {VERDICTS[item.eligibility].label}
            </Tag>
          ),
        },
        { id: 'amount', head: '金额', end: true, cell: (item) => amountText(item, benefit) ?? '—' },
        { id: 'why', head: '理由', cell: (item) => <Why item={item} benefit={benefit} /> },
      ]}
    />
  );
}

function Why({ item, benefit }: { item: ItemOutcome; benefit: string }) {
  const duration = durationText(item, benefit);
  return (
    <Fold summary="看理由">
      {duration ? <p>{duration}</p> : null}
      <Reasons reasons={item.reasons} />
      <MissingList missing={item.missing} />
      {item.computation.length > 0 ? <Reckoning steps={item.computation} /> : null}
    </Fold>
  );
}
