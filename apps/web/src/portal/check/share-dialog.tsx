import type { Pack } from '@wenye/rules';
import { useMemo } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Fold, Notice } from '../../ui/surface.tsx';
import { useToast } from '../../ui/toast.tsx';
import { answerOf, toLink } from './answers.ts';
import { assess } from './engine.ts';
import { type Shared, sharedTexts } from './shared.ts';

/**
 * What the link gives away is read before it is copied. It carries the answers in its fragment, which browsers do not
 * send to any server. `null`: nothing is to be shared now.
 */
export function ShareDialog({
  shared,
  today,
  pack,
  onClose,
}: {
  shared: Shared | null;
  today: string;
  pack: Pack;
  onClose: () => void;
}) {
  return (
    <Dialog open={shared !== null} title="分享这次测算" onClose={onClose}>
      {shared === null ? null : <Sharing shared={shared} today={today} pack={pack} onClose={onClose} />}
    </Dialog>
  );
}

function Sharing({
  shared,
  today,
  pack,
  onClose,
}: {
  shared: Shared;
  today: string;
  pack: Pack;
  onClose: () => void;
}) {
  const toast = useToast();
  const { answers } = shared;
  const link = `${window.location.origin}/check/${answers.subject}#${toLink(answers)}`;
  return (
    <>
      <Notice tone="warn" title="收到链接的人能看到链接里的回答，请只发给您信任的人">
        <ul>
          {sharedTexts(shared).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Notice>
      <Given shared={shared} today={today} pack={pack} />
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
    </>
  );
}

/** Every answer in the link, as whoever gets it will read it. */
function Given({ shared: { answers }, today, pack }: { shared: Shared; today: string; pack: Pack }) {
  const given = useMemo(() => {
    const assessment = assess(answers, today, pack);
    return answers.order.flatMap((id) => {
      const asked = assessment.question(id);
      return asked === null ? [] : [{ id, label: asked.label, text: asked.tell(answerOf(answers, id)) }];
    });
  }, [answers, today, pack]);
  return (
    <Fold summary={`链接里的 ${given.length} 个回答`} open>
      <ul className="answered">
        {given.map(({ id, label, text }) => (
          <li key={id}>
            <span className="soft">{label}</span>
            <br />
            {text}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
