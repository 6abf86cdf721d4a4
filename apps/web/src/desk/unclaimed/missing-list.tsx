import type { SubjectKind } from '@wenye/rules';
import { type TableColumnsType, Typography } from 'antd';
import { useCall } from '../../api/query.ts';
import { Money } from '../parts/cells.tsx';
import { Rows } from '../parts/rows.tsx';
import { Wrapped } from '../parts/wrapped.tsx';
import { atStake } from './at-stake.ts';
import { Counted } from './counted.tsx';
import type { MissingThing, Stake, UnclaimedBenefit } from './views.ts';
import { gapWords, unitWords } from './words.ts';

type Props = {
  subject: SubjectKind;
  division: string | undefined;
  benefits: readonly UnclaimedBenefit[];
  /** The persons behind a number may be shown. */
  mayList: boolean;
};

/** What is missing over all benefits, what would settle the most first; each opens into the benefits and their lists. */
export function MissingList({ subject, division, benefits, mayList }: Props) {
  const result = useCall('GET /api/city-screening/missing', { division } as never);
  const rows = result.data?.missing.filter((each) => each.subject === subject);
  return (
    <>
      <p>
        每人（户）只计一次，已申领的也算在内；展开一行，看是哪几项待遇，从各项的人数打开名单。金额只算只缺这一项的，是最多可得；几项待遇不能同时享受的，各项都计入，不作预算。
      </p>
      <Rows<MissingThing>
        columns={columnsOf(subject, benefits)}
        emptyText="没有因为缺信息而不能确定的"
        expandable={{
          columnTitle: '展开',
          expandedRowRender: (row) => (
            <OfBenefits benefits={benefits} division={division} mayList={mayList} row={row} />
          ),
        }}
        pageHere={20}
        result={{ ...result, data: rows && { rows } }}
        rowKey="gap"
        unit="项"
      />
    </>
  );
}

const columnsOf = (
  subject: SubjectKind,
  benefits: readonly UnclaimedBenefit[],
): TableColumnsType<MissingThing> => [
  {
    title: '缺什么',
    render: (_, row) => <Wrapped width={320}>{gapWords(row)}</Wrapped>,
  },
  {
    title: `因此不能确定（${subject === 'firm' ? '户' : '人'}）`,
    align: 'right',
    sorter: (a, b) => a.subjects - b.subjects,
    render: (_, { subjects }) => subjects.toLocaleString(),
  },
  {
    title: `其中有待遇只缺这一项（${subject === 'firm' ? '户' : '人'}）`,
    align: 'right',
    sorter: (a, b) => a.alone - b.alone,
    render: (_, { alone }) => alone.toLocaleString(),
  },
  {
    title: '其最多可得（元）',
    align: 'right',
    render: (_, { stakes }) => <AtMost {...{ benefits, stakes }} />,
  },
  {
    title: '哪几项待遇',
    render: (_, { stakes }) => (
      <Wrapped width={200}>{stakes.map(({ benefitId }) => benefitId).join('、')}</Wrapped>
    ),
  },
];

function AtMost({ stakes, benefits }: { stakes: readonly Stake[]; benefits: readonly UnclaimedBenefit[] }) {
  const sums = atStake(stakes, benefits);
  const unbounded = stakes.filter(({ aloneUnbounded }) => aloneUnbounded > 0);
  if (sums.length === 0 && unbounded.length === 0) return <>—</>;
  return (
    <>
      {sums.map(({ word, yuan }) => (
        <div key={word}>
          {word} <Money yuan={yuan} />
        </div>
      ))}
      {unbounded.length > 0 ? (
        <Typography.Text type="secondary">
          {unbounded.map(({ benefitId }) => benefitId).join('、')} 有的没有写明上限，未计入
        </Typography.Text>
      ) : null}
    </>
  );
}

type OfBenefitsProps = Pick<Props, 'division' | 'benefits' | 'mayList'> & { row: MissingThing };

function OfBenefits({ row, division, benefits, mayList }: OfBenefitsProps) {
  const found = new Map(benefits.map((each) => [each.id, each]));
  return (
    // No wider than a phone, beside which the table scrolls.
    <ul style={{ margin: 0, paddingInlineStart: 20, maxWidth: '75vw', whiteSpace: 'normal' }}>
      {row.stakes.map(({ benefitId, people, alone, aloneHighYuan, aloneUnbounded }) => {
        const benefit = found.get(benefitId);
        const unit = benefit ? unitWords[benefit.counted] : '';
        const list = (bears: 'eligibility' | 'alone') =>
          mayList
            ? { benefitId, search: { gap: String(row.gap), bears, claimed: 'true', division } }
            : undefined;
        const told = `${benefitId}，缺${row.label}`;
        return (
          <li key={benefitId}>
            {benefitId} {benefit?.title}：不能确定{' '}
            <Counted
              count={people}
              list={list('eligibility')}
              text={`${people.toLocaleString()} ${unit}`}
              told={`${told}而不能确定`}
            />
            ，只缺这一项{' '}
            <Counted
              count={alone}
              list={list('alone')}
              text={`${alone.toLocaleString()} ${unit}`}
              told={`${told}，只缺这一项`}
            />
            {alone > 0 && benefit?.amountKind ? (
              <>
                ，
                <AtMost
                  benefits={benefits}
                  stakes={[{ benefitId, people, alone, aloneHighYuan, aloneUnbounded }]}
                />
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
