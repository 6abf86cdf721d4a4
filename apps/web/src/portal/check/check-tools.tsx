import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type Answers, toFragment } from './answers.ts';

/** Print, share, begin again. */
export function CheckTools({ answers, onRestart }: { answers: Answers; onRestart: () => void }) {
  const [sharing, setSharing] = useState(false);
  return (
    <div className="button-bar no-print">
      <Button onClick={() => window.print()}>打印结果</Button>
      <Button onClick={() => setSharing(true)}>分享给别人看</Button>
      <Button kind="quiet" onClick={onRestart}>
        重新开始
      </Button>
      <ShareDialog open={sharing} answers={answers} onClose={() => setSharing(false)} />
    </div>
  );
}

/** The link carries the answers in its fragment, which browsers do not send to any server. */
function ShareDialog({ open, answers, onClose }: { open: boolean; answers: Answers; onClose: () => void }) {
  const toast = useToast();
  const link = `${window.location.origin}/check/${answers.subject}#a=${toFragment(answers)}`;
  return (
    <Dialog open={open} title="分享这次测算" onClose={onClose}>
      <Notice tone="warn">
        <p>链接里带着您的回答（没有姓名和证件号码）。收到链接的人能看到这些回答，请只发给您信任的人。</p>
      </Notice>
      <TextField label="链接" value={link} onChange={() => {}} readOnly />
      <div className="button-bar">
        <Button
          kind="primary"
          onClick={() => {
            void navigator.clipboard.writeText(link).then(
              () => toast('链接已复制'),
              () => toast('没能复制，请长按链接自行复制'),
            );
            onClose();
          }}
        >
          复制链接
        </Button>
        <Button onClick={onClose}>不分享</Button>
      </div>
    </Dialog>
  );
}
