import { useEffect, useState } from 'react';
import { onRefusedFor } from './api/errors.ts';
import { useMe } from './api/me.ts';
import { refresh } from './api/query.ts';
import { Button } from './ui/button.tsx';
import { Dialog } from './ui/dialog.tsx';

/**
 * Above all pages: says that an act was refused because another account has signed in, in another window, than the page
 * showed. The pages below are the new account's by then, and what was typed for the other has gone with theirs.
 */
export function AnotherAccount() {
  const [told, setTold] = useState(false);
  useEffect(
    () => onRefusedFor('another-account', () => void refresh('GET /api/me').then(() => setTold(true))),
    [],
  );
  const { data } = useMe();
  const who = [data?.person?.name, data?.account?.username].filter(Boolean).join('，');
  return (
    <Dialog open={told} title="已换成另一个账号登录，刚才的操作没有办理" onClose={() => setTold(false)}>
      <p>
        这个浏览器的另一个窗口换了账号登录。现在登录的是：<strong>{who}</strong>。页面已换成这个账号的。
      </p>
      <p>要用原来的账号办理，请先退出登录，再用原来的账号登录。</p>
      <div className="button-bar">
        <Button kind="primary" onClick={() => setTold(false)}>
          知道了
        </Button>
      </div>
    </Dialog>
  );
}
