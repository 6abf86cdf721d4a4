import { Link } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { Notice } from '../../ui/surface.tsx';

export function CheckStartPage() {
  return (
    <Page title="测一测能领什么" narrow lead="只问影响结果的问题。不登录、不留名，随时可以返回修改。">
      <div className="grid">
        <Link to="/check/$subject" params={{ subject: 'person' }} className="card card-link">
          <h2>我是个人</h2>
          <span className="soft">失业、灵活就业、就业困难、毕业求职的补贴和待遇</span>
          <strong>大约 2 分钟</strong>
        </Link>
        <Link to="/check/$subject" params={{ subject: 'firm' }} className="card card-link">
          <h2>我是企业</h2>
          <span className="soft">招用、稳岗、减免、见习、公益性岗位、介绍就业的补贴</span>
          <strong>大约 5 分钟</strong>
        </Link>
      </div>
      <Notice title="您的答案留在您的设备上">
        <p>
          测算全部在您的手机或电脑上完成，不会发送给任何人。测算结果不是审批决定，以正式申请后的核对为准。
        </p>
      </Notice>
    </Page>
  );
}
