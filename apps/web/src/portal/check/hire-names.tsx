import type { Json } from '@wenye/rules';
import { Button } from '../../ui/button.tsx';
import { FieldError, TextField } from '../../ui/field.tsx';
import { type Item, itemsOf, textOf } from '../facts/records.ts';

/** Who was hired: a form of address each, no identity. Everything else is asked later, of all of them together. */
export function HireNames({
  value,
  onChange,
  error,
}: {
  value: Json | undefined;
  onChange: (value: Json) => void;
  error: string | undefined;
}) {
  const hires: readonly Item[] = itemsOf(value);
  const rename = (index: number, id: string) =>
    onChange(hires.map((hire, at) => (at === index ? { ...hire, id } : hire)));
  return (
    <fieldset className="field">
      <legend className="field-label">当年新招用了哪几个人？</legend>
      <p className="field-hint">
        给每个人起个代号就行，不用填姓名和证件号码。人多的，登录后上传花名册更方便。
      </p>
      <FieldError id="hires" error={error} />
      <div className="stack-tight">
        {hires.map((hire, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the name itself is being typed
          <div className="row" key={index}>
            <div style={{ flex: 1 }}>
              <TextField
                label={<span className="visually-hidden">第 {index + 1} 人的代号</span>}
                value={textOf(hire.id)}
                onChange={(id) => rename(index, id)}
                maxLength={12}
              />
            </div>
            {hires.length > 1 ? (
              <Button
                kind="quiet"
                aria-label={`删除${textOf(hire.id)}`}
                onClick={() => onChange(hires.filter((_, at) => at !== index))}
              >
                删除
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      <div>
        <Button onClick={() => onChange([...hires, { id: freshName(hires) }])}>再添加一人</Button>
      </div>
    </fieldset>
  );
}

function freshName(hires: readonly Item[]): string {
  const taken = new Set(hires.map((hire) => hire.id));
  let number = hires.length + 1;
  while (taken.has(`员工${number}`)) number += 1;
  return `员工${number}`;
}
