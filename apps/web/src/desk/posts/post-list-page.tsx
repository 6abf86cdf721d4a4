import { useNavigate, useSearch } from '@tanstack/react-router';
import { roleLabel } from '@wenye/codes';
import { Alert, Button, Space, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/query.ts';
import type { ListSearch } from '../../list-search.ts';
import { ChoiceFilter } from '../parts/choice-filter.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { useBusinessDate, useRoles } from '../shell/use-roles.ts';
import { ActDialog, type PostAct } from './act-dialog.tsx';
import { ExportButton } from './export-button.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import type { Post } from './views.ts';
import {
  clashText,
  historyOf,
  loginsText,
  roleChoices,
  standingChoices,
  standingWords,
  termText,
} from './words.ts';

type Open = 'propose' | { post: Post; act: PostAct };

/** Who holds which post in the territory; given by two administrators, ended by one. */
export function PostListPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const today = useBusinessDate();
  const administers = useRoles().has('administrator');
  const [open, setOpen] = useState<Open | null>(null);
  const onSearch = (next: ListSearch) => void navigate({ to: '/desk/posts', search: next as never });
  const result = useCall('GET /api/posts', search as never, {
    placeholderData: (previous) => previous,
    staleTime: 0,
  });
  const offices = useCall('GET /api/posts/offices', {});
  const close = () => setOpen(null);
  return (
    <>
      <ListPage<Post>
        actions={
          <>
            {administers ? (
              <Button onClick={() => setOpen('propose')} type="primary">
                提出任职
              </Button>
            ) : null}
            <ExportButton found={result.data?.total} search={search} />
          </>
        }
        columns={[...columns, ...(administers ? [acts(setOpen)] : [])]}
        emptyText="辖区内没有符合条件的岗位"
        filters={
          <>
            <ChoiceFilter
              name="standing"
              onSearch={onSearch}
              options={standingChoices}
              search={search}
              title="状态"
            />
            <ChoiceFilter
              name="role"
              onSearch={onSearch}
              options={roleChoices}
              search={search}
              title="岗位"
            />
            <ChoiceFilter
              name="officeId"
              onSearch={onSearch}
              options={(offices.data?.rows ?? []).map(({ officeId, name }) => ({
                value: officeId,
                label: name,
              }))}
              search={search}
              title="机构（含下级）"
            />
          </>
        }
        lead="一名管理员提出，另一名确认，按业务日期到任；终止由一名管理员办理。本人的任职由别人提出和确认。"
        onSearch={onSearch}
        result={result}
        rowKey="postId"
        search={search}
        searchHint="姓名或完整的登录名"
        title="岗位设置"
      />
      {open === 'propose' ? <ProposeDialog onClose={close} today={today} /> : null}
      {open !== null && open !== 'propose' ? (
        <ActDialog act={open.act} onClose={close} post={open.post} today={today} />
      ) : null}
    </>
  );
}

const columns: TableColumnsType<Post> = [
  {
    title: '姓名',
    key: 'name',
    sorter: true,
    render: (_, { name, logins, secondFactor, standing }) => (
      <>
        {name}
        <div>
          <Typography.Text type="secondary">{loginsText(logins) || '没有账号'}</Typography.Text>
        </div>
        {secondFactor || standing === 'ended' || standing === 'dropped' ? null : (
          <Tag color="warning">未开通动态口令</Tag>
        )}
      </>
    ),
  },
  { title: '岗位', render: (_, { role }) => roleLabel(role) },
  {
    title: '机构',
    key: 'office',
    sorter: true,
    render: (_, { officeName }) => <div style={{ maxWidth: 170, whiteSpace: 'normal' }}>{officeName}</div>,
  },
  {
    title: '任期',
    key: 'from',
    sorter: true,
    render: (_, row) => (
      <div style={{ maxWidth: 150, whiteSpace: 'normal' }}>
        <Tag color={standingWords[row.standing].colour}>{standingWords[row.standing].label}</Tag>
        <div>{termText(row)}</div>
      </div>
    ),
  },
  {
    title: '经过',
    render: (_, row) => {
      const clash = clashText(row.clashes);
      return (
        <div style={{ minWidth: 200, maxWidth: 240, whiteSpace: 'normal' }}>
          {historyOf(row).map((line) => (
            <div key={line}>{line}</div>
          ))}
          {clash ? <Alert showIcon title={clash} type="warning" /> : null}
        </div>
      );
    },
  },
];

/** What may be done with a post: decide what another proposed, withdraw one's own proposal, end what was given. */
function acts(open: (what: Open) => void): TableColumnsType<Post>[number] {
  return {
    title: '办理',
    render: (_, post) => {
      const what = `${post.name}${roleLabel(post.role)}`;
      const button = (act: PostAct, label: string, more: { type?: 'primary'; danger?: true } = {}) => (
        <Button aria-label={`${label}：${what}`} onClick={() => open({ post, act })} size="small" {...more}>
          {label}
        </Button>
      );
      if (post.mayEnd) return button('end', '终止', { danger: true });
      if (post.standing !== 'waiting') return null;
      if (post.mayDecide === 'nothing') return '本人的任职，由其他管理员确认';
      return (
        <Space orientation="vertical" size="small">
          {post.mayDecide === 'withdraw' ? (
            <>
              <span>须由另一人确认</span>
              {button('withdraw', '撤回')}
            </>
          ) : (
            <>
              {button('confirm', '确认', { type: 'primary' })}
              {button('decline', '不同意', { danger: true })}
            </>
          )}
        </Space>
      );
    },
  };
}
