import { Link } from '@tanstack/react-router';
import { benefits } from '@wenye/policy';
import type { TableColumnsType } from 'antd';
import { differenceYuan } from '../../format/money.ts';
import { Money } from '../parts/cells.tsx';
import { unitOf } from '../unclaimed/who.tsx';
import type { CountSummed } from './counts-summed.ts';
import type { ImpactCount, ImpactPerson } from './views.ts';
import { effectWords } from './words.ts';

/** One benefit over the counties looked at, or in one of them. */
export type CountRow = CountSummed & {
  readonly rowId: string;
  readonly division?: ImpactCount['division'];
};

type Effect = ImpactPerson['effect'];

/** Whose impact it is, and the county that is looked at; numbers lead to whom they count. */
export type ListsAt = {
  readonly key: string;
  readonly valueId: string;
  readonly division: string | undefined;
};

/** Clauses stand in their order, not in that of their digits. */
export const placeOf = (benefitId: string): number => benefits.findIndex(({ id }) => id === benefitId);

const found = (benefitId: string) => benefits.find(({ id }) => id === benefitId);

/** What the numbers of a benefit count: people, firms, or people whom firms hired. */
function unitIn(benefitId: string): string {
  const benefit = found(benefitId);
  return benefit ? unitOf(benefit) : '';
}

export const benefitColumn: TableColumnsType<CountRow>[number] = {
  title: '待遇',
  render: (_, { benefitId }) => (
    <div style={{ width: 150, whiteSpace: 'normal' }}>
      {benefitId} {found(benefitId)?.title ?? ''}
    </div>
  ),
};

/**
 * What a change does: nine columns with that of the benefit stand within a desk's width, what is long goes on in the next line.
 *
 * @param lists absent: the officer may not be told of people by name
 */
export const changeColumns = (lists: ListsAt | undefined): TableColumnsType<CountRow> => [
  {
    title: '确定应享',
    align: 'right',
    render: (_, { before, after, benefitId }) => (
      <Turn from={before.entitled} to={after.entitled} unit={unitIn(benefitId)} />
    ),
  },
  {
    title: '应享金额（元）',
    align: 'right',
    render: (_, { before, after }) =>
      before.lowYuan === after.lowYuan ? (
        <Money yuan={before.lowYuan} />
      ) : (
        <>
          <Money yuan={before.lowYuan} />
          <div>
            → <Money yuan={after.lowYuan} />
          </div>
          <Signed yuan={differenceYuan(before.lowYuan, after.lowYuan)} />
        </>
      ),
  },
  concerned('gains', lists, ({ gains, gainedYuan }) => ({ count: gains, yuan: gainedYuan, sign: '+' })),
  concerned('loses', lists, ({ loses, lostYuan }) => ({ count: loses, yuan: lostYuan, sign: '−' })),
  concerned('shifts', lists, ({ shifts }) => ({ count: shifts })),
  {
    title: '还不能确定',
    align: 'right',
    render: (_, { before, after, benefitId }) => (
      <Turn from={before.open} to={after.open} unit={unitIn(benefitId)} />
    ),
  },
  concerned('may-gain', lists, ({ mayGain }) => ({ count: mayGain })),
  concerned('may-lose', lists, ({ mayLose }) => ({ count: mayLose })),
];

type Told = { readonly count: number; readonly yuan?: string; readonly sign?: '+' | '−' };

/** For how many it changes in one way, and of those whose amount is known by how much. */
const concerned = (
  effect: Effect,
  lists: ListsAt | undefined,
  told: (row: CountRow) => Told,
): TableColumnsType<CountRow>[number] => ({
  title: effectWords[effect],
  align: 'right',
  sorter: (a, b) => told(a).count - told(b).count,
  render: (_, row) => {
    const { count, yuan = '0.00', sign } = told(row);
    if (count === 0) return 0;
    return (
      <>
        <Concerned count={count} effect={effect} lists={lists} row={row} />
        {yuan === '0.00' ? null : (
          <div>
            {sign}
            <Money yuan={yuan} /> 元
          </div>
        )}
      </>
    );
  },
});

type ConcernedProps = { count: number; effect: Effect; row: CountRow; lists: ListsAt | undefined };

function Concerned({ count, effect, row, lists }: ConcernedProps) {
  const { benefitId, division } = row;
  const text = `${count.toLocaleString()} ${unitIn(benefitId)}`;
  if (lists === undefined) return <>{text}</>;
  const { key, valueId, division: chosen } = lists;
  const search = { tab: found(benefitId)?.subject, benefitId, effect, division: division?.code ?? chosen };
  return (
    <Link
      aria-label={`${text}：${division?.name ?? ''}${benefitId} ${effectWords[effect]}，看名单`}
      params={{ key, valueId }}
      search={search as never}
      to="/desk/parameters/$key/impact/$valueId"
    >
      {text}
    </Link>
  );
}

function Turn({ from, to, unit }: { from: number; to: number; unit: string }) {
  const turned = from === to ? '' : ` → ${to.toLocaleString()}`;
  return <>{`${from.toLocaleString()}${turned} ${unit}`}</>;
}

function Signed({ yuan }: { yuan: string }) {
  const less = yuan.startsWith('-');
  return (
    <>
      {less ? '−' : '+'}
      <Money yuan={less ? yuan.slice(1) : yuan} />
    </>
  );
}
