import { useState } from 'react';
import { formatMonths } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { HireName } from '../../ui/hire-name.tsx';
import { pageWithin } from '../../ui/paging.ts';
import { Fold, Tag } from '../../ui/surface.tsx';
import { Pager, Table } from '../../ui/table.tsx';
import { MissingList } from '../answer/missing-list.tsx';
import { Reasons } from '../answer/reasons.tsx';
import { Reckoning } from '../answer/reckoning.tsx';
import { benefitsOf } from '../answer/stored-answer.ts';
import { VERDICTS } from '../answer/words.ts';
import { CaseNumbers } from './case-numbers.tsx';
import { type Claim, isPartlyTaken } from './taken.ts';
import { TakenMonths } from './taken-months.tsx';

const PAGE_SIZE = 20;

/** What would be decided for each person of a roster and each benefit, with the reasons at hand. */
export function ClaimTable({ claims }: { claims: readonly Claim[] }) {
  const [asked, setPage] = useState(1);
  // People may have been taken off the roster since the page was turned.
  const page = pageWithin(asked, PAGE_SIZE, claims.length);
  const shown = claims.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return (
    <div className="card stack">
      <Table
        caption="逐人逐项结果"
        rows={shown}
        keyOf={(claim) => `${claim.row}:${claim.benefitId}`}
        columns={[
          { id: 'who', head: '人员', cell: (claim) => <HireName label={claim.objectLabel ?? '本单位'} /> },
          { id: 'row', head: '行号', cell: (claim) => claim.row ?? '—' },
          { id: 'benefit', head: '补贴', cell: (claim) => `${claim.benefitLabel}（${claim.benefitId}）` },
          { id: 'months', head: '月份', cell: (claim) => <Months claim={claim} /> },
          {
            id: 'outcome',
            head: '结果',
            cell: (claim) =>
              claim.claimed ? (
                <>
                  <Tag>{isPartlyTaken(claim) ? '部分月份已申请过' : '已申请过'}</Tag>
                  {claim.taken.length > 0 ? (
                    <p>
                      <TakenMonths taken={claim.taken} />
                    </p>
                  ) : (
                    <ClaimedBy by={claim.claimedBy} />
                  )}
                </>
              ) : (
                <Tag tone={VERDICTS[claim.outcome].tone}>
                  <span aria-hidden="true">{VERDICTS[claim.outcome].mark}</span>
                  {VERDICTS[claim.outcome].label}
                </Tag>
              ),
          },
          {
            id: 'amount',
            head: '金额',
            end: true,
            cell: (claim) =>
              claim.outcome === 'entitled' && !claim.claimed ? formatYuan(claim.amountYuan) : '—',
          },
          { id: 'why', head: '理由', cell: (claim) => <Why claim={claim} /> },
        ]}
      />
      <Pager page={page} pageSize={PAGE_SIZE} total={claims.length} onPage={setPage} />
    </div>
  );
}

/** The months that are claimed for a person, and those of them that are not paid for. */
function Months({ claim }: { claim: Claim }) {
  if (claim.months.length === 0) return '—';
  return (
    <>
      {formatMonths(claim.months)}
      {claim.uncounted.length > 0 ? (
        <p className="soft">其中不计入：{formatMonths(claim.uncounted)}</p>
      ) : null}
    </>
  );
}

/** By which case of the firm's own; of another's no more is told than that it is another's. */
function ClaimedBy({ by }: { by: Claim['claimedBy'] }) {
  if (by === null) return <p>本人或者别的单位</p>;
  return (
    <p className="nowrap">
      <CaseNumbers cases={[by]} />
    </p>
  );
}

function Why({ claim }: { claim: Claim }) {
  const benefit = benefitsOf(claim.answer)[0];
  const outcome = benefit?.items?.[0] ?? benefit;
  if (!outcome) return null;
  return (
    <Fold summary={<span className="nowrap">看理由</span>}>
      {claim.taken.length > 0 ? (
        <p>
          已经申请或者享受过、不能再申请的月份：
          <TakenMonths taken={claim.taken} />
        </p>
      ) : null}
      <Reasons reasons={outcome.reasons} />
      <MissingList missing={outcome.missing} />
      {outcome.computation.length > 0 ? <Reckoning steps={outcome.computation} /> : null}
    </Fold>
  );
}
