import { Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import { Card } from '../parts/card.tsx';
import { Money } from '../parts/cells.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { SourceText } from '../parts/source.tsx';
import { WholeNumberItem } from '../parts/whole-number-item.tsx';
import { Wide } from '../parts/wide.tsx';
import { ReferenceItem } from '../people/correct-person-dialog.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import type { FirmView } from './firm-page.tsx';

type Figures = FirmView['figures'][number];
type Values = {
  year: number;
  staff?: number | null;
  revenueYuan?: string | null;
  assetsYuan?: string | null;
  reference: string;
};

/** Figures of past years, which tell a firm's size (工信部联企业〔2011〕300号). */
export function FiguresCard({ view, mayCorrect }: { view: FirmView; mayCorrect: boolean }) {
  const today = useBusinessDate();
  const [edit, setEdit] = useState<Partial<Values> | null>(null);
  return (
    <Card
      extra={
        mayCorrect ? (
          <Button onClick={() => setEdit({ year: Number(today.slice(0, 4)) - 1 })} size="small">
            登记
          </Button>
        ) : null
      }
      size="small"
      title="年度规模"
    >
      <Wide label="年度规模">
        <Table<Figures>
          columns={[
            { title: '年度', dataIndex: 'year' },
            { title: '年末从业人数', align: 'right', render: (_, { staff }) => staff ?? '未知' },
            {
              title: '营业收入（元）',
              align: 'right',
              render: (_, row) => <Figure yuan={row.revenueYuan} />,
            },
            { title: '资产总额（元）', align: 'right', render: (_, row) => <Figure yuan={row.assetsYuan} /> },
            { title: '来源', render: (_, { source }) => <SourceText source={source} /> },
            ...(mayCorrect
              ? [
                  {
                    title: '操作',
                    width: 72,
                    render: (_: unknown, { year, staff, revenueYuan, assetsYuan }: Figures) => (
                      <Button
                        aria-label={`更正 ${year} 年数据`}
                        onClick={() => setEdit({ year, staff, revenueYuan, assetsYuan })}
                        size="small"
                        type="link"
                      >
                        更正
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
          dataSource={view.figures.toReversed()}
          locale={{ emptyText: '没有年度数据' }}
          pagination={false}
          rowKey="figuresId"
          size="small"
        />
      </Wide>
      {edit ? <FiguresDialog firmId={view.firmId} initial={edit} onClose={() => setEdit(null)} /> : null}
    </Card>
  );
}

function Figure({ yuan }: { yuan: string | null }) {
  return yuan === null ? '未知' : <Money yuan={yuan} />;
}

type DialogProps = { firmId: string; initial: Partial<Values>; onClose: () => void };

function FiguresDialog({ firmId, initial, onClose }: DialogProps) {
  return (
    <FormDialog
      changes={['GET /api/firms/:firmId', 'GET /api/firms']}
      done="年度数据已登记"
      endpoint="POST /api/firms/:firmId/figures"
      initialValues={initial}
      input={({ year, staff, revenueYuan, assetsYuan, reference }: Values) => ({
        firmId,
        year,
        staff: staff ?? null,
        revenueYuan: revenueYuan || null,
        assetsYuan: assetsYuan || null,
        reference,
      })}
      lead="同一年度原有的数据自今日起由下面的内容代替；不清楚的留空，不要填 0。"
      okText="登记"
      onClose={onClose}
      title="登记年度数据"
    >
      <WholeNumberItem label="年度" max={2100} min={1990} name="year" required />
      <WholeNumberItem label="年末从业人数（人）" max={10_000_000} min={0} name="staff" />
      <Form.Item label="营业收入（元）" name="revenueYuan">
        <Input inputMode="decimal" placeholder="例如 8600000.00" style={{ width: 240 }} />
      </Form.Item>
      <Form.Item label="资产总额（元）" name="assetsYuan">
        <Input inputMode="decimal" placeholder="例如 12000000.00" style={{ width: 240 }} />
      </Form.Item>
      <ReferenceItem />
    </FormDialog>
  );
}
