-- The fund ledger: fund × budget year × paying division (specification D3). Double entry; entries are only
-- ever added, by funds.post_entries (0041).

create schema funds;
grant usage on schema funds to wenye_app, wenye_worker;

create table funds.fund (
  id text primary key,
  name text not null,
  -- What recovered money does: it can be spent again, or it belongs to the treasury.
  recovery text not null check (recovery in ('restores', 'treasury'))
);

insert into funds.fund (id, name, recovery) values
  ('unemployment-insurance', '失业保险基金', 'restores'),
  ('employment-subsidy', '就业补助资金', 'restores'),
  ('training-account', '职业技能提升行动专账资金', 'restores'),
  ('restructuring-award', '工业企业结构调整专项奖补资金', 'treasury');

create table funds.account (
  id text primary key,
  position smallint not null unique,
  name text not null,
  normal text not null check (normal in ('debit', 'credit')),
  -- Part of the appropriation identity (invariant 3).
  budget boolean not null,
  -- Never on the other side of zero after any prefix of the log (invariant 2).
  never_negative boolean not null
);

insert into funds.account (id, position, name, normal, budget, never_negative) values
('appropriated', 1, '指标下达', 'credit', true, false),
  ('transfers', 2, '净调入', 'credit', true, false),
  ('carried-forward', 3, '净结转', 'credit', true, false),
  ('available', 4, '可用指标', 'debit', true, true),
  ('reserved', 5, '预留', 'debit', true, true),
  ('committed', 6, '承诺支出', 'debit', true, true),
  ('in-transit', 7, '在途', 'debit', true, true),
  ('disbursed', 8, '已拨付', 'debit', true, true),
  ('lapsed', 9, '年末收回', 'debit', true, false),
  ('recovery-receivable', 10, '应收追回款', 'debit', false, true),
  ('recovery-due', 11, '追回待归属', 'credit', false, false),
  ('recovered', 12, '已追回归还指标', 'credit', false, false),
  ('payable-to-treasury', 13, '应缴国库', 'credit', false, false),
  ('overpayments', 14, '应退多缴款', 'credit', false, true),
  ('cash', 15, '银行账户', 'debit', false, false),
  ('cash-clearing', 16, '银行收支对应', 'debit', false, false);

create table funds.posting_event (
  id text primary key,
  name text not null,
  -- Roles that may post it by themselves. Of the others each belongs to a step of a case, a payment or a recovery, and
  -- is posted by the function that takes the step (0043, 0046).
  posted_by text[] not null
);

insert into funds.posting_event (id, name, posted_by) values
  ('appropriation', '指标下达', '{finance}'),
  ('transfer', '指标调剂', '{finance}'),
  ('reservation', '预留', '{}'),
  ('release', '释放预留', '{}'),
  ('commitment', '承诺支出', '{}'),
  ('cancellation', '取消待付', '{}'),
  ('instruction', '支付指令', '{}'),
  ('settlement', '到账', '{}'),
  ('rejection', '银行拒付', '{}'),
  ('reinstatement', '拒付作废，恢复在途', '{}'),
  ('return', '退汇', '{}'),
  ('recovery-order', '决定追回', '{}'),
  ('recovery-receipt', '收到追回款', '{}'),
  ('recovery-restored', '追回款归还指标', '{}'),
  ('recovery-to-treasury', '追回款应缴国库', '{}'),
  ('recovery-reduction', '退汇抵减追回', '{}'),
  ('recovery-write-off', '追回核销', '{}'),
  ('recovery-reinstated', '核销后又收回', '{}'),
  ('recovery-annulled', '批准恢复，不再追回', '{}'),
  ('recovery-displaced', '已追回的又由银行退汇', '{}'),
  ('recovery-displaced-treasury', '已追回应缴国库的又由银行退汇', '{}'),
  ('overpayment', '收到多缴款', '{}'),
  ('refund', '退还多缴款', '{}'),
  ('refund-return', '退还多缴款退汇', '{}'),
  ('award-restored', '批准恢复，重新列入待付', '{}'),
  ('award-raised', '批准金额调增', '{}'),
  ('lapse', '年末收回', '{finance}'),
  ('carry-forward', '结转下年', '{finance}');

-- Every posting is made of balanced pairs, so an unbalanced one cannot be expressed.
create table funds.posting_rule (
  event text not null references funds.posting_event,
  pair smallint not null,
  ledger text not null check (ledger in ('own', 'other')),
  debit text not null references funds.account,
  credit text not null references funds.account,
  primary key (event, pair),
  check (debit <> credit)
);

insert into funds.posting_rule (event, pair, ledger, debit, credit) values
  ('appropriation', 1, 'own', 'available', 'appropriated'),
  ('transfer', 1, 'own', 'transfers', 'available'),
  ('transfer', 2, 'other', 'available', 'transfers'),
  ('reservation', 1, 'own', 'reserved', 'available'),
  ('release', 1, 'own', 'available', 'reserved'),
  ('commitment', 1, 'own', 'committed', 'reserved'),
  ('cancellation', 1, 'own', 'available', 'committed'),
  ('instruction', 1, 'own', 'in-transit', 'committed'),
  ('settlement', 1, 'own', 'disbursed', 'in-transit'),
  ('settlement', 2, 'own', 'cash-clearing', 'cash'),
  ('rejection', 1, 'own', 'committed', 'in-transit'),
  ('reinstatement', 1, 'own', 'in-transit', 'committed'),
  ('return', 1, 'own', 'committed', 'disbursed'),
  ('return', 2, 'own', 'cash', 'cash-clearing'),
  ('recovery-order', 1, 'own', 'recovery-receivable', 'recovery-due'),
  ('recovery-receipt', 1, 'own', 'cash', 'recovery-receivable'),
  ('recovery-restored', 1, 'own', 'recovery-due', 'recovered'),
  ('recovery-restored', 2, 'own', 'available', 'disbursed'),
  ('recovery-to-treasury', 1, 'own', 'recovery-due', 'payable-to-treasury'),
  ('recovery-reduction', 1, 'own', 'recovery-due', 'recovery-receivable'),
  ('recovery-write-off', 1, 'own', 'recovery-due', 'recovery-receivable'),
  ('recovery-reinstated', 1, 'own', 'recovery-receivable', 'recovery-due'),
  ('recovery-annulled', 1, 'own', 'recovery-due', 'recovery-receivable'),
  ('recovery-displaced', 1, 'own', 'recovered', 'cash-clearing'),
  ('recovery-displaced-treasury', 1, 'own', 'payable-to-treasury', 'cash-clearing'),
  ('recovery-displaced-treasury', 2, 'own', 'available', 'disbursed'),
  ('overpayment', 1, 'own', 'cash', 'overpayments'),
  ('refund', 1, 'own', 'overpayments', 'cash'),
  ('refund-return', 1, 'own', 'cash', 'overpayments'),
  ('award-restored', 1, 'own', 'committed', 'available'),
  ('award-raised', 1, 'own', 'committed', 'available'),
  ('lapse', 1, 'own', 'lapsed', 'available'),
  ('carry-forward', 1, 'own', 'carried-forward', 'available'),
  ('carry-forward', 2, 'other', 'available', 'carried-forward');

create table funds.ledger (
  id uuid primary key default uuidv7(),
  fund_id text not null references funds.fund,
  year smallint not null check (year between 2000 and 2100),
  division text not null check (division ~ '^[0-9]{6}$'),
  -- Gapless: the next posting is last_seq + 1, under the row's lock (invariant 11).
  last_seq bigint not null default 0,
  last_hash bytea not null,
  unique (fund_id, year, division)
);

-- Debit-positive. The accounts of a ledger always sum to zero.
create table funds.balance (
  ledger_id uuid not null references funds.ledger,
  account text not null references funds.account,
  balance_fen bigint not null default 0,
  primary key (ledger_id, account),
  constraint balance_never_negative check (
    case
      when account in ('available', 'reserved', 'committed', 'in-transit', 'disbursed', 'recovery-receivable')
        then balance_fen >= 0
      when account = 'overpayments' then balance_fen <= 0
      else true end)
);

-- What each scheme has taken out of Available, and the optional limit of it.
create table funds.scheme_usage (
  ledger_id uuid not null references funds.ledger,
  scheme text not null,
  limit_fen bigint check (limit_fen >= 0),
  used_fen bigint not null default 0,
  primary key (ledger_id, scheme)
);

-- On which document a limit was set (null: lifted), in the order in which it was.
create table funds.scheme_limit (
  ledger_id uuid not null references funds.ledger,
  scheme text not null,
  seq int not null,
  limit_fen bigint check (limit_fen >= 0),
  document_no text not null,
  set_by uuid not null,
  set_on date not null,
  primary key (ledger_id, scheme, seq)
);

create table funds.posting (
  ledger_id uuid not null references funds.ledger,
  seq bigint not null,
  event text not null references funds.posting_event,
  amount_fen bigint not null check (amount_fen > 0),
  scheme text,
  case_id uuid,
  obligation_id uuid,
  item_id text,
  recovery_id uuid,
  other_ledger_id uuid references funds.ledger,
  other_seq bigint,
  -- A reversal repeats the posting with its sides exchanged; the entries of the first stay.
  reverses_seq bigint,
  document_no text,
  document_date date,
  reason text,
  actor_person_id uuid,
  business_date date not null,
  posted_at timestamptz not null,
  prev_hash bytea not null,
  hash bytea not null,
  primary key (ledger_id, seq),
  unique (ledger_id, reverses_seq)
);
create index on funds.posting (case_id) where case_id is not null;
create index on funds.posting (item_id) where item_id is not null;

create table funds.entry (
  ledger_id uuid not null,
  seq bigint not null,
  line smallint not null,
  account text not null references funds.account,
  debit_fen bigint not null default 0,
  credit_fen bigint not null default 0,
  primary key (ledger_id, seq, line),
  foreign key (ledger_id, seq) references funds.posting,
  check (debit_fen >= 0 and credit_fen >= 0 and (debit_fen = 0) <> (credit_fen = 0))
);

call kernel.append_only('funds.posting');
call kernel.append_only('funds.entry');
call kernel.append_only('funds.scheme_limit');

-- Who reads: officers whose territory covers the paying division. Ledgers and balances name no case; postings do, and
-- are read through functions (0049). Who writes: the owner's functions.
grant select on funds.fund, funds.account, funds.posting_event, funds.posting_rule, funds.ledger, funds.balance,
  funds.scheme_usage, funds.scheme_limit to wenye_app, wenye_worker;
grant select on funds.posting, funds.entry to wenye_worker;

do $$
declare
  t text;
begin
  foreach t in array array['ledger', 'balance', 'scheme_usage', 'scheme_limit', 'posting', 'entry'] loop
    execute format('call kernel.protect(%L)', 'funds.' || t);
    execute format('create policy by_worker on funds.%I for select to wenye_worker using (true)', t);
  end loop;
end $$;

create policy by_territory on funds.ledger for select to wenye_app
  using (division = any ((select access.division_codes())::text[]));
-- The ledgers that a caller sees are filtered by the ledger's own policy.
create policy by_ledger on funds.balance for select to wenye_app using (ledger_id in (select id from funds.ledger));
create policy by_ledger on funds.scheme_usage for select to wenye_app using (ledger_id in (select id from funds.ledger));
create policy by_ledger on funds.scheme_limit for select to wenye_app using (ledger_id in (select id from funds.ledger));
