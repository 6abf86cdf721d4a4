import { useState } from 'react';
import { fieldsNamed, toldApart } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { refresh } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { lengthProblem, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DateField } from '../../ui/value-fields.tsx';

type Props = { firmId: string; mandateId: string; name: string; today: string; onDone: () => void };

/** Characters that a reason may have. */
const MOST = 200;

/** Gives a mandate without end a last day. */
export function LimitForm({ firmId, mandateId, name, today, onDone }: Props) {
  const toast = useToast();
  const [validTo, setValidTo] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const limit = useOnce('POST /api/firms/:firmId/mandates/:mandateId/end', async () => {
    await refresh('GET /api/firms/:firmId/mandates');
    toast('已定终止日期');
    onDone();
  });
  const problem = validTo === '' ? '请填写终止日期' : validTo < today ? '终止日期不能早于今天' : undefined;
  const unsaid = reason.trim().length < 2 ? '请填写原因，至少 2 个字' : lengthProblem(reason, MOST);
  const { atField, above } = toldApart(limit.error, fieldsNamed('validTo', 'reason'));
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (problem === undefined && unsaid === undefined) limit.run({ firmId, mandateId, validTo, reason });
      }}
    >
      <p>{name}的授权到这一天为止（含当天），以后要提前撤销也可以。</p>
      {above ? <Notice tone="bad" live title={above} /> : null}
      <DateField
        id="limit-to"
        label="到哪天为止"
        value={validTo}
        onChange={setValidTo}
        error={(asked ? problem : undefined) ?? atField['validTo']}
      />
      <TextField
        id="limit-reason"
        label="原因"
        value={reason}
        onChange={setReason}
        error={(asked ? unsaid : undefined) ?? atField['reason']}
        maxLength={MOST}
      />
      <div className="button-bar">
        <Button type="submit" kind="primary" busy={limit.isPending}>
          确定
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </form>
  );
}
