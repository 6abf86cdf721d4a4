-- Firms and their dated relations to people.

create schema firms;

create table firms.firm (
  firm_id uuid primary key default uuidv7(),
  uscc text not null unique check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name text not null check (name <> ''),
  entity_type text not null check (entity_type in (
    'enterprise', 'farmers-cooperative', 'self-employed', 'social-organisation', 'private-non-enterprise', 'foundation',
    'law-firm', 'public-institution', 'state-organ', 'trade-union', 'village-organisation', 'other')),
  industry text check (industry ~ '^[A-T][0-9]{0,4}$'),
  labour_dispatch boolean not null default false,
  division text not null check (division ~ '^[0-9]{6}$'),
  township text check (township ~ '^[0-9]{9}$'),
  registered_on date,
  deregistered_on date,
  legal_representative uuid references people.person deferrable initially deferred,
  phone text,
  source text not null references people.source_register,
  recorded_on date not null,
  generated boolean not null default false,
  search text not null generated always as (kernel.plain(name || uscc)) stored
);
comment on column firms.firm.labour_dispatch is 'Licensed for labour dispatch: excluded from proactive delivery, money follows the user unit (T13).';
create index firm_division on firms.firm (division, township);
create index firm_legal_representative on firms.firm (legal_representative);

create table firms.annual_figures (
  figures_id uuid primary key default uuidv7(),
  firm_id uuid not null references firms.firm,
  year smallint not null check (year between 1949 and 2100),
  staff integer check (staff >= 0),
  revenue_fen bigint check (revenue_fen >= 0),
  assets_fen bigint check (assets_fen >= 0),
  source text not null references people.source_register,
  recorded_on date not null,
  retracted_on date
);
comment on table firms.annual_figures is
  'What the size of a firm is told by: 从业人员 and 资产总额 at the end of the year, 营业收入 of the year; NULL: unknown.';
create index annual_figures_firm on firms.annual_figures (firm_id, year);

create table firms.employment (
  employment_id uuid primary key default uuidv7(),
  firm_id uuid not null references firms.firm,
  person_id uuid not null references people.person,
  from_date date not null,
  to_date date check (to_date >= from_date),
  contract_kind text check (contract_kind in ('fixed-term', 'open-ended', 'task')),
  contract_start date,
  contract_end date,
  post text,
  wage_fen bigint check (wage_fen >= 0),
  end_reason text check (end_reason in ('resigned', 'dismissed', 'redundancy', 'contract-expired', 'retired', 'died', 'other')),
  source text not null references people.source_register,
  recorded_on date not null,
  retracted_on date,
  check (contract_end is null or contract_start is null or contract_end >= contract_start)
);
comment on column firms.employment.contract_end is 'Last day of the contract; NULL with open-ended: none; NULL otherwise: unknown.';
create index employment_firm on firms.employment (firm_id, from_date);
create index employment_person on firms.employment (person_id);

create table firms.mandate (
  mandate_id uuid primary key default uuidv7(),
  firm_id uuid not null references firms.firm,
  person_id uuid not null references people.person,
  scope text not null check (scope in ('all', 'apply')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  granted_as text not null check (granted_as in ('legal-representative', 'delegate', 'counter')),
  granted_by uuid,
  evidence text not null check (evidence <> ''),
  recorded_on date not null,
  revoked_on date,
  revoked_by uuid,
  -- Ending the one that is shown ends what it lets a person do: there is no second of the same scope behind it.
  constraint once_at_a_time exclude using gist (firm_id with =, person_id with =, scope with =,
    daterange(valid_from, valid_to, '[]') with &&) where (revoked_on is null)
);
comment on table firms.mandate is
  'Who may act for a firm, valid from valid_from to valid_to inclusive and until revoked_on exclusive. scope all: apply, appoint others and name the account; apply: apply only.';

-- Each change of the last day of a mandate, with what stood before: none is overwritten without a trace.
create table firms.mandate_end (
  mandate_id uuid not null references firms.mandate,
  place int not null check (place > 0),
  -- NULL: without end.
  before date,
  valid_to date check (valid_to is distinct from before),
  reason text not null check (reason <> ''),
  changed_as text not null check (changed_as in ('legal-representative', 'delegate', 'counter')),
  changed_by uuid not null,
  recorded_on date not null,
  primary key (mandate_id, place)
);

create index mandate_person on firms.mandate (person_id);
create index mandate_firm on firms.mandate (firm_id);

create table firms.payee_account (
  account_id uuid primary key default uuidv7(),
  firm_id uuid not null references firms.firm,
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
comment on table firms.payee_account is 'Basic bank accounts 基本存款账户. A correction opens a new row, and closes the old one when the bank has verified the new.';
-- The verified one, and beside it at most one that waits for the bank or was refused by it.
create unique index payee_account_current on firms.payee_account (firm_id, (verification = 'verified'))
  where valid_to is null;

-- What never changes of an account, as the chains keep it: the audit record of its registration, and each case that chose it.
create function firms.account_digest(a firms.payee_account) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select encode(sha256(convert_to(concat_ws(E'\n', a.salt, a.account_id, a.firm_id, a.bank, a.account_number, a.holder_name),
    'UTF8')), 'hex')
$$;
create view firms.evidence with (security_invoker = true) as select firms.account_digest(a) as hash from firms.payee_account a;

create table firms.correction (
  correction_id uuid primary key default uuidv7(),
  firm_id uuid not null references firms.firm,
  field text not null check (field in ('name', 'industry', 'division', 'township', 'phone')),
  old_value text,
  new_value text,
  source text not null references people.source_register,
  reference text not null,
  recorded_on date not null,
  recorded_by uuid
);
comment on table firms.correction is 'Corrections of the columns of firms.firm, append-only, as people.correction.';
create index correction_firm on firms.correction (firm_id, recorded_on);
