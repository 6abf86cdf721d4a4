import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { CommandDialog } from './command-dialog.tsx';
import { commandForms, hasForm } from './command-forms.ts';
import type { CaseView } from './views.ts';

const foremost = [
  'accept',
  'pass-review',
  'award',
  'refuse',
  'revoke',
  'resolve-discrepancy',
  'grant-withdrawal',
  'decide-reconsideration',
  'refer-reconsideration',
  'record-reconsideration',
];

/** The buttons that the lifecycle allows this officer now; the server says which. */
export function CommandBar({ view }: { view: CaseView }) {
  const [open, setOpen] = useState<CaseView['allowed'][number] | null>(null);
  const offered = view.allowed.filter(({ command }) => hasForm(command));
  return (
    <>
      {offered.map((allowed) => (
        <Tooltip key={allowed.command} title={allowed.basis === null ? null : `依据：${allowed.basis}`}>
          <Button
            danger={commandForms[allowed.command]?.danger ?? false}
            onClick={() => setOpen(allowed)}
            type={foremost.includes(allowed.command) ? 'primary' : 'default'}
          >
            {allowed.label}
          </Button>
        </Tooltip>
      ))}
      {open ? <CommandDialog allowed={open} onClose={() => setOpen(null)} view={view} /> : null}
    </>
  );
}
