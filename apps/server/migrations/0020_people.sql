-- Who: natural persons and what the registers of other offices say about them.
-- Every row names its register and the day it was recorded here, so that facts can be read as known on a day:
-- a row counts on day D when recorded_on <= D and (retracted_on is null or D < retracted_on).

create schema people;

create table people.source_register (
  code text primary key check (code ~ '^[a-z-]+$'),
  name text not null unique,
  kept_from date
);
comment on table people.source_register is 'Registers that facts come from, with the Chinese name that pages show.';
comment on column people.source_register.kept_from is
  'From this day on the register is held whole, so that what is not in it did not happen; NULL: of no time.';

insert into people.source_register (code, name) values
  ('household', '户籍登记'),
  ('education', '高等教育学历信息'),
  ('employment', '就业登记'),
  ('unemployment', '失业登记'),
  ('labour-contract', '劳动用工备案'),
  ('social-insurance', '社会保险缴费记录'),
  ('unemployment-benefit', '失业保险待遇发放记录'),
  ('subsidy-ledger', '就业补助资金发放台账'),
  ('recognition', '就业困难人员认定'),
  ('civil-affairs', '民政救助信息'),
  ('disabled-persons', '残疾人证信息'),
  ('veterans', '退役军人信息'),
  ('social-security-card', '社会保障卡银行账户'),
  ('market', '经营主体登记'),
  ('labour-dispatch', '劳务派遣经营许可信息'),
  ('annual-report', '企业年度报告'),
  ('basic-account', '基本存款账户信息'),
  ('counter', '窗口核实'),
  ('self', '本人申报'),
  ('firm', '单位登记'),
  ('installation', '系统启用时登记');

create table people.person (
  person_id uuid primary key default uuidv7(),
  id_number text not null unique check (id_number ~ '^[0-9]{17}[0-9X]$'),
  name text not null check (name <> ''),
  sex text check (sex in ('male', 'female')),
  birth_date date,
  division text not null check (division ~ '^[0-9]{6}$'),
  township text check (township ~ '^[0-9]{9}$'),
  hukou_division text check (hukou_division ~ '^[0-9]{6}$'),
  hukou_kind text check (hukou_kind in ('urban', 'rural')),
  education text check (education ~ '^[0-9]{2}$'),
  phone text check (phone ~ '^1[3-9][0-9]{9}$'),
  source text not null references people.source_register,
  recorded_on date not null,
  generated boolean not null default false
);
comment on table people.person is 'One row a natural person. NULL is unknown. Corrections are logged in people.correction.';
comment on column people.person.division is 'County of residence (GB/T 2260), on record as of recorded_on; may be revoked since.';
comment on column people.person.generated is 'Of the generated city: never a real person; shown wherever the person is shown.';
create index person_division on people.person (division, township);
create index person_hukou_division on people.person (hukou_division) where hukou_division is distinct from division;

create table people.education_record (
  record_id uuid primary key default uuidv7(),
  person_id uuid not null references people.person,
  level text not null check (level ~ '^[0-9]{2}$'),
  school_kind text not null check (school_kind in (
    'higher-education', 'overseas', 'technician-senior', 'technician-preparatory', 'special-education-vocational',
    'adult-higher-education', 'secondary-vocational', 'other')),
  school text not null,
  graduated_on date,
  source text not null references people.source_register,
  recorded_on date not null,
  retracted_on date
);
comment on column people.education_record.level is 'GB/T 4658-2006.';
comment on column people.education_record.graduated_on is 'Date of the certificate, from which 离校 is counted; NULL: unknown.';
create index education_record_person on people.education_record (person_id);

create table people.unemployment_registration (
  registration_id uuid primary key default uuidv7(),
  person_id uuid not null references people.person,
  registered_on date not null,
  ended_on date check (ended_on >= registered_on),
  division text not null,
  source text not null references people.source_register,
  recorded_on date not null,
  retracted_on date
);
comment on column people.unemployment_registration.ended_on is 'Last day of the registration; NULL: still registered.';
create index unemployment_registration_person on people.unemployment_registration (person_id);

create table people.flexible_registration (
  registration_id uuid primary key default uuidv7(),
  person_id uuid not null references people.person,
  from_date date not null,
  to_date date check (to_date >= from_date),
  occupation text not null,
  division text not null,
  source text not null references people.source_register,
  recorded_on date not null,
  retracted_on date
);
create index flexible_registration_person on people.flexible_registration (person_id);

create table people.contribution (
  person_id uuid not null references people.person,
  month date not null check (extract(day from month) = 1),
  capacity text not null check (capacity in ('employee', 'flexible')),
  firm_id uuid,
  base_fen bigint not null check (base_fen >= 0),
  pension_unit_fen bigint not null default 0 check (pension_unit_fen >= 0),
  pension_own_fen bigint not null default 0 check (pension_own_fen >= 0),
  unemployment_unit_fen bigint not null default 0 check (unemployment_unit_fen >= 0),
  unemployment_own_fen bigint not null default 0 check (unemployment_own_fen >= 0),
  medical_unit_fen bigint not null default 0 check (medical_unit_fen >= 0),
  medical_own_fen bigint not null default 0 check (medical_own_fen >= 0),
  injury_unit_fen bigint not null default 0 check (injury_unit_fen >= 0),
  source text not null default 'social-insurance' references people.source_register,
  recorded_on date not null,
  check ((capacity = 'employee') = (firm_id is not null)),
  unique nulls not distinct (person_id, month, firm_id)
);
comment on table people.contribution is
  'Social insurance actually paid for a month, per kind, by the unit and by the person (_own_), in fen. A kind that was relieved is zero (T7).';
create index contribution_firm on people.contribution (firm_id, month) where firm_id is not null;

create table people.unemployment_benefit (
  drawing_id uuid primary key default uuidv7(),
  person_id uuid not null references people.person,
  firm_id uuid,
  first_month date not null check (extract(day from first_month) = 1),
  last_month date check (last_month >= first_month and extract(day from last_month) = 1),
  source text not null default 'unemployment-benefit' references people.source_register,
  recorded_on date not null,
  retracted_on date
);
comment on table people.unemployment_benefit is
  'Times in which a person drew unemployment insurance benefit (失业保险金). firm_id: whom the person worked for last; last_month: the last one paid; NULL: still drawn.';
create index unemployment_benefit_person on people.unemployment_benefit (person_id);
create index unemployment_benefit_firm on people.unemployment_benefit (firm_id, first_month) where firm_id is not null;

create table people.status (
  status_id uuid primary key default uuidv7(),
  person_id uuid not null references people.person,
  kind text not null check (kind in (
    'hardship', 'zero-employment-household', 'disabled', 'minimum-living-allowance', 'registered-poor', 'veteran')),
  category text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  division text not null,
  source text not null references people.source_register,
  recorded_on date not null,
  retracted_on date
);
comment on table people.status is 'Statuses that an office has recognised; sensitive (PIPL 28). category: for hardship H1–H7.';
create index status_person on people.status (person_id);

create table people.benefit_month (
  benefit_month_id uuid primary key default uuidv7(),
  person_id uuid not null references people.person,
  benefit_id text not null check (benefit_id ~ '^[0-9]+\.[0-9]+$'),
  month date not null check (extract(day from month) = 1),
  source text not null default 'subsidy-ledger' references people.source_register,
  reference text,
  recorded_on date not null,
  retracted_on date
);
comment on table people.benefit_month is
  'Months for which a monthly subsidy was granted for a person, to the person or to the employer, before and in this system; an award of which nothing is owed or stays paid any more retracts them.';

create index benefit_month_reference on people.benefit_month (reference);
-- A month is granted once at a time: after a revocation it may be granted anew, also on the same day.
create unique index benefit_month_once on people.benefit_month (person_id, benefit_id, month) where retracted_on is null;

create table people.payee_account (
  account_id uuid primary key default uuidv7(),
  person_id uuid not null references people.person,
  bank text not null,
  account_number text not null check (account_number ~ '^[0-9]{8,32}$'),
  holder_name text not null,
  verification text not null default 'unverified' check (verification in ('unverified', 'verified', 'rejected')),
  verified_on date,
  -- In the bank's words, where it does not know the account as it is named, or has closed it.
  rejected_for text check (rejected_for is null or verification = 'rejected'),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null references people.source_register,
  recorded_on date not null,
  -- Of the digest that the chains keep of it: without it nobody tries numbers until one fits.
  salt uuid not null default gen_random_uuid(),
  check ((verification = 'unverified') = (verified_on is null))
);
comment on table people.payee_account is 'Social-security-card accounts. A correction opens a new row, and closes the old one when the bank has verified the new; numbers never change.';
-- The verified one, and beside it at most one that waits for the bank or was refused by it.
create unique index payee_account_current on people.payee_account (person_id, (verification = 'verified'))
  where valid_to is null;

-- What never changes of an account, as the chains keep it: the audit record of its registration, and each case that chose it.
create function people.account_digest(a people.payee_account) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select encode(sha256(convert_to(concat_ws(E'\n', a.salt, a.account_id, a.person_id, a.bank, a.account_number, a.holder_name),
    'UTF8')), 'hex')
$$;
create view people.evidence with (security_invoker = true) as select people.account_digest(a) as hash from people.payee_account a;

create table people.correction (
  correction_id uuid primary key default uuidv7(),
  person_id uuid not null references people.person,
  field text not null check (field in (
    'name', 'division', 'township', 'hukou_division', 'hukou_kind', 'education', 'phone')),
  old_value text,
  new_value text,
  source text not null references people.source_register,
  reference text not null,
  recorded_on date not null,
  recorded_by uuid
);
comment on table people.correction is
  'Corrections of the columns of people.person, append-only: the value as known before recorded_on is old_value.';
create index correction_person on people.correction (person_id, recorded_on);
