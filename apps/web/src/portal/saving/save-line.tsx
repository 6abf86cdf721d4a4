import { Link } from '@tanstack/react-router';
import { ApiError, messageOf } from '../../api/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/surface.tsx';
import { isDiffering, isGone, isOutdated, isTooLate, mayPass, type SaveState } from './autosave.ts';

const WORDS: Readonly<Record<SaveState, string>> = {
  untouched: '填写的内容会自动保存',
  restored: '已恢复您上次填写的内容，可以接着填',
  saved: '已自动保存，可以随时离开',
  waiting: '正在填写……',
  saving: '正在保存……',
  failed: '',
};

/** The session has ended; signing in again is asked for above the page. */
const isSignedOut = (error: unknown): boolean => error instanceof ApiError && error.signedOut;

/** How what is being filled in stands with the server: kept, on its way, or why not. */
export function SaveLine({ state, error }: { state: SaveState; error: unknown }) {
  if (state === 'failed') {
    return (
      <Notice
        tone="warn"
        live
        title={
          isGone(error)
            ? '这份申请已经不能接着填，这里的没有保存'
            : isDiffering(error)
              ? '这份内容在别处改过，这里的没有保存'
              : isSignedOut(error)
                ? '登录已过期，刚才填的还没有保存'
                : messageOf(error)
        }
      >
        {mayPass(error) ? (
          <p>您填写的内容还在这个页面上，恢复后会自动再保存。请先不要关闭页面。</p>
        ) : isGone(error) ? (
          <p>
            可能已经提交或者放弃，也可能您代表单位办理的授权已经终止（见<Link to="/firm">企业办事</Link>
            ）。这里刚填、没有保存的，请先记下来。
          </p>
        ) : isTooLate(error) ? (
          <p>刷新页面可以看到办件现在到哪一步；刷新以后，这里没有保存的就没有了。</p>
        ) : isOutdated(error) ? (
          <>
            <p>
              可能开着另一个窗口，或者有别人在办。载入最新内容后接着填；这里刚填、没有保存的，请先记下来。
            </p>
            <div>
              <Button onClick={() => window.location.reload()}>载入最新内容</Button>
            </div>
          </>
        ) : (
          <p>您填写的内容还在这个页面上，改正后会自动再保存。</p>
        )}
      </Notice>
    );
  }
  return (
    <p className="soft small" role="status">
      {WORDS[state]}
    </p>
  );
}
