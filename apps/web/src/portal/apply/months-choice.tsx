import { LongNumber } from '../../ui/long-number.tsx';
import './apply.css';
import { Link } from '@tanstack/react-router';
import type { Json } from '@wenye/rules';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatDate, formatMonth } from '../../format/dates.ts';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { Failure, Skeleton } from '../../ui/surface.tsx';
import { FactInput } from '../facts/fact-input.tsx';
import type { MonthBox } from '../facts/fact-input-props.ts';
import { itemsOf, textOf } from '../facts/records.ts';
import { findFact } from '../facts/vocabulary.ts';
import { usePersonRegister, usePlaces } from './behalf.ts';
import type { DraftFact } from './fact-confirm.tsx';
import {
  alreadyThere,
  chosenMonths,
  claimableMonths,
  declareMonths,
  disputedAmounts,
  isFree,
  isToDeclare,
  typedMonths,
  withTyped,
} from './months.ts';
import { RegisteredMonth } from './registered-month.tsx';
import type { DraftView } from './use-draft.ts';

/** Which months are claimed: chosen from those that the insurance register knows, instead of typing them. */
export function MonthsChoice({
  id,
  fact,
  held,
  declared,
  onDeclare,
  error,
  box,
}: {
  id: string;
  fact: DraftFact;
  /** What cases of one's own claim already. */
  held: DraftView['monthsHeld'];
  declared: unknown;
  onDeclare: (value: Json) => void;
  error?: string | undefined;
  box: MonthBox;
}) {
  const { data, error: failure, refetch } = usePersonRegister();
  const moreId = `${id}-more`;
  const [typing, setTyping] = useState(false);
  const [already, setAlready] = useState<readonly string[]>([]);
  const places = usePlaces();
  const claimable = data ? claimableMonths(data, held) : null;
  useEffect(() => {
    // What is claimed must be stated: the first choice is declared as soon as it is known.
    if (!claimable || !isToDeclare(declared, claimable)) return;
    onDeclare(withTyped(declared, claimable, declared as Json));
  });
  if (failure) return <Failure error={failure} retry={() => void refetch()} />;
  if (!claimable) return <Skeleton />;
  const chosen = chosenMonths(declared, claimable);
  const typed = typedMonths(declared, claimable);
  const disputed = disputedAmounts(declared, claimable);
  const definition = findFact(fact.fact);
  const choose = (month: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(month);
    else next.delete(month);
    onDeclare(declareMonths(next, claimable, typed, disputed));
  };
  const dispute = (month: string, paid: Json | undefined) => {
    const next = new Map(disputed);
    if (paid === undefined) next.delete(month);
    else next.set(month, paid);
    onDeclare(declareMonths(new Set([...chosen, month]), claimable, typed, next));
  };
  return (
    <div className="card stack">
      <fieldset className="field">
        <legend className="field-label" id={id} tabIndex={-1}>
          这次申请哪几个月？
        </legend>
        <p className="field-hint">
          来源：{fact.source.name}，{formatDate(fact.source.recordedOn)}登记。先缴后补，没缴费的月份不补。
        </p>
        <FieldError id={id} error={error} />
        {claimable.length === 0 ? (
          <p>登记里没有您以灵活就业身份缴费的月份。</p>
        ) : claimable.every((row) => !isFree(row)) ? (
          <p>登记里的月份都已经申请或者享受过，现在没有可以申请的；缴了新的月份以后再来申请。</p>
        ) : null}
        <div className="month-list">
          {claimable.map((row) =>
            row.received ? (
              <p key={row.month} className="soft">
                {formatMonth(row.month)} 已享受过补贴
              </p>
            ) : row.heldBy ? (
              <p key={row.month} className="soft">
                {formatMonth(row.month)} 已申请（
                <Link to={places.case} params={{ caseId: row.heldBy.caseId }}>
                  <LongNumber text={row.heldBy.caseNumber} />
                </Link>
                ）
              </p>
            ) : (
              <RegisteredMonth
                key={row.month}
                row={row}
                chosen={chosen.has(row.month)}
                disputed={disputed.get(row.month)}
                onChoose={(on) => choose(row.month, on)}
                onDispute={(paid) => dispute(row.month, paid)}
              />
            ),
          )}
        </div>
      </fieldset>
      {typing || typed.length > 0 ? (
        definition ? (
          <FactInput
            id={moreId}
            definition={{
              ...definition,
              question: '登记里没有的月份',
              help: '要附缴费凭证（在“材料和账户”一步上传），由工作人员核实。',
            }}
            value={typed as unknown as Json}
            onChange={(value) => {
              const months = itemsOf(value).map((item) => textOf(item.month));
              setAlready(alreadyThere(months, claimable));
              onDeclare(withTyped(declared, claimable, value));
            }}
            box={{ ...box, remarks: already }}
          />
        ) : null
      ) : (
        <div>
          <Button
            kind="quiet"
            onClick={() => {
              flushSync(() => setTyping(true));
              // The button is gone: whoever works by keyboard goes on at what it opened.
              document.getElementById(moreId)?.focus();
            }}
          >
            我还有缴费的月份没列出来
          </Button>
        </div>
      )}
    </div>
  );
}
