import { Button, Space } from 'antd';
import { type Source, SourceText } from './source.tsx';

type CorrectableProps = {
  label: string;
  text: string | null;
  /** By what it was corrected; nothing: it never was. */
  corrected: Source | null | undefined;
  /** Nothing: it is not for the reader to correct. */
  onCorrect: (() => void) | undefined;
};

/** What a register says, by what it was corrected, and the way to correct it. */
export function Correctable({ label, text, corrected, onCorrect }: CorrectableProps) {
  return (
    <Space size="small" wrap>
      <span>{text ?? '未知'}</span>
      {corrected ? <SourceText how="更正" source={corrected} /> : null}
      {onCorrect ? (
        <Button
          aria-label={`更正${label}`}
          onClick={onCorrect}
          size="small"
          style={{ paddingInline: 0 }}
          type="link"
        >
          更正
        </Button>
      ) : null}
    </Space>
  );
}
