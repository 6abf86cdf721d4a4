import { Link } from '@tanstack/react-router';
import { type TableColumnsType, Tag } from 'antd';

/** Somebody in a list: who, and where they live. */
type Row = {
  personId: string;
  name: string;
  idNumberMasked: string;
  division: { name: string };
  township: { name: string } | null;
  generated: boolean;
};

/** The columns that say who somebody is, with the way to what the registers say of them. */
export const personColumns = <Person extends Row>(): TableColumnsType<Person> => [
  {
    title: '姓名',
    render: (_, { personId, name, generated }) => (
      <>
        <Link params={{ personId }} to="/desk/people/$personId">
          {name}
        </Link>{' '}
        {generated ? <Tag>生成</Tag> : null}
      </>
    ),
  },
  { title: '证件号码', dataIndex: 'idNumberMasked' },
  { title: '居住地', render: (_, row) => `${row.division.name}${row.township?.name ?? ''}` },
];
