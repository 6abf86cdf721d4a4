import { useOnline } from '../api/online.ts';

/** In the shell of every page: says that there is no network while there is none, and what still holds. */
export function OfflineLine() {
  const online = useOnline();
  return (
    <div role="status" className="no-print">
      {online ? null : (
        <p className="offline-line">
          现在没有网络。已经打开的内容和填写的内容都还在；连上网后再打开新页面或提交。
        </p>
      )}
    </div>
  );
}
