import type { Json } from '@wenye/rules';
import { formatMonth } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/choice.tsx';
import { Tag } from '../../ui/surface.tsx';
import { MoneyField } from '../../ui/value-fields.tsx';
import type { ClaimableMonth } from './months.ts';

/** A registered month to be claimed, with the amount left as it is or disputed with one of one's own. */
export function RegisteredMonth({
  row: { month, paid },
  chosen,
  disputed,
  onChoose,
  onDispute,
}: {
  row: ClaimableMonth;
  chosen: boolean;
  /** The amount that is stated instead; null: none that can be read; undefined: the register's stands. */
  disputed: Json | undefined;
  onChoose: (on: boolean) => void;
  onDispute: (paid: Json | undefined) => void;
}) {
  const disputing = disputed !== undefined;
  const name = formatMonth(month);
  return (
    <div className="registered-month">
      <div className="row-apart">
        <Check checked={chosen} onChange={onChoose}>
          <span>{name}</span>
          <span className={`soft ${disputing ? 'known-struck' : ''}`}>
            实缴 <span className="num">{formatYuan(paid)}</span>
          </span>
          {disputing ? <Tag tone="warn">有异议</Tag> : null}
        </Check>
        {chosen ? (
          <Button
            kind="quiet"
            aria-label={`${name}：${disputing ? '按登记的金额' : '金额有误，我要更正'}`}
            onClick={() => onDispute(disputing ? undefined : null)}
          >
            {disputing ? '按登记的' : '金额有误'}
          </Button>
        ) : null}
      </div>
      {disputing ? (
        <MoneyField
          label={`${name}本人实际缴了多少`}
          hint="核实以前按登记的金额测算；附上缴费凭证，核实得快（在“材料和账户”一步上传）。"
          value={typeof disputed === 'string' ? disputed : ''}
          onChange={(text) => onDispute(text === '' ? null : text)}
        />
      ) : null}
    </div>
  );
}
