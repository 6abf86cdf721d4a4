import { Typography } from 'antd';

/** Above what is wider than its place: that more stands beside it, which a cut edge alone does not tell. */
export function ScrollHint({ shown }: { shown: boolean }) {
  if (!shown) return null;
  return (
    <Typography.Text className="screen-only" style={{ display: 'block', marginBottom: 4 }} type="secondary">
      表格较宽，可左右滚动看其余各列 ↔
    </Typography.Text>
  );
}
