import { type TableColumnsType, Typography } from 'antd';

type Payee = { holderName: string; bank: string; accountNumber: string };

/** To whom the money goes: the holder, and under it bank and account. */
export const payeeColumn = <Row extends Payee>(): TableColumnsType<Row>[number] => ({
  title: '收款',
  render: (_, { holderName, bank, accountNumber }) => (
    <>
      {holderName}
      <div>
        <Typography.Text type="secondary">
          {bank} {accountNumber}
        </Typography.Text>
      </div>
    </>
  ),
});
