/**
 * A made-up policy of a made-up city, for tests: nothing in the engine knows any real one. Its divisions are
 * not even numbers.
 */
import {
  addMonths,
  and,
  atLeast,
  atMost,
  choose,
  code,
  countRows,
  county,
  date,
  decisionDate,
  define,
  divide,
  equal,
  fact,
  greatest,
  integer,
  isOneOf,
  judgement,
  least,
  less,
  monthOf,
  monthsBetween,
  more,
  multiply,
  or,
  type Pack,
  parameter,
  round,
  shiftMonth,
  sumOf,
  table,
  valueOf,
  yearsBetween,
} from '../index.ts';

const here = { on: decisionDate, region: county };

export const rider = {
  birthDate: fact.date('rider.birth-date', { subject: 'person', label: '出生日期' }),
  student: fact.boolean('rider.student', { subject: 'person', label: '是否在读', changeable: true }),
  income: fact.money('rider.income', {
    subject: 'person',
    label: '月收入',
    max: '100000.00',
    changeable: true,
  }),
  registered: fact.boolean('rider.registered', { subject: 'person', label: '是否登记', changeable: true }),
  fares: fact.list('rider.fares', {
    subject: 'person',
    label: '车费记录',
    item: {
      month: fact.month('month', { label: '月份' }),
      paid: fact.money('paid', { label: '实付车费', max: '1000.00' }),
    },
  }),
};

export const shop = {
  sector: fact.code('shop.sector', {
    subject: 'firm',
    label: '行业',
    values: [
      { code: 'trade', label: '零售' },
      { code: 'craft', label: '手工' },
      { code: 'other', label: '其他' },
    ],
  }),
  staff: fact.integer('shop.staff', { subject: 'firm', label: '职工人数', unit: '人', max: '100000' }),
  revenue: fact.money('shop.revenue', { subject: 'firm', label: '年营业收入' }),
  leavers: fact.integer('shop.leavers', { subject: 'firm', label: '离职人数', unit: '人', max: '100000' }),
  honest: fact.boolean('shop.honest', { subject: 'firm', label: '无失信记录' }),
  apprentices: fact.list('shop.apprentices', {
    subject: 'firm',
    label: '学徒名册',
    itemId: 'id',
    item: {
      id: fact.code('id', { label: '证件号码' }),
      hired: fact.date('hired', { label: '入职日期' }),
      contractMonths: fact.integer('contract-months', { label: '合同月数', max: '120', changeable: true }),
      wages: fact.list('wages', {
        label: '工资记录',
        item: {
          month: fact.month('month', { label: '月份' }),
          amount: fact.money('amount', { label: '工资', max: '50000.00' }),
        },
      }),
    },
  }),
};

const maxAge = parameter.integer('ride.max-age', { label: '年龄上限', unit: '岁' });
const incomeLimit = parameter.money('ride.income-limit', { label: '收入上限' });
const share = parameter.fraction('ride.share', { label: '补贴比例', max: '1' });
const cap = parameter.money('ride.cap', { label: '补贴封顶' });
const grant = parameter.money('shop.grant', { label: '学徒补贴标准', max: '10000' });

const age = define('rider.age', '周岁', yearsBetween(rider.birthDate, decisionDate, 'clamp'));
const faresPaid = define(
  'ride.fares-paid',
  '近三个月实付车费',
  sumOf(rider.fares, rider.fares.item.paid, {
    window: {
      date: rider.fares.item.month,
      from: shiftMonth(monthOf(decisionDate), integer(-3)),
      to: shiftMonth(monthOf(decisionDate), integer(-1)),
    },
  }),
);

/** Size by staff and revenue, as tables of sizes go: every bound of a class must be reached. */
const sizeStaff = define(
  'shop.large-staff',
  '大型职工人数下限',
  table(
    [shop.sector],
    [
      [[['trade']], integer(300)],
      [[['craft']], integer(1000)],
    ],
    integer(500),
  ),
);
const size = define(
  'shop.size',
  '单位规模',
  choose(
    [
      [
        and(atLeast(shop.staff, sizeStaff), atLeast(shop.revenue, greatest(grant500(), grant500()))),
        code('large'),
      ],
    ],
    code('small'),
  ),
);

function grant500() {
  return multiply(valueOf(grant, { on: date('2030-01-01'), region: code('delta') }), integer(500));
}

const apprentice = shop.apprentices.item;
const wagesPaid = define(
  'apprentice.wages-paid',
  '已付工资',
  sumOf(apprentice.wages, apprentice.wages.item.amount),
);

export const tinyPack: Pack = {
  id: 'delta',
  version: '1',
  title: '三角洲市试行办法',
  clauses: [
    { id: 'A1', title: '乘车补贴' },
    { id: 'B1', title: '学徒补贴' },
    { id: 'B2', title: '稳定用工奖励' },
  ],
  facts: [...Object.values(rider), ...Object.values(shop)],
  parameters: [maxAge, incomeLimit, share, cap, grant],
  divisions: [
    { code: 'delta', parent: null, name: '三角洲市' },
    { code: 'north', parent: 'delta', name: '北区' },
    { code: 'south', parent: 'delta', name: '南区' },
  ],
  values: [
    value('ride.max-age', 25, 'delta'),
    value('ride.income-limit', '3000', 'delta'),
    value('ride.income-limit', '3500.00', 'south'),
    value('ride.share', '2/3', 'delta'),
    { ...value('ride.cap', '200.00', 'delta'), to: '2030-06-30' },
    { ...value('ride.cap', '250.00', 'delta'), from: '2030-07-01' },
    value('shop.grant', 1000, 'delta'),
    { ...value('shop.grant', null, 'south'), from: '2030-07-01' },
  ],
  benefits: [
    {
      id: 'A1',
      clause: 'A1',
      title: '乘车补贴',
      subject: 'person',
      kind: 'benefit',
      conditions: [
        {
          id: 'young',
          clause: 'A1',
          text: '年龄不超过规定上限，或者在读',
          test: or(atMost(age, valueOf(maxAge, here)), rider.student),
        },
        {
          id: 'income',
          clause: 'A1',
          text: '月收入低于规定上限',
          test: less(rider.income, valueOf(incomeLimit, here)),
        },
        { id: 'registered', clause: 'A1', text: '已登记', test: rider.registered },
      ],
      amount: {
        kind: 'per-month',
        value: define(
          'ride.subsidy',
          '补贴金额',
          least(round(multiply(faresPaid, valueOf(share, here)), 'half-up'), valueOf(cap, here)),
          { clause: 'A1' },
        ),
      },
      months: integer(3),
      until: addMonths(decisionDate, integer(3), 'clamp'),
    },
    {
      id: 'B1',
      clause: 'B1',
      title: '学徒补贴',
      subject: 'firm',
      kind: 'benefit',
      per: shop.apprentices,
      conditions: [
        { id: 'small', clause: 'B1', text: '不是大型单位', test: isOneOf(size, ['small']) },
        { id: 'honest', clause: 'B1', text: '无失信记录', test: shop.honest },
        {
          id: 'contract',
          clause: 'B1',
          text: '合同不少于 12 个月',
          test: atLeast(apprentice.contractMonths, integer(12)),
        },
        {
          id: 'paid',
          clause: 'B1',
          text: '每满一个月均已发工资',
          test: atLeast(countRows(apprentice.wages), monthsBetween(apprentice.hired, decisionDate, 'clamp')),
        },
        {
          id: 'real',
          clause: 'B1',
          text: '经认定为真实学徒',
          test: or(
            more(wagesPaid, valueOf(grant, { on: apprentice.hired, region: county })),
            judgement('apprentice.real', '是否为真实学徒', { per: shop.apprentices, clause: 'B1' }),
          ),
        },
      ],
      amount: { kind: 'once', value: valueOf(grant, { on: apprentice.hired, region: county }) },
    },
    {
      id: 'B2',
      clause: 'B2',
      title: '稳定用工奖励',
      subject: 'firm',
      kind: 'benefit',
      conditions: [
        {
          id: 'steady',
          clause: 'B2',
          text: '离职率不高于 5.5%',
          test: atMost(
            divide(shop.leavers, shop.staff),
            define('b2.limit', '离职率上限', divide(integer(55), integer(1000))),
          ),
        },
        { id: 'trade', clause: 'B2', text: '零售业', test: equal(shop.sector, code('trade')) },
      ],
      notes: ['离职率口径未明。'],
    },
  ],
};

function value(key: string, amount: string | number | null, region: string) {
  return {
    key,
    value: amount,
    from: '2030-01-01',
    to: null,
    region,
    source: '试行办法',
    confidence: 'seen',
  } as const;
}
