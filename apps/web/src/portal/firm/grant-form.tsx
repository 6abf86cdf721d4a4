import { checkResidentId } from '@wenye/codes';
import { useState } from 'react';
import { fieldsNamed, toldApart } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { refresh } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DateField } from '../../ui/value-fields.tsx';
import { SCOPES } from './scopes.ts';

type Scope = keyof typeof SCOPES;

/** Whom the firm lets act for it, for what and until when; name and number must be those of the register. */
export function GrantForm({ firmId, today, onDone }: { firmId: string; today: string; onDone: () => void }) {
  const toast = useToast();
  const [idNumber, setIdNumber] = useState('');
  const [name, setName] = useState('');
  const [scope, setScope] = useState<Scope>('apply');
  const [validTo, setValidTo] = useState('');
  const [unread, setUnread] = useState(false);
  const [evidence, setEvidence] = useState('');
  const [asked, setAsked] = useState(false);
  const grant = useOnce('POST /api/firms/:firmId/mandates', async () => {
    await refresh('GET /api/firms/:firmId/mandates', 'GET /api/me');
    toast('已授权');
    onDone();
  });
  const number = checkResidentId(idNumber, today);
  const problems = {
    idNumber: number.valid ? undefined : number.reason,
    name: name.trim() ? undefined : '请填写姓名',
    validTo: unread
      ? '终止日期读不出来，请核对'
      : validTo !== '' && validTo < today
        ? '终止日期不能早于今天'
        : undefined,
    evidence: evidence.trim().length >= 2 ? undefined : '请写明依据，例如授权书的日期',
  };
  const { atField, above } = toldApart(grant.error, fieldsNamed(...Object.keys(problems)));
  const problem = (field: keyof typeof problems) => (asked ? problems[field] : undefined) ?? atField[field];
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (Object.values(problems).some(Boolean)) return;
        grant.run({
          firmId,
          idNumber: idNumber.trim(),
          name: name.trim(),
          scope,
          validTo: validTo || null,
          evidence: evidence.trim(),
        });
      }}
    >
      <p>从今天起，这个人可以代表企业办理。您可以随时撤销。</p>
      {above ? <Notice tone="bad" live title={above} /> : null}
      <TextField
        label="身份证号码"
        value={idNumber}
        onChange={setIdNumber}
        autoComplete="off"
        error={problem('idNumber')}
      />
      <TextField label="姓名" value={name} onChange={setName} autoComplete="off" error={problem('name')} />
      <Choice
        label="可以办什么"
        value={scope}
        onChange={setScope}
        options={[
          { value: 'apply', label: SCOPES.apply },
          { value: 'all', label: SCOPES.all },
        ]}
      />
      <DateField
        label="到哪天为止"
        optional
        hint="不填为长期有效"
        value={validTo}
        onChange={setValidTo}
        onUnread={setUnread}
        error={problem('validTo')}
      />
      <TextField
        label="依据"
        hint="例如 2020年10月15日授权委托书"
        value={evidence}
        onChange={setEvidence}
        error={problem('evidence')}
      />
      <div className="button-bar">
        <Button type="submit" kind="primary" busy={grant.isPending}>
          授权
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </form>
  );
}
