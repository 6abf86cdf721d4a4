import type { Pack } from '@wenye/rules';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { type Answers } from './answers.ts';
import { ShareDialog } from './share-dialog.tsx';
import { toShare } from './shared.ts';

/** Print, share, begin again; from a shared measuring back to one's own, where there is one. */
export function CheckTools({
  answers,
  today,
  pack,
  beside,
  onRestart,
}: {
  answers: Answers;
  today: string;
  pack: Pack;
  /** How many answers of one's own are kept beside these. */
  beside: number;
  onRestart: () => void;
}) {
  const [sharing, setSharing] = useState(false);
  const shared = useMemo(
    () => (sharing ? toShare(answers, today, pack) : null),
    [sharing, answers, today, pack],
  );
  return (
    <div className="button-bar no-print">
      <Button onClick={() => window.print()}>打印结果</Button>
      <Button onClick={() => setSharing(true)}>分享给别人看</Button>
      <Button kind="quiet" onClick={onRestart}>
        {beside > 0 ? '回到我自己的回答' : '重新开始'}
      </Button>
      <ShareDialog shared={shared} today={today} pack={pack} onClose={() => setSharing(false)} />
    </div>
  );
}
