// The layout of a page is every page's, those included that do not use the component.
import '../../ui/page.css';
import './shell.css';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { OfflineLine } from '../../ui/offline-line.tsx';
import { DateStrip } from './date-strip.tsx';
import { ELDER_SIZES, setElder, useElder } from './elder.ts';
import { IconCases, IconCheck, IconHome, IconMe } from './icons.tsx';

/** What surrounds every page of the portal: business date, brand, navigation, elder mode, footer. */
export function PortalShell() {
  const elder = useElder();
  useFocusOfMode(elder !== null);
  return (
    <>
      <a className="skip-link button button-primary" href="#main">
        跳到正文
      </a>
      <DateStrip />
      <OfflineLine />
      {elder ? <ElderBar /> : null}
      <header className="topbar">
        <div className="topbar-inner">
          <Link to="/" className="brand">
            <img src="/icon.svg" alt="" width="34" height="34" />
            <span className="brand-name">稳业</span>
            <span className="brand-sub">洛阳市稳就业政策服务</span>
          </Link>
          <nav className="mainnav" aria-label="主导航">
            <Links />
          </nav>
          <Button kind="quiet" aria-pressed={elder !== null} onClick={() => setElder(elder ? null : '18')}>
            {elder ? '退出长辈版' : '长辈版'}
          </Button>
        </div>
      </header>
      <main id="main" className="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="footer">
        <div className="footer-inner">
          <Link to="/policy">政策条款</Link>
          <Link to="/notices">公示公告</Link>
          <Link to="/check">测一测能领什么</Link>
          <a href="/api/docs">开放接口</a>
          <p>
            依据洛政〔2020〕25号《洛阳市人民政府关于进一步做好稳就业工作的实施意见》。不方便上网的，可以到街道（乡镇）或县区人社服务窗口办理。
          </p>
        </div>
      </footer>
      <nav className="tabbar" aria-label="主导航">
        <Links />
      </nav>
    </>
  );
}

function Links() {
  return (
    <>
      <Link to="/" activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
        <IconHome />
        首页
      </Link>
      <Link to="/check" activeProps={{ 'aria-current': 'page' }}>
        <IconCheck />
        测算
      </Link>
      <Link to="/cases" activeProps={{ 'aria-current': 'page' }}>
        <IconCases />
        办件
      </Link>
      <Link to="/me" activeProps={{ 'aria-current': 'page' }}>
        <IconMe />
        我的
      </Link>
    </>
  );
}

/** On a phone the bar stands in place of the top bar: two of them left no room for the page below. */
function ElderBar() {
  const elder = useElder();
  return (
    <section className="elder-bar no-print" aria-label="字号">
      <Link to="/" className="brand elder-phone">
        <img src="/icon.svg" alt="稳业" width="34" height="34" />
      </Link>
      <span className="elder-label">字号</span>
      {ELDER_SIZES.map((size, index) => (
        <Button
          key={size}
          kind={size === elder ? 'primary' : 'plain'}
          aria-pressed={size === elder}
          onClick={() => setElder(size)}
        >
          {['大', '更大', '特大', '最大'][index]}
        </Button>
      ))}
      <span className="elder-phone">
        <Button kind="quiet" onClick={() => setElder(null)}>
          <span>
            退出
            <wbr />
            长辈版
          </span>
        </Button>
      </span>
    </section>
  );
}

/** Turning the mode on or off takes the button away on a phone that did it: the focus goes to what now stands for it. */
function useFocusOfMode(on: boolean): void {
  const before = useRef(on);
  useEffect(() => {
    if (before.current === on) return;
    before.current = on;
    document
      .querySelector<HTMLElement>(on ? '.elder-bar [aria-pressed="true"]' : '.topbar button')
      ?.focus({ preventScroll: true });
  }, [on]);
}
