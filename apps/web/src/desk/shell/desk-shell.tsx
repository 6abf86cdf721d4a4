import { roleLabel } from '@wenye/codes';
import './desk.css';
import { LoadingOutlined, LogoutOutlined, SearchOutlined } from '@ant-design/icons';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { App, Button, ConfigProvider, Drawer, Dropdown, Grid, Layout, Menu } from 'antd';
import { useState } from 'react';
import { signOut } from '../../api/auth.ts';
import type { Me } from '../../api/me.ts';
import { OfflineLine } from '../../ui/offline-line.tsx';
import { DeskGate } from './desk-gate.tsx';
import { DeskHead } from './desk-head.tsx';
import { chinese } from './locale.ts';
import { closedTo, menuFor } from './menu.ts';
import { NotYours } from './not-yours.tsx';
import { deskTheme } from './theme.ts';
import { usePageFocus } from './use-page-focus.ts';

/**
 * A button keeps its name while its work runs: the usual icon adds the English word "loading" to it, and stays when
 * its farewell animation is cut short.
 */
const buttons = { autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> };

/** What is pressed to search is named in Chinese: antd's icon says "search". */
const search = { searchIcon: <SearchOutlined aria-label="搜索" /> };

/** Around every page of the desk: who is signed in, in which office, on which business date, and the menu. */
export function DeskShell() {
  return (
    <ConfigProvider button={buttons} inputSearch={search} locale={chinese} theme={deskTheme}>
      <App>
        <DeskGate>{(me) => <Frame me={me} />}</DeskGate>
      </App>
    </ConfigProvider>
  );
}

function Frame({ me }: { me: Me }) {
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const main = usePageFocus(pathname);
  const held = rolesOf(me);
  const closed = closedTo(held, pathname);
  const wide = Grid.useBreakpoint().lg ?? true;
  const menu = <SideMenu me={me} onChosen={() => setOpen(false)} />;
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Button className="skip-link" href="#main" type="primary">
        跳到正文
      </Button>
      <DeskHead me={me} before={wide ? null : <Button onClick={() => setOpen(true)}>菜单</Button>}>
        <Account me={me} />
      </DeskHead>
      <OfflineLine />
      <Layout>
        {wide ? (
          <Layout.Sider className="no-print" theme="light" width={168}>
            {menu}
          </Layout.Sider>
        ) : (
          <Drawer onClose={() => setOpen(false)} open={open} placement="left" size={240} title="菜单">
            {menu}
          </Drawer>
        )}
        <Layout.Content
          id="main"
          ref={main}
          style={{ padding: 16, minWidth: 0, outline: 'none' }}
          tabIndex={-1}
        >
          {me.mode === 'demonstration' ? <p className="print-mark">演示数据（生成）</p> : null}
          {closed ? <NotYours held={held} page={closed} /> : <Outlet />}
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function rolesOf(me: Me): ReadonlySet<string> {
  return new Set(me.assignments.map(({ role }) => role));
}

function SideMenu({ me, onChosen }: { me: Me; onChosen: () => void }) {
  const { pathname } = useLocation();
  const groups = menuFor(rolesOf(me));
  const selected = [...groups.values()].flat().find(({ path }) => pathname.startsWith(path));
  return (
    <nav aria-label="工作台菜单">
      <Menu
        items={[...groups].map(([group, entries]) => ({
          key: group,
          type: 'group' as const,
          label: group,
          children: entries.map(({ path, label }) => ({ key: path, label: <Link to={path}>{label}</Link> })),
        }))}
        mode="inline"
        onClick={onChosen}
        selectedKeys={selected ? [selected.path] : []}
        style={{ borderInlineEnd: 0 }}
        // Its links are stops of the keyboard; the list around them would be one more that shows nothing.
        tabIndex={-1}
      />
    </nav>
  );
}

function Account({ me }: { me: Me }) {
  const navigate = useNavigate();
  const offices = me.assignments.map(({ officeName, role }) => `${officeName} · ${roleLabel(role)}`);
  return (
    <Dropdown
      menu={{
        items: [
          ...offices.map((label, index) => ({ key: `office-${index}`, label, disabled: true })),
          { type: 'divider' as const },
          { key: 'portal', label: '群众和企业页面', onClick: () => void navigate({ to: '/' }) },
          {
            key: 'out',
            label: '退出登录',
            icon: <LogoutOutlined />,
            onClick: () => void signOut().then(() => navigate({ to: '/sign-in', search: { to: '/desk' } })),
          },
        ],
      }}
      trigger={['click']}
    >
      <Button>
        {me.person?.name ?? me.account?.username ?? '已登录'}
        {offices[0] ? `（${offices[0]}${offices.length > 1 ? ' 等' : ''}）` : ''}
      </Button>
    </Dropdown>
  );
}
