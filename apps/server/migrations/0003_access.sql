-- Who may act where: divisions, offices, accounts' bindings, assignments.

create schema access;
grant usage on schema access to wenye_app, wenye_worker, wenye_auth, wenye_sealer;

-- Administrative divisions with history (6 digits county and above, 9 township, 12 village).
-- Loaded from packages/codes; 2021: 偃师市 → 偃师区, 孟津县 and 吉利区 → 孟津区.
create table access.division (
  code text primary key check (code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
  name text not null,
  parent_code text references access.division,
  valid_from date,
  valid_to date,
  successor_code text references access.division,
  check (valid_to >= valid_from)
);
create index on access.division (parent_code);
create index on access.division (successor_code);
grant select on access.division to wenye_app, wenye_worker, wenye_auth;

-- An organisation that acts. A zone such as 高新区 or 伊滨区 is an office without a division code of its
-- own: it covers what it accepts, not a territory.
create table access.office (
  id uuid primary key default uuidv7(),
  name text not null,
  kind text not null check (kind in ('city', 'county', 'township', 'zone')),
  division_code text references access.division,
  parent_id uuid references access.office,
  -- To be called by the public, with the area code.
  phone text,
  -- Of the demonstration: a number that is nobody's; said wherever it is shown.
  phone_generated boolean not null default false,
  valid_from date not null default '1949-10-01',
  valid_to date,
  successor_id uuid references access.office,
  check (valid_to >= valid_from),
  check ((kind = 'zone') = (division_code is null))
);
create index on access.office (parent_id);
create index on access.office (successor_id);
grant select on access.office to wenye_app, wenye_worker;

-- One account, one natural person; one person may have several accounts.
create table access.binding (
  account_id text primary key references auth."user" on delete cascade,
  person_id uuid not null,
  method text not null check (method in ('identity-provider', 'counter-code', 'loader')),
  bound_at timestamptz not null default now()
);
create index on access.binding (person_id);
call kernel.protect('access.binding');

-- Codes given at a counter to a person who has shown an identity document. Only the hash is kept.
create table access.counter_code (
  id uuid primary key default uuidv7(),
  code_hash bytea not null unique,
  person_id uuid not null,
  -- Null: by the installation (people/install).
  issued_by uuid,
  office_id uuid not null references access.office,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by text references auth."user" on delete set null
);
call kernel.protect('access.counter_code');

-- What an office has somebody do (packages/codes/src/roles.ts).
create domain access.role as text check (value in (
  'counter-clerk', 'acceptor', 'reviewer', 'approver', 'finance', 'authoriser', 'reconciler',
  'parameter-officer', 'auditor', 'leader', 'administrator'));

-- A post that is ended before it begins has no day (its last is the one before its first), and overlaps with nothing.
create table access.assignment (
  id uuid primary key default uuidv7(),
  person_id uuid not null,
  role access.role not null,
  office_id uuid not null references access.office,
  valid_from date not null,
  valid_to date,
  check (valid_to >= valid_from - 1),
  exclude using gist (
    person_id with =, (role::text) with =, office_id with =, daterange(valid_from, valid_to + 1) with &&)
);
create index on access.assignment (office_id);
call kernel.protect('access.assignment');
