import type { ErrorComponentProps } from '@tanstack/react-router';
import { useOnline } from '../../api/online.ts';
import { AnchorButton, Button } from '../../ui/button.tsx';
import { useDocumentTitle } from '../../ui/document-title.ts';
import { PageNotLoaded } from '../../ui/lazy-page.ts';
import { Notice } from '../../ui/surface.tsx';
import { usePageArrival } from '../../ui/use-page-arrival.ts';

/** An address that leads nowhere, within a shell. Plain links: it must work whatever else is broken. */
export function NotFound() {
  const heading = usePageArrival('没有这个页面');
  return (
    <div className="page page-narrow" style={{ paddingTop: 'var(--s7)' }}>
      <h1 ref={heading} tabIndex={-1}>
        没有这个页面
      </h1>
      <p className="page-lead">地址可能写错了，或者页面已经不在了。</p>
      <div className="button-bar">
        <AnchorButton kind="primary" href="/">
          回到首页
        </AnchorButton>
        <AnchorButton href="/cases">看我的办件</AnchorButton>
      </div>
    </div>
  );
}

/** The same where no shell is around it. */
export function SiteNotFound() {
  return (
    <main>
      <NotFound />
    </main>
  );
}

/** A page that cannot be shown, within its shell. What was being filled in is kept as a draft by the page itself. */
export function PageCrashed({ error, reset }: ErrorComponentProps) {
  return (
    <div className="page page-narrow" style={{ paddingTop: 'var(--s7)' }}>
      {error instanceof PageNotLoaded ? <NotLoaded /> : <Defect reset={reset} />}
    </div>
  );
}

/** The same where not even a shell is left. */
export function SiteCrashed(props: ErrorComponentProps) {
  return (
    <main>
      <PageCrashed {...props} />
    </main>
  );
}

function NotLoaded() {
  const online = useOnline();
  useDocumentTitle('页面没有载入');
  return (
    <>
      <h1>页面没有载入</h1>
      <Notice tone="warn" live title={online ? '刚才网络断了，或者系统刚更新过' : '现在没有网络'}>
        <p>{online ? '重新载入就能打开。' : '连上网后，在这里重新载入。'}已保存的内容不会丢失。</p>
      </Notice>
      <div className="button-bar">
        {online ? (
          <Button kind="primary" onClick={() => window.location.reload()}>
            重新载入
          </Button>
        ) : null}
        <Button onClick={() => window.history.back()}>返回上一页</Button>
      </div>
    </>
  );
}

function Defect({ reset }: { reset: () => void }) {
  useDocumentTitle('页面出了一点问题');
  return (
    <>
      <h1>页面出了一点问题</h1>
      <Notice tone="warn" live title="您已保存的内容不会丢失">
        <p>可以再试一次；如果还是不行，请到就近的人社服务窗口办理，或稍后再来。</p>
      </Notice>
      <div className="button-bar">
        <Button kind="primary" onClick={reset}>
          再试一次
        </Button>
        <AnchorButton href="/">回到首页</AnchorButton>
      </div>
    </>
  );
}
