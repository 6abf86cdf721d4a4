import { Alert } from 'antd';

/** What is likely a slip in a figure, said to who enters it and to who confirms it; nothing where there is nothing. */
export function Doubts({ doubts }: { doubts: readonly string[] }) {
  if (doubts.length === 0) return null;
  return (
    <Alert
      showIcon
      style={{ marginBottom: 8 }}
      title={doubts.map((each) => <div key={each}>{each}。</div>)}
      type="warning"
    />
  );
}
