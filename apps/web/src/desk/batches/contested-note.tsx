import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { ItemDrawer } from '../payments/item-drawer.tsx';
import { contestedWords } from '../payments/words.ts';
import type { Batch } from './views.ts';

/** Payments of the batch of which the bank's words do not agree or wait to be borne out: how many, and the way to each. */
export function ContestedNote({ contested }: Pick<Batch, 'contested'>) {
  const [open, setOpen] = useState<string | null>(null);
  const byWords = Map.groupBy(
    contested.flatMap((each) => contestedWords(each).map((words) => ({ ...each, words }))),
    ({ words }) => words,
  );
  return (
    <>
      {[...byWords].map(([words, items]) => (
        <Alert
          description={
            <Space size={[8, 0]} wrap>
              {items.map(({ itemId, position }) => (
                <Button
                  key={itemId}
                  onClick={() => setOpen(itemId)}
                  size="small"
                  style={{ paddingInline: 0 }}
                  type="link"
                >
                  第 {position} 笔
                </Button>
              ))}
            </Space>
          }
          key={words}
          showIcon
          style={{ marginBottom: 12 }}
          title={`${items.length} 笔：${words}`}
          type="error"
        />
      ))}
      {open ? <ItemDrawer itemId={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
