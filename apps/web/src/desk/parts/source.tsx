import { Typography } from 'antd';
import { formatDate } from '../../format/dates.ts';

type Source = { name: string; recordedOn: string; reference?: string | undefined };

/** Where a fact comes from and since when it is on record. */
export function SourceText({ source }: { source: Source }) {
  return (
    <Typography.Text type="secondary">
      {source.name}
      {source.reference ? `（${source.reference}）` : ''}，{formatDate(source.recordedOn)}登记
    </Typography.Text>
  );
}
