/**
 * Accounts of the demonstration, as data. Officers of 嵩县, 西工区 and the city, each another natural person; people
 * and firms who apply. One officer has two accounts, to show that duties are kept apart by person, not by account.
 */
import type { IsoDate } from '@wenye/codes';
import { addDays } from '@wenye/codes';
import { type CastPerson, castBundle, castPerson, diploma } from './cast.ts';
import { flexibleMonth, monthsBetween } from './contributions.ts';
import { bearingsHr, bearingsRepresentative, tradersHr, tradersRepresentative } from './demo-firms.ts';
import type { PersonBundle } from './records.ts';

/** Roles as the server names them. */
export type DemoRole =
  | 'counter-clerk'
  | 'acceptor'
  | 'reviewer'
  | 'approver'
  | 'finance'
  | 'authoriser'
  | 'reconciler'
  | 'parameter-officer'
  | 'auditor'
  | 'leader'
  | 'administrator';

export type DemoAccount = {
  username: string;
  /** Chinese heading under which it is listed, and who it is. */
  group: string;
  title: string;
  /** Null: an account that is not bound yet; `person` of `newcomer` is who binds it. */
  person: CastPerson | null;
  /** Office by division code. */
  assignments: readonly { role: DemoRole; office: string }[];
};

/** The password of every demonstration account; printed with them. */
export const DEMO_PASSWORD = 'wenye-demo-2020';

const COUNTIES = [
  { slug: 'song', name: '嵩县', code: '410325', township: '410325100', townshipName: '嵩县城关镇' },
  { slug: 'xigong', name: '西工区', code: '410303', township: '410303001', townshipName: '西工区王城路街道' },
] as const;

const COUNTY_ROLES: readonly [DemoRole, string][] = [
  ['counter-clerk', '县区窗口'],
  ['acceptor', '县区受理'],
  ['reviewer', '县区审核'],
  ['approver', '县区批准'],
  ['finance', '县区财务（编制拨付批次）'],
  ['authoriser', '县区拨付授权'],
  ['reconciler', '县区对账'],
];

const CITY_ROLES: readonly [username: string, DemoRole, string][] = [
  ['reviewer', 'reviewer', '市级复审'],
  ['approver', 'approver', '市级批准'],
  ['finance', 'finance', '市级财务（编制拨付批次）'],
  ['authoriser', 'authoriser', '市级拨付授权'],
  ['reconciler', 'reconciler', '市级对账'],
  ['auditor', 'auditor', '审计'],
  ['parameter.1', 'parameter-officer', '参数维护（第一人）'],
  ['parameter.2', 'parameter-officer', '参数维护（第二人）'],
  ['leader', 'leader', '领导'],
  ['administrator', 'administrator', '市级管理员（推进业务日期、设置岗位）'],
  ['approver.2', 'approver', '市级批准（第二人）'],
  ['reviewer.2', 'reviewer', '市级复审（第二人）'],
  ['administrator.2', 'administrator', '市级管理员（第二人，确认岗位）'],
];

const countyOfficers: readonly DemoAccount[] = COUNTIES.flatMap((county, at) => {
  const first = at * 10;
  return [
    ...(['counter-clerk', 'acceptor'] as const).map((role, offset) => ({
      username: `${county.slug}.town.${role === 'acceptor' ? 'acceptor' : 'clerk'}`,
      group: county.name,
      title: `${county.townshipName}${role === 'acceptor' ? '受理' : '窗口'}`,
      person: castPerson(first + offset, county.township),
      assignments: [{ role, office: county.township }],
    })),
    ...COUNTY_ROLES.map(([role, title], offset) => ({
      username: `${county.slug}.${role === 'counter-clerk' ? 'clerk' : role}`,
      group: county.name,
      title: title.replace('县区', county.name),
      person: castPerson(first + 2 + offset, county.township),
      assignments: [{ role, office: county.code }],
    })),
  ];
});

const cityOfficers: readonly DemoAccount[] = CITY_ROLES.map(([username, role, title], at) => ({
  username: `city.${username}`,
  group: '洛阳市',
  title,
  person: castPerson(20 + at, '410303001'),
  assignments: [{ role, office: '410300' }],
}));

/** Second officers of 西工区: to whom a case can be handed over. */
const secondColleagues: readonly DemoAccount[] = (
  [
    ['xigong.acceptor.2', 'acceptor', '西工区受理（第二人）'],
    ['xigong.reviewer.2', 'reviewer', '西工区审核（第二人）'],
  ] as const
).map(([username, role, title], at) => ({
  username,
  group: '西工区',
  title,
  person: castPerson(33 + at, '410303001'),
  assignments: [{ role, office: '410303' }],
}));

/** The reviewer of 嵩县 once more: a second account of the same natural person. */
const secondAccount: DemoAccount = {
  username: 'song.reviewer.b',
  group: '嵩县',
  title: '嵩县审核的第二个账号（同一自然人）',
  person: castPerson(4, '410325100'),
  assignments: [],
};

/** Entitled to 11.2 in October 2020: left school in June 2019, in flexible work since March 2020. */
export const graduate = castPerson(70, '410325100', {
  name: '王雨晴',
  sex: 'female',
  birthDate: '1997-05-12',
});
/** The same but for the date of the certificate, which the register lacks. */
export const graduateLacking = castPerson(71, '410325101', {
  name: '李明轩',
  sex: 'male',
  birthDate: '1997-08-23',
});
/** Left school more than two years before. */
export const graduateLate = castPerson(72, '410303002', {
  name: '张亚楠',
  sex: 'female',
  birthDate: '1995-02-17',
});
/** Known to the registers, with an account that is not bound yet. */
export const newcomer = castPerson(73, '410303009', { name: '赵文博', sex: 'male', birthDate: '1998-01-30' });

const applicant = (username: string, title: string, person: CastPerson | null): DemoAccount => ({
  username,
  group: '申请人',
  title,
  person,
  assignments: [],
});

export const demoAccounts: readonly DemoAccount[] = [
  applicant('graduate', '嵩县毕业生 王雨晴：灵活就业，符合11.2', graduate),
  applicant('graduate.lacking', '嵩县毕业生 李明轩：登记缺毕业证书日期', graduateLacking),
  applicant('graduate.late', '西工区毕业生 张亚楠：离校已满两年', graduateLate),
  applicant('bearings.hr', '洛阳稳业示范轴承有限公司 经办人 陈静怡：2020年招用72人', bearingsHr),
  applicant('traders.hr', '洛阳稳业示范商贸有限公司 经办人 许晓燕：缺营业收入', tradersHr),
  applicant('bearings.boss', '洛阳稳业示范轴承有限公司 法定代表人 郭建国', bearingsRepresentative),
  applicant('newcomer', '未实名绑定的账号（可绑定赵文博）', null),
  ...countyOfficers.slice(0, 9),
  secondAccount,
  ...countyOfficers.slice(9),
  ...secondColleagues,
  ...cityOfficers,
];

/** Whom the demonstration's identity provider offers to vouch for: those who apply, and the one still to be bound. */
export const demoIdentities: readonly { title: string; name: string; idNumber: string }[] = [
  { title: '尚未开通账号的毕业生', name: newcomer.name, idNumber: newcomer.idNumber },
  ...demoAccounts.flatMap(({ group, title, person }) =>
    group === '申请人' && person !== null ? [{ title, name: person.name, idNumber: person.idNumber }] : [],
  ),
];

/** People of the cast other than the bearing maker's staff, with what the registers hold of them. */
export function* demoPeople(date: IsoDate): Generator<PersonBundle> {
  for (const officer of [...countyOfficers, ...secondColleagues, ...cityOfficers])
    if (officer.person !== null) yield castBundle(officer.person);
  for (const person of [bearingsRepresentative, bearingsHr, tradersRepresentative, tradersHr])
    yield castBundle(person);
  yield flexibleGraduate(graduate, '2019-06-28', '2020-03-02', date);
  yield flexibleGraduate(graduateLacking, null, '2020-03-02', date);
  yield flexibleGraduate(graduateLate, '2018-06-26', '2020-08-03', date);
  yield flexibleGraduate(newcomer, '2020-06-24', '2020-07-06', date);
}

/** A graduate in flexible work who has paid the pension on the lowest base since: 549 yuan a month. */
function flexibleGraduate(
  person: CastPerson,
  graduatedOn: IsoDate | null,
  start: IsoDate,
  date: IsoDate,
): PersonBundle {
  const bundle = castBundle(person);
  bundle.person.education = '21';
  bundle.education.push(diploma(graduatedOn));
  bundle.flexible.push({
    fromDate: start,
    toDate: null,
    occupation: '网店经营',
    division: person.division,
    source: 'employment',
    recordedOn: start,
  });
  for (const month of monthsBetween(start, addDays(date, -27)))
    bundle.contributions.push(flexibleMonth(month, 274_500, 0));
  return bundle;
}
