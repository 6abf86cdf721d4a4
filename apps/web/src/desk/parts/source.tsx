import { Typography } from 'antd';
import { formatDate } from '../../format/dates.ts';

export type Source = { name: string; recordedOn: string; reference?: string | undefined };

/** Where a fact comes from and since when it is on record, or corrected. */
export function SourceText({ source, how = '登记' }: { source: Source; how?: '登记' | '更正' }) {
  return (
    <Typography.Text type="secondary">
      {source.name}
      {source.reference ? `（${source.reference}）` : ''}，{formatDate(source.recordedOn)}
      {how}
    </Typography.Text>
  );
}
