import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/**
 * Before a shared measuring that is changed takes the place of one's own answers: they would be gone.
 *
 * @param replace what makes the shared ones one's own; null: nothing is asked
 */
export function ReplaceOwn({
  replace,
  beside,
  onOwn,
  onClose,
}: {
  replace: (() => void) | null;
  beside: number;
  onOwn: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog open={replace !== null} title={`用这份测算代替您自己的 ${beside} 个回答？`} onClose={onClose}>
      <p>这一页是别人分享的测算。改了它，它就成为您的测算，您自己的 {beside} 个回答不再保留。</p>
      <div className="button-bar">
        <Button
          kind="primary"
          onClick={() => {
            onClose();
            onOwn();
          }}
        >
          回到我自己的回答
        </Button>
        <Button
          onClick={() => {
            onClose();
            replace?.();
          }}
        >
          代替我自己的回答
        </Button>
      </div>
    </Dialog>
  );
}
