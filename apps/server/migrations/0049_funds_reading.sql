-- Reading what names a case: through functions that filter by territory inside and are driven by a key. Row-level security
-- alone would let PostgreSQL compare ids before the policy, and tell by its counts what it hides.

-- Divisions whose money the caller keeps or audits.
create function funds.kept_divisions() returns text[]
language sql stable set search_path = pg_catalog, pg_temp as $$
  select access.division_codes('finance', 'authoriser', 'reconciler', 'auditor')
$$;

-- Batches and statements of the divisions that the caller keeps, and for the worker all: under a policy EXPLAIN would tell how
-- many each division has.
create function funds.batches() returns setof funds.batch
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  select * from funds.batch where (select funds.is_worker()) or division = any ((select funds.kept_divisions())::text[])
$$;

create function funds.statements() returns setof funds.statement
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  select * from funds.statement where (select funds.is_worker()) or division = any ((select funds.kept_divisions())::text[])
$$;

-- For the case page: whoever may see the case, and who keeps the paying division's money. Casework stands to the right of
-- funds: its function is looked up at run time.
create function funds.sees_case(p_case uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_seen boolean := false;
begin
  if to_regprocedure('casework.may_see(uuid)') is not null then
    execute 'select casework.may_see($1)' into v_seen using p_case;
  end if;
  return v_seen;
end $$;

-- What was awarded; what is to be refunded of a recovery is told with it.
create function funds.obligations_of_cases(p_cases uuid[]) returns setof funds.obligation
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.* from funds.obligation o
    where o.case_id = any (p_cases) and o.refund_of is null
      and (o.division = any (funds.kept_divisions()) or funds.sees_case(o.case_id))
$$;

-- The ledger that pays the award of a case: {fund, year, division}, for who sees how its money stands.
create function funds.ledger_of_case(p_case uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('fund', l.fund_id, 'year', l.year, 'division', l.division)
    from funds.obligations_of_cases(array[p_case]) o join funds.ledger l on l.id = o.ledger_id
$$;

-- Did the bank refuse the file as a whole (docs/bank-protocol.md)? Then it looked at no account, and none is at fault.
create function funds.refused_as_file(p_code text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(p_code = '9001', false)
$$;

-- Was it on paper that the bank said how an item stands? Then its reason is an officer's note of the document.
create function funds.told_on_paper(p_code text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(p_code = 'MANUAL', false)
$$;

-- Why an item did not stay with its payee, in the bank's own words: what an officer noted is for who keeps the money.
create function funds.reason_of(p_item funds.payment_item) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when not funds.told_on_paper(p_item.bank_code) or p_item.division = any (funds.kept_divisions())
    then p_item.bank_reason end
$$;

-- The latest payment of a case that the caller may see: how it stands, since when, and what the bank said; no account. And
-- what has arrived in all, with its days.
create function funds.payment_of_case(p_case uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('state', l.state, 'on', l.changed_on, 'reason', funds.reason_of(i),
      'onPaper', funds.told_on_paper(i.bank_code), 'disputed', funds.dispute_of(i.id) is not null,
      'redirected', i.payee_account_id <> o.payee_account_id,
      -- A try in a batch that was dissolved never went to the bank.
      'again', exists (select from funds.payment_line p where p.obligation_id = l.obligation_id
        and p.instalment = l.instalment and p.generation < l.generation and p.state <> 'withdrawn'),
      'fileRefused', funds.refused_as_file(i.bank_code),
      'arrived', (select coalesce(jsonb_agg(jsonb_build_object('amountFen', p.amount_fen, 'on', p.changed_on)
        order by p.changed_on, p.instalment), '[]')
        from funds.payment_line p where p.obligation_id = o.id and p.state = 'settled'))
    from funds.obligations_of_cases(array[p_case]) o join funds.payment_line l on l.obligation_id = o.id
    join funds.payment_item i on i.id = l.item_id
    where l.state <> 'withdrawn' order by l.instalment desc, l.generation desc limit 1
$$;

-- The number of the open recovery of a case, for who sees how its money stands.
create function funds.open_recovery_no(p_case uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.recovery_no from funds.obligations_of_cases(array[p_case]) o
    join funds.recovery r on r.obligation_id = o.id and r.state = 'open'
$$;

-- What is proposed to be given up of a recovery, or was: document, reason, and by which two persons; and what of it was
-- received after all.
create function funds.write_off_shown(p_recovery uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('writeOffId', w.id, 'amountFen', w.amount_fen, 'documentNo', w.document_no,
    'reason', w.reason, 'proposedOn', w.proposed_on, 'confirmedOn', w.confirmed_on,
    'proposedByName', coalesce((select p.name from people.person p where p.person_id = w.proposed_by), ''),
    'confirmedByName', (select p.name from people.person p where p.person_id = w.confirmed_by),
    'proposedByMe', w.proposed_by = access.person_id(),
    'recoveredFen', case when w.confirmed_on is null then 0 else w.amount_fen - r.written_off_fen end)
  from funds.write_off w join funds.recovery r on r.id = w.recovery_id where w.recovery_id = p_recovery and w.replaced_on is null
$$;

-- The same for who keeps the money.
create function funds.write_off_of(p_recovery uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funds.write_off_shown(r.id) from funds.recovery r
    where r.id = p_recovery and r.division = any (funds.kept_divisions())
$$;

-- And of a case's latest recovery, for who sees how its money stands.
create function funds.write_off_of_case(p_case uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funds.write_off_shown(r.id) from funds.obligations_of_cases(array[p_case]) o
    join funds.recovery r on r.obligation_id = o.id order by r.id desc limit 1
$$;

-- The payment that the bank returned for which a refund is owed, as all of it came back twice; null for any other obligation.
create function funds.refund_cause(o funds.obligation) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.data->>'itemId' from funds.obligation_event e
    where o.refund_of is not null and e.obligation_id = o.id and e.kind = 'owe-refund'
$$;

-- The latest payment of an obligation that went to the bank, and how it stands. Of a refund that was not tried yet the one
-- whose return it is owed for: that went to the same account.
create function funds.last_try(o funds.obligation) returns table (item_id text, state text, amount_fen bigint, changed_on date)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select l.item_id, l.state, l.amount_fen, l.changed_on from (
    select p.item_id, p.state, p.amount_fen, p.changed_on, 2 as rank, p.instalment, p.generation
      from funds.payment_line p where p.obligation_id = o.id and p.state <> 'withdrawn'
    union all
    select i.id, i.state, o.amount_fen, i.changed_on, 1, 0, 0 from funds.payment_item i where i.id = funds.refund_cause(o)) l
  order by l.rank desc, l.instalment desc, l.generation desc limit 1
$$;

-- What of money owed back to a debtor the bank sent back or refused, and still waits to be paid: {amountFen, on, reason,
-- redirected}; null where nothing did.
create function funds.refund_back(p_recoveries uuid[]) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('amountFen', sum(l.amount_fen), 'on', max(l.changed_on),
      'reason', (array_agg(funds.reason_of(i) order by l.changed_on desc, l.item_id desc))[1],
      'redirected', bool_and(i.payee_account_id <> o.payee_account_id or funds.refused_as_file(i.bank_code)))
    from funds.obligation o cross join lateral funds.last_try(o) l
    join funds.payment_item i on i.id = l.item_id
    where o.refund_of = any (p_recoveries) and o.state in ('open', 'part-paid') and l.state in ('rejected', 'returned')
    having count(*) > 0
$$;

-- What was paid back beyond recoveries, what of it went back to the debtor, and what of that came back: {overpaidFen,
-- refundedFen, back}; null where nothing was.
create function funds.overpaid_shown(p_recoveries uuid[]) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('overpaidFen', sum(o.amount_fen), 'refundedFen', sum(o.settled_fen - o.returned_fen),
      'back', funds.refund_back(p_recoveries))
    from funds.obligation o where o.refund_of = any (p_recoveries) having count(*) > 0
$$;

-- The same for who keeps the money.
create function funds.overpaid_on(p_recovery uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funds.overpaid_shown(array[r.id]) from funds.recovery r
    where r.id = p_recovery and r.division = any (funds.kept_divisions())
$$;

-- And of all recoveries of a case, for who sees how its money stands.
create function funds.overpaid_of_case(p_case uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funds.overpaid_shown(array(select r.id from funds.recovery r where r.obligation_id = o.id))
    from funds.obligations_of_cases(array[p_case]) o
$$;

-- What was paid back for the award of a case, for who sees how its money stands; not of what is ordered back now, which is told
-- by itself.
create function funds.repaid_of_case(p_case uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(sum(r.received_fen), 0)::bigint
    from funds.obligations_of_cases(array[p_case]) o join funds.recovery r on r.obligation_id = o.id
    where o.recovery_ordered_fen = 0 or exists (select from funds.recovery l where l.obligation_id = o.id and l.id > r.id)
$$;

create function funds.obligations_of(p_obligations uuid[]) returns setof funds.obligation
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.* from funds.obligation o
    where o.id = any (p_obligations) and o.division = any (funds.kept_divisions())
$$;

-- How an account stands on the business date; only a usable one is paid. One that was never verified ends at once.
create function funds.account_standing(p_verification text, p_valid_to date) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when p_valid_to <= kernel.business_date() or p_verification <> 'verified' and p_valid_to is not null then 'closed'
    when p_verification = 'verified' then 'usable' else p_verification end
$$;

-- Accounts of an obligation's claimant, newest first, for who pays it.
create function funds.accounts_of(p_obligation uuid)
returns table (account_id uuid, bank text, account_number text, holder_name text, standing text, chosen boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.account_id, a.bank, a.account_number, a.holder_name,
      funds.account_standing(a.verification, a.valid_to),
      a.account_id = o.payee_account_id
    from funds.obligation o
    cross join lateral (
      select p.account_id, p.bank, p.account_number, p.holder_name, p.verification, p.valid_from, p.valid_to
        from people.payee_account p where o.claimant_kind = 'person' and p.person_id = o.claimant_id
      union all
      select f.account_id, f.bank, f.account_number, f.holder_name, f.verification, f.valid_from, f.valid_to
        from firms.payee_account f where o.claimant_kind = 'firm' and f.firm_id = o.claimant_id) a
    where o.id = p_obligation and o.division = any (access.division_codes('finance', 'authoriser'))
    order by a.valid_from desc, a.account_id desc
$$;

-- Whether what was last paid of it came back, or was refused, and would go to the same account again. What may have been
-- paid after all is not of this, nor what a refused file named: no account is at fault for that.
create function funds.account_failed(o funds.obligation) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from funds.last_try(o) l join funds.payment_item i on i.id = l.item_id
    where l.state in ('rejected', 'returned') and i.payee_account_id = o.payee_account_id
      and funds.dispute_of(i.id) is null and not funds.refused_as_file(i.bank_code))
$$;

-- What came back of payments to a claimant, or was refused, and waits to be paid: by account, and apart where the bank said
-- something else.
-- For the person themselves, who acts for the firm, or represents it. What finance has directed to another account is no
-- longer of this.
create function funds.came_back_to(p_kind text, p_claimant uuid)
returns table (account_id uuid, amount_fen bigint, came_back_on date, state text, reason text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.payee_account_id, sum(l.amount_fen)::bigint, max(l.changed_on), l.state, funds.reason_of(i)
    from funds.obligation o cross join lateral funds.last_try(o) l
    join funds.payment_item i on i.id = l.item_id
    where o.claimant_kind = p_kind and o.claimant_id = p_claimant and o.live and o.state in ('open', 'part-paid')
      and funds.account_failed(o)
      and case p_kind
        when 'person' then p_claimant = access.person_id()
        else p_claimant = any (access.firm_ids()) or exists (
          select from firms.firm f where f.firm_id = p_claimant and f.legal_representative = access.person_id())
      end
    group by o.payee_account_id, l.state, funds.reason_of(i)
$$;

-- A payment as an attempt to pay an obligation.
create function funds.attempt(i funds.payment_item, p_instalment int, p_generation int) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('instalment', p_instalment, 'generation', p_generation, 'state', i.state, 'item', i.id,
    'reason', i.bank_reason, 'account', i.payee_account_id, 'fileRefused', funds.refused_as_file(i.bank_code))
$$;

-- Obligations that can be put into a batch, with the account that would be paid, the attempts before, latest first, and the last
-- of them (of a refund that was not tried yet, the payment whose return it is owed for), for who keeps the money. What came
-- back or was refused is among them: it is paid again once its account is right, and once the bank's books bear out what
-- was on paper.
create function funds.payable(p_ledger uuid)
returns table (obligation_id uuid, case_id uuid, benefit_id text, period_key text, claimant_kind text,
  claimant_id uuid, opened_on date, refund boolean, payable_fen bigint, account_id uuid, bank text, account_number text,
  holder_name text, standing text, prior jsonb, last jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.case_id, o.benefit_id, o.period_key, o.claimant_kind, o.claimant_id, o.opened_on,
      o.refund_of is not null, o.amount_fen - o.cancelled_fen - (o.settled_fen - o.returned_fen) - o.in_transit_fen,
      a.account_id, a.bank, a.account_number, a.holder_name,
      case when funds.dispute_of(last.try->>'item') is not null then 'disputed'
        when funds.awaits_statement(last.try->>'item') then 'awaits-statement'
        when funds.is_held(o) then 'held'
        else funds.account_standing(a.verification, a.valid_to) end, before.prior, last.try
    from funds.obligation o
    left join lateral (
      select p.account_id, p.bank, p.account_number, p.holder_name, p.verification, p.valid_to
        from people.payee_account p where o.claimant_kind = 'person' and p.account_id = o.payee_account_id
      union all
      select f.account_id, f.bank, f.account_number, f.holder_name, f.verification, f.valid_to
        from firms.payee_account f where o.claimant_kind = 'firm' and f.account_id = o.payee_account_id) a on true
    cross join lateral (
      select coalesce(jsonb_agg(funds.attempt(i, l.instalment, l.generation) order by l.instalment desc, l.generation desc), '[]') as prior
        from funds.payment_line l join funds.payment_item i on i.id = l.item_id where l.obligation_id = o.id) before
    cross join lateral (select coalesce(before.prior->0,
      (select funds.attempt(i, null, null) from funds.payment_item i where i.id = funds.refund_cause(o))) as try) last
    where o.ledger_id = p_ledger and o.state in ('open', 'part-paid')
      and o.division = any (access.division_codes('finance', 'authoriser'))
      and o.amount_fen - o.cancelled_fen - (o.settled_fen - o.returned_fen) - o.in_transit_fen > 0
      and coalesce(before.prior->0->>'state', 'withdrawn') in ('withdrawn', 'rejected', 'returned', 'settled')
$$;

create function funds.items_of_batch(p_batch uuid) returns setof funds.payment_item
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from funds.payment_item where batch_id = p_batch and division = any (funds.kept_divisions())
$$;

create function funds.items_of_case(p_case uuid) returns setof funds.payment_item
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from funds.payment_item where id in (select item_id from funds.payment_line where case_id = p_case)
    and division = any (funds.kept_divisions())
$$;

-- All items of the caller's territory, or of one division of it; in these states, or in any.
create function funds.items_in(p_division text, p_states text[]) returns setof funds.payment_item
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from funds.payment_item where division = any (funds.kept_divisions())
    and (p_division is null or division = p_division) and (p_states is null or state = any (p_states))
$$;

create function funds.item(p_item text) returns setof funds.payment_item
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from funds.payment_item where id = p_item and division = any (funds.kept_divisions())
$$;

create function funds.lines_of_item(p_item text) returns setof funds.payment_line
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.* from funds.item(p_item) i join funds.payment_line l on l.item_id = i.id
$$;

-- An officer who is in no register of people is still told from the worker.
create function funds.name_of(p_person uuid) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select p.name from people.person p where p.person_id = p_person), '工作人员') where p_person is not null
$$;

-- Who did what, by name, for who keeps or audits the money: that people were apart is theirs to see. Nobody is named for
-- what the worker did, of itself or by an answer of the bank. What happened to payments apart from the bank's file is told
-- too: money that came back, day by day, and each paper of the bank with who stated and who confirmed it.
create function funds.history_of_batch(p_batch uuid)
returns table (kind text, at timestamptz, business_date date, name text, stated_by text, data jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.* from (
    select e.kind, e.at, e.business_date, funds.name_of(e.actor_person_id) as name, null as stated_by, e.data
      from funds.batch_event e where e.batch_id = p_batch
    union all
    select e.kind, min(e.at), e.business_date, funds.name_of(e.actor_person_id), null,
        jsonb_build_object('payments', count(*), 'amountFen', sum(i.amount_fen))
      from funds.payment_item i join funds.item_event e on e.item_id = i.id and e.kind = 'returned'
      where i.batch_id = p_batch and not e.data ? 'evidence' group by e.kind, e.business_date, e.actor_person_id
    union all
    select k.kind, min(uuid_extract_timestamp(a.id)), m.confirmed_on, funds.name_of(m.confirmed_by), funds.name_of(m.stated_by),
        jsonb_build_object('payments', count(*), 'amountFen', sum(i.amount_fen), 'reason', m.note, 'reference', m.document_no)
      from funds.payment_item i join funds.answer a on a.item_id = i.id join funds.manual_evidence m on m.id = a.evidence_id
      cross join lateral (select case
        when exists (select from funds.item_event e where e.item_id = i.id and e.kind = 'set-aside'
          and e.data->>'evidence' = m.id::text) then 'set-aside'
        when a.outcome = 'rejected' and a.verdict = 'unchanged' then 'upheld'
        else 'paper-' || a.outcome end) k (kind)
      where i.batch_id = p_batch
      group by k.kind, m.confirmed_on, m.confirmed_by, m.stated_by, m.note, m.document_no) h
    where exists (select from funds.batch b where b.id = p_batch and b.division = any (funds.kept_divisions()))
    order by h.at
$$;

-- Of an item also what follows its return: where its obligations were directed, unless they had been in another item since.
-- Of an answer on paper, who stated it as well.
create function funds.history_of_item(p_item text)
returns table (kind text, at timestamptz, business_date date, name text, stated_by text, data jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.kind, h.at, h.business_date, funds.name_of(h.actor_person_id), funds.name_of(m.stated_by), h.data
  from (
    select e.kind, e.at, e.business_date, e.actor_person_id, e.data
      from funds.item(p_item) i join funds.item_event e on e.item_id = i.id
    union all
    -- The bank, asked why its statement lists what it refused, stands by its refusal.
    select 'upheld', uuid_extract_timestamp(a.id), m.confirmed_on, m.confirmed_by,
        jsonb_build_object('evidence', m.id, 'reason', m.note, 'reference', m.document_no)
      from funds.item(p_item) i join funds.answer a on a.item_id = i.id and a.outcome = 'rejected' and a.verdict = 'unchanged'
      join funds.manual_evidence m on m.id = a.evidence_id
    union all
    select 'correct-account', min(e.at), e.business_date, e.actor_person_id, jsonb_build_object('cases', count(*))
      from funds.lines_of_item(p_item) l
      join funds.obligation_event e on e.obligation_id = l.obligation_id and e.kind = 'correct-account'
      where p_item = (select x.item_id from funds.payment_line x
        join funds.item_event f on f.item_id = x.item_id and f.seq = 1
        where x.obligation_id = l.obligation_id and f.at < e.at order by f.at desc limit 1)
      group by e.business_date, e.actor_person_id, e.data->>'to') h
  left join funds.manual_evidence m on m.id = (h.data->>'evidence')::uuid
  order by h.at
$$;

-- What came back with an item, or was refused, and still waits to be paid: [{obligationId, expectedVersion}].
create function funds.returned_of_item(p_item text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('obligationId', o.id, 'expectedVersion', o.seq) order by o.id), '[]')
    from funds.lines_of_item(p_item) l join funds.obligation o on o.id = l.obligation_id
    where l.state in ('rejected', 'returned') and o.state in ('open', 'part-paid') and not funds.is_in_batch(o.id)
$$;

-- What of its claimant was to go to the same account as an obligation, which takes nothing any more, itself among it, and
-- is in no batch: [{obligationId, expectedVersion}].
create function funds.same_dead_account(p_obligation uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('obligationId', o.id, 'expectedVersion', o.seq) order by o.id), '[]')
    from funds.obligation one join funds.obligation o on (o.claimant_kind, o.claimant_id, o.payee_account_id)
      = (one.claimant_kind, one.claimant_id, one.payee_account_id)
    where one.id = p_obligation and o.state in ('open', 'part-paid') and o.in_transit_fen = 0
      and one.division = any (access.division_codes('finance', 'authoriser'))
      and o.division = any (access.division_codes('finance', 'authoriser'))
      and exists (select from funds.accounts_of(one.id) a where a.chosen and a.standing in ('closed', 'rejected'))
      and not funds.is_in_batch(o.id)
$$;

-- What has become of a line that came back or was refused; null for one that did not. Where it was tried again, the later
-- line tells of itself.
create function funds.after_return(p_item text, p_obligation uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
      when later.state = 'settled' then 'paid-again'
      when later.state in ('rejected', 'returned') then 'back-again'
      when o.state not in ('open', 'part-paid') then 'over'
      when later.state is not null then 'in-batch'
      when funds.dispute_of(p_item) = 'open' then 'disputed'
      when funds.awaits_statement(p_item) then 'awaits-statement'
      when o.payee_account_id <> i.payee_account_id then 'redirected'
      else 'waits' end
    from funds.item(p_item) i join funds.payment_line l on l.item_id = i.id
    join funds.obligation o on o.id = l.obligation_id
    left join lateral (select n.state from funds.payment_line n
      where n.obligation_id = l.obligation_id and n.instalment = l.instalment and n.generation > l.generation
        and n.state <> 'withdrawn' order by n.generation desc limit 1) later on true
    where l.obligation_id = p_obligation and l.state in ('rejected', 'returned')
$$;

-- Since when an item is at the bank without its answer: the day of the instruction; null where it is not.
create function funds.unanswered_since(p_item funds.payment_item) returns date
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.business_date from funds.item_event e
    where e.item_id = p_item.id and e.kind = 'intend' and p_item.state in ('intended', 'sent', 'accepted')
$$;

-- How a paper of the bank stands that is not borne out: 'unconfirmed' by a second person; 'not-on-statement': money that
-- came back by it alone is on no statement since. Null where there is none.
create function funds.open_paper(p_item text) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case
    when exists (select from funds.manual_evidence m where m.item_id = p_item and m.open) then 'unconfirmed'
    when exists (select from funds.difference d
      where coalesce(d.item_id, '') = p_item and d.kind = 'answer-not-on-statement' and d.state = 'open') then 'not-on-statement' end
$$;

-- What the bank said of an item in codes that the protocol does not know, while it is not cleared up, each word once, in
-- the order in which it came: [{code, reason}].
create function funds.unclear_words(p_item text) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('code', d.detail->'code', 'reason', d.detail->'reason') order by d.id), '[]')
    from funds.difference d
    where coalesce(d.item_id, '') = p_item and d.kind = 'answer-unknown-code' and d.state = 'open'
$$;

-- The number of the statement that lists what was paid as come back, of which the bank has not told; null where none does.
create function funds.return_listed(p_item funds.payment_item) returns int
language sql stable set search_path = pg_catalog, pg_temp as $$
  select max(s.statement_no) from funds.statement_line l join funds.statement s on s.id = l.statement_id
    where p_item.state = 'settled' and l.reference = p_item.id and l.kind = 'return' and not l.matched and not l.explained
$$;

-- How many cases an item pays, what has become of it since it came back (of its lines the one that is furthest behind),
-- whether every movement of it stands on a statement (or was explained where it did not agree), whether its file was
-- refused, since when it waits for the bank's answer, whether the bank stands against itself, which statement lists it as
-- paid, which lists a return of it that the bank has not told of, how a paper of the bank stands that is not borne out yet, and what it said that nobody understands.
create function funds.marks_of_item(p_item text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('cases', (select count(*) from funds.payment_line l where l.item_id = i.id),
      'statement', (select case when bool_and(s.matched) then 'matched' when bool_and(s.known) then 'explained'
          else 'open' end
        from unnest(case i.state when 'settled' then '{payment}' when 'returned' then '{payment,return}' end::text[]) k
        cross join lateral (select coalesce(bool_or(l.matched), false) as matched, count(*) > 0 as known
          from funds.statement_line l
          where l.reference = i.id and l.kind = k and (l.matched or l.explained)) s),
      'fileRefused', funds.refused_as_file(i.bank_code),
      'unansweredSince', funds.unanswered_since(i),
      'dispute', funds.dispute_of(i.id),
      'listedOn', funds.listed_as_paid(i.id),
      'paper', funds.open_paper(i.id),
      'unclear', funds.unclear_words(i.id),
      'returnListedOn', funds.return_listed(i),
      'after', (select a.after from funds.payment_line l cross join funds.after_return(l.item_id, l.obligation_id) a (after)
        where l.item_id = i.id and a.after is not null
        order by array_position('{disputed,awaits-statement,waits,redirected,in-batch,back-again,paid-again,over}', a.after) limit 1))
    from funds.item(p_item) i
$$;

create function funds.sums_of_batch(p_batch uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('unknownItems', count(*) filter (where state in ('intended', 'sent', 'accepted')),
      'unansweredSince', min(funds.unanswered_since(i)),
      'settledFen', coalesce(sum(amount_fen) filter (where state = 'settled'), 0),
      'returnedFen', coalesce(sum(amount_fen) filter (where state = 'returned'), 0),
      'rejectedFen', coalesce(sum(amount_fen) filter (where state = 'rejected' and not funds.refused_as_file(bank_code)), 0),
      'fileRefusedFen', coalesce(sum(amount_fen) filter (where state = 'rejected' and funds.refused_as_file(bank_code)), 0),
      'itemChanges', coalesce(sum(seq), 0),
      -- Payments of which the bank's words do not agree, are not understood, or wait to be borne out, by their places.
      'contested', coalesce(jsonb_agg(jsonb_build_object('itemId', id, 'position', position, 'dispute', c.dispute,
        'paper', c.paper, 'unclear', c.unclear, 'returnListedOn', c.returned) order by position)
        filter (where c.dispute is not null or c.paper is not null or c.unclear <> '[]' or c.returned is not null), '[]'))
    from funds.items_of_batch(p_batch) i
    cross join lateral (select case when i.state = 'rejected' then funds.dispute_of(i.id) end as dispute,
      funds.open_paper(i.id) as paper, funds.unclear_words(i.id) as unclear, funds.return_listed(i) as returned) c
$$;

create function funds.instruction_of(p_batch uuid) returns setof funds.instruction
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.* from funds.instruction n join funds.batch b on b.id = n.batch_id
    where b.id = p_batch and b.division = any (funds.kept_divisions())
$$;

-- Evidence that waits for a second person.
create function funds.open_evidence() returns setof funds.manual_evidence
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from funds.manual_evidence where open and division = any (funds.kept_divisions())
$$;

create function funds.recoveries_in(p_states text[]) returns setof funds.recovery
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from funds.recovery
    where division = any (funds.kept_divisions()) and (p_states is null or state = any (p_states))
$$;

-- Lines of one statement, or of all of the caller's territory; only the open ones where asked.
create function funds.statement_lines(p_statement uuid, p_open boolean) returns setof funds.statement_line
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.* from funds.statement s join funds.statement_line l on l.statement_id = s.id
    where (p_statement is null or s.id = p_statement) and s.division = any (funds.kept_divisions())
      and not (p_open and (l.matched or l.explained))
$$;

-- Money that arrived on the account that a recovery is owed to and that belongs to no recovery yet, what names it first.
create function funds.receipts_for(p_recovery uuid)
returns table (entry_no text, statement_no int, amount_fen bigint, reference text, named boolean, received_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.entry_no, s.statement_no, l.amount_fen, l.reference, funds.holds_number(l.reference, r.recovery_no), s.received_on
  from funds.recovery r join funds.ledger g on g.id = r.ledger_id
  join funds.statement s on s.division = r.division and s.fund_id = g.fund_id
  join funds.statement_line l on l.statement_id = s.id and l.kind = 'receipt' and not l.matched
  where r.id = p_recovery and r.division = any (access.division_codes('finance'))
  order by 5 desc, s.statement_no, l.position
$$;

-- Whether the bank stands against itself of an item (funds.dispute_of), for who keeps the money.
create function funds.dispute_shown(p_item text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funds.dispute_of(i.id) from funds.item(p_item) i
$$;

-- Whether the bank is still to say what became of an item that its statement lists (funds.awaits_answer), for the same.
create function funds.answer_awaited(p_item text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funds.awaits_answer(i.id) from funds.item(p_item) i
$$;

create function funds.differences_in(p_state text) returns setof funds.difference
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from funds.difference where state = p_state and division = any (funds.kept_divisions())
$$;

-- Postings of a ledger, for who keeps, supervises or reports on it.
create function funds.postings_of(p_ledger uuid) returns setof funds.posting
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from funds.posting where ledger_id = p_ledger
    and funds.keeps(p_ledger, '{finance,authoriser,reconciler,approver,auditor,leader}')
$$;

create function funds.entries_of(p_ledger uuid, p_seq bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_agg(jsonb_build_object('account', account, 'debitFen', debit_fen, 'creditFen', credit_fen) order by line)
    from funds.entry where ledger_id = p_ledger and seq = p_seq
      and funds.keeps(p_ledger, '{finance,authoriser,reconciler,approver,auditor,leader}')
$$;

create function funds.reversal_of(p_ledger uuid, p_seq bigint) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select seq from funds.posting where ledger_id = p_ledger and reverses_seq = p_seq
    and funds.keeps(p_ledger, '{finance,authoriser,reconciler,approver,auditor,leader}')
$$;

-- The ledger on the other side of a transfer or of what is carried over: {division, year}; null for other postings.
create function funds.other_side(p_ledger uuid, p_seq bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('division', l.division, 'year', l.year)
    from funds.posting p join funds.ledger l on l.id = p.other_ledger_id
    where p.ledger_id = p_ledger and p.seq = p_seq
      and funds.keeps(p_ledger, '{finance,authoriser,reconciler,approver,auditor,leader}')
$$;

-- What year ends carried from a ledger to the next year's, and into it from the last: {outFen, inFen}.
create function funds.carried(p_ledger uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('outFen', coalesce(sum(debit_fen), 0), 'inFen', coalesce(sum(credit_fen), 0))
    from funds.entry where ledger_id = p_ledger and account = 'carried-forward'
      and funds.keeps(p_ledger, '{finance,authoriser,reconciler,approver,auditor,leader}')
$$;

revoke execute on function funds.kept_divisions, funds.batches, funds.statements, funds.name_of, funds.account_standing, funds.sees_case, funds.obligations_of_cases, funds.ledger_of_case, funds.refused_as_file,
  funds.told_on_paper, funds.reason_of, funds.refund_cause, funds.last_try, funds.attempt, funds.refund_back, funds.unanswered_since, funds.open_paper, funds.unclear_words, funds.return_listed,
  funds.payment_of_case,
  funds.open_recovery_no, funds.write_off_shown, funds.write_off_of, funds.write_off_of_case, funds.overpaid_shown,
  funds.overpaid_on, funds.overpaid_of_case, funds.repaid_of_case, funds.obligations_of, funds.accounts_of, funds.account_failed, funds.came_back_to, funds.payable,
  funds.items_of_batch, funds.items_of_case, funds.items_in, funds.item, funds.lines_of_item, funds.history_of_batch,
  funds.history_of_item, funds.returned_of_item, funds.same_dead_account, funds.after_return,
  funds.marks_of_item, funds.sums_of_batch, funds.instruction_of,
  funds.open_evidence, funds.recoveries_in, funds.receipts_for, funds.statement_lines, funds.dispute_shown, funds.answer_awaited, funds.differences_in,
  funds.postings_of, funds.entries_of, funds.reversal_of, funds.other_side, funds.carried from public;
grant execute on function funds.obligations_of_cases, funds.ledger_of_case, funds.payment_of_case, funds.open_recovery_no,
  funds.write_off_of, funds.write_off_of_case, funds.overpaid_on, funds.overpaid_of_case, funds.repaid_of_case, funds.obligations_of, funds.accounts_of,
  funds.came_back_to,
  funds.payable, funds.items_of_batch, funds.items_of_case, funds.items_in, funds.item, funds.lines_of_item,
  funds.history_of_batch, funds.history_of_item, funds.returned_of_item, funds.same_dead_account, funds.after_return, funds.marks_of_item,
  funds.sums_of_batch, funds.instruction_of,
  funds.open_evidence, funds.recoveries_in, funds.receipts_for, funds.statement_lines, funds.dispute_shown, funds.answer_awaited, funds.differences_in,
  funds.postings_of, funds.entries_of, funds.reversal_of, funds.other_side, funds.carried, funds.batches, funds.statements
  to wenye_app;
grant execute on function funds.batches to wenye_worker;
