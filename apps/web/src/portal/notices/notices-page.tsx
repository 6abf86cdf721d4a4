import { Page } from '../../ui/page.tsx';
import { NoticeList } from './notice-list.tsx';

export function NoticesPage() {
  return (
    <Page
      title="公示公告"
      lead="拟批准的补贴在这里公示。姓名和证件号码已遮盖，只保留核对所需。对名单有异议的，从发布起到公示期满，都可以提出。"
    >
      <NoticeList />
    </Page>
  );
}
