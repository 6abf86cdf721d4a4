import { roleLabel } from '@wenye/codes';
import { Alert, Form, Input } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { atMost } from '../parts/at-most.ts';
import { DateItem } from '../parts/date-item.tsx';
import { FormDialog, typed } from '../parts/form-dialog.tsx';
import type { Post } from './views.ts';
import { clashText, loginsText, noSecondFactor, termText } from './words.ts';

export type PostAct = 'confirm' | 'decline' | 'withdraw' | 'end';
type Props = { post: Post; act: PostAct; today: string; onClose: () => void };

const WORDS: Readonly<Record<PostAct, { title: string; done: string }>> = {
  confirm: { title: '确认任职', done: '任职已确认' },
  decline: { title: '不同意', done: '已不同意任职' },
  withdraw: { title: '撤回', done: '任职已撤回' },
  end: { title: '终止任职', done: '任职已终止' },
};

const reasonItem = (
  <Form.Item
    label="理由或依据"
    name="reason"
    rules={[atMost(200), typed((text) => (text.length < 2 ? '请填写理由或依据，至少 2 个字' : null))]}
  >
    <Input.TextArea autoSize={{ minRows: 2 }} />
  </Form.Item>
);

/** What is to be decided or ended: who, where, what, from when to when. */
function What({ post, act, today }: Pick<Props, 'post' | 'act' | 'today'>) {
  const { name, logins, officeName, role, from, proposal, clashes, secondFactor } = post;
  const clash = clashText(clashes);
  return (
    <>
      <p>
        {name}
        {logins.length > 0 ? `（${loginsText(logins)}）` : ''}，{officeName}，{roleLabel(role)}，
        {termText(post)}
      </p>
      {act === 'confirm' && proposal ? (
        <p>
          {formatDate(proposal.on)} {proposal.byName}提出：{proposal.reason}
        </p>
      ) : null}
      {act === 'confirm' && from < today ? (
        <Alert showIcon title="提出的开始日期已过，自今天起任职，不追溯。" type="info" />
      ) : null}
      {act === 'confirm' && clash ? <Alert showIcon title={clash} type="warning" /> : null}
      {act === 'confirm' && !secondFactor ? <Alert showIcon title={noSecondFactor} type="warning" /> : null}
    </>
  );
}

/** What becomes of a post: another administrator confirms or declines it, who proposed it withdraws it, anyone ends it. */
export function ActDialog({ post, act, today, onClose }: Props) {
  const { postId, name } = post;
  const { title, done } = WORDS[act];
  const common = {
    changes: ['GET /api/posts', 'GET /api/me'] as const,
    done,
    lead: <What act={act} post={post} today={today} />,
    okText: title,
    onClose,
    title: `${title} · ${name}`,
  };
  switch (act) {
    case 'confirm':
      return (
        <FormDialog {...common} endpoint="POST /api/posts/:postId/confirm" input={() => ({ postId })}>
          确认以后，此人从任职那天起可以办理。
        </FormDialog>
      );
    case 'decline':
      return (
        <FormDialog
          {...common}
          danger
          endpoint="POST /api/posts/:postId/decline"
          input={({ reason }: { reason: string }) => ({ postId, reason })}
        >
          {reasonItem}
        </FormDialog>
      );
    case 'withdraw':
      return (
        <FormDialog {...common} endpoint="POST /api/posts/:postId/withdraw" input={() => ({ postId })}>
          撤回以后，记录保留，任职不生效。
        </FormDialog>
      );
    case 'end':
      return (
        <FormDialog
          {...common}
          danger
          endpoint="POST /api/posts/:postId/end"
          initialValues={{ from: today }}
          input={(values: { from: string; reason: string }) => ({ postId, ...values })}
        >
          <p style={{ marginBottom: 12 }}>
            从这天起不能再办理，正在使用的也随即停止；以前办理的不受影响。此人领取的、没有这一岗位就不能再办的办件，到这天自动放回“待领取”，由有同样岗位的同事领取；没有这样的同事时，办件页提示须任命谁。
          </p>
          <DateItem
            extra="按业务日期，不能早于今天"
            label="从哪天起不再任职"
            min={today}
            name="from"
            required
          />
          {reasonItem}
        </FormDialog>
      );
  }
}
