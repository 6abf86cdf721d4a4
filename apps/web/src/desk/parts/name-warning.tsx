import { Alert } from 'antd';
import { ManyLines } from './many-lines.tsx';
import { type NameDifference, nameAdvice, nameWords } from './name-words.ts';

type Named = { readonly key: string; readonly title?: string; readonly names: readonly NameDifference[] };

/** Warns whoever publishes, approves or pays of names that the register does not say, or no more: of which cases. */
export function NameWarning({ of }: { of: readonly Named[] }) {
  const differing = of.filter(({ names }) => names.length > 0);
  if (differing.length === 0) return null;
  return (
    <Alert
      description={
        <>
          <ManyLines
            lines={differing.map(({ key, title, names }) => ({
              key,
              text: `${title ? `${title}：` : ''}${nameWords(names).join('；')}`,
            }))}
          />
          {nameAdvice(differing.flatMap(({ names }) => names))}
        </>
      }
      showIcon
      style={{ marginBottom: 16 }}
      title={
        differing.length > 1 ? `${differing.length} 件的姓名（名称）与登记不一致` : '姓名（名称）与登记不一致'
      }
      type="warning"
    />
  );
}
