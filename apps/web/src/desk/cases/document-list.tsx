import { Empty, List } from 'antd';
import { formatDate, formatInstant } from '../../format/dates.ts';
import type { CaseView } from './views.ts';

/** Papers that the applicant attached, opened in a page of their own. */
export function DocumentList({ documents }: { documents: CaseView['documents'] }) {
  if (documents.length === 0) {
    return (
      <Empty description="没有附件；所需事实均来自登记数据或申报" image={Empty.PRESENTED_IMAGE_SIMPLE} />
    );
  }
  return (
    <List
      dataSource={documents}
      renderItem={(each) => (
        <List.Item style={{ gap: 16 }}>
          <a href={`/api/files/${each.fileId}`} rel="noreferrer" target="_blank">
            {each.label}：{each.fileName}
          </a>
          <span style={{ whiteSpace: 'nowrap' }}>
            {each.with ? `${each.with.label}，${formatDate(each.with.on)}` : formatInstant(each.attachedAt)}
          </span>
        </List.Item>
      )}
      size="small"
    />
  );
}
