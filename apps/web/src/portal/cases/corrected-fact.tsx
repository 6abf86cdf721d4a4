import type { AnyFactDefinition, Json } from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';
import { Check } from '../../ui/choice.tsx';
import { Tag } from '../../ui/surface.tsx';
import { differenceOf } from '../facts/difference.ts';
import { FactInput } from '../facts/fact-input.tsx';
import type { MonthBox } from '../facts/fact-input-props.ts';
import { tellValue } from '../facts/tell.ts';
import { type CorrectableFact, shownOf } from './asked-items.ts';

type Props = {
  id: string;
  fact: CorrectableFact;
  /** The office asked for it. */
  requested: boolean;
  /** undefined: untouched. */
  value: Json | undefined;
  withdrawn: boolean;
  error: string | undefined;
  /** When the application was filed: for that day is decided. */
  filedOn: string;
  box: MonthBox;
  onChange: (value: Json) => void;
  onWithdraw: (on: boolean) => void;
};

/** One fact to correct: what is known of it now, a value of one's own, or one's own statement taken back. */
export function CorrectedFact({
  id,
  fact,
  requested,
  value,
  withdrawn,
  error,
  filedOn,
  box,
  onChange,
  onWithdraw,
}: Props) {
  const { definition, known } = fact;
  const declared = known?.declared as Json | undefined;
  const registry = known?.registry as Json | undefined;
  return (
    <div className="stack">
      {requested ? (
        <div className="row">
          <Tag tone="warn">请补正</Tag>
          <span>事实：{definition.label}</span>
        </div>
      ) : fact.lacking ? (
        <div className="row">
          <Tag tone="warn">还缺</Tag>
          <span>{definition.label}</span>
        </div>
      ) : null}
      {known && registry !== undefined ? (
        <p className="soft small">{known.differs ? differing(known) : agreeing(known, definition)}</p>
      ) : null}
      {withdrawn ? null : (
        <FactInput
          id={id}
          definition={definition}
          value={shownOf(fact, value)}
          onChange={onChange}
          error={error}
          on={filedOn}
          box={box}
          keepsUnread
        />
      )}
      {declared !== undefined && registry !== undefined ? (
        <Check checked={withdrawn} onChange={onWithdraw}>
          撤回我填的，按登记的办理
        </Check>
      ) : null}
    </div>
  );
}

type Known = NonNullable<CorrectableFact['known']>;

function differing({ fact, declared, registry }: Known): string {
  const told = differenceOf(fact, declared, registry);
  return `登记为 ${told.registry}；您填的是 ${told.declared}`;
}

/** What the field below shows as well is not told twice. */
function agreeing({ declared, registry, source }: Known, definition: AnyFactDefinition): string {
  const where = `${source.name}，${formatDate(source.recordedOn)}`;
  return declared === undefined
    ? `登记为 ${tellValue(definition, registry as Json)}（${where}）`
    : `您填的与登记一致（${where}）`;
}
