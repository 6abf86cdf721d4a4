import { Button } from 'antd';
import { useState } from 'react';
import { useRoles } from '../shell/use-roles.ts';
import { AccountDialog } from './account-dialog.tsx';

/** For finance: pays what is still owed to another account, also where none of it was ever tried. */
export function RedirectButton({ obligationId }: { obligationId: string }) {
  const [open, setOpen] = useState(false);
  if (!useRoles().has('finance')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)} size="small">
        更正账户
      </Button>
      {open ? <AccountDialog onClose={() => setOpen(false)} what={{ obligationId, said: null }} /> : null}
    </>
  );
}
