-- People apart (invariant 9): submitter, each reviewer, authoriser and reconciler of a payment are different natural
-- persons. Casework stands to the right of funds: its table is looked up at run time.

-- Everyone who had a part in a batch's cases: who filed, reviewed or awarded them, and who is paid. For a firm that is
-- paid: whoever represents it, or might act for it on that day.
create function funds.people_of_cases(p_batch uuid, p_on date) returns table (case_id uuid, person_id uuid, part text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    with claimants as (
      select o.case_id, o.claimant_kind, o.claimant_id from funds.payment_line l
        join funds.payment_item i on i.id = l.item_id join funds.obligation o on o.id = l.obligation_id
        where i.batch_id = p_batch)
    select c.case_id, c.claimant_id, 'payee' from claimants c where c.claimant_kind = 'person'
    union
    select c.case_id, f.legal_representative, 'payee' from claimants c join firms.firm f on f.firm_id = c.claimant_id
      where c.claimant_kind = 'firm' and f.legal_representative is not null
    union
    select c.case_id, m.person_id, 'payee' from claimants c join firms.mandate m on m.firm_id = c.claimant_id
      where c.claimant_kind = 'firm' and p_on between m.valid_from and coalesce(m.valid_to, 'infinity')
        and coalesce(p_on < m.revoked_on, true);
  if to_regclass('casework.case_event') is not null then
    return query execute
      'select distinct e.case_id, e.actor_person, e.duty from casework.case_event e
         where e.actor_person is not null and e.duty is not null and e.case_id in (
           select l.case_id from funds.payment_line l join funds.payment_item i on i.id = l.item_id
             where i.batch_id = $1)' using p_batch;
  end if;
end $$;

-- Had this person any part in the batch's cases? Null, which lets nobody sign, where the caller does not keep the money.
create function funds.has_part(p_batch uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from funds.people_of_cases(p_batch, kernel.business_date()) where person_id = p_person)
  where funds.is_worker() or exists (select from funds.batch b where b.id = p_batch
    and b.division = any (access.division_codes('finance', 'authoriser', 'reconciler', 'auditor')))
$$;

-- Every paid item in which one natural person had two parts that must be apart; the proof is that there is none. Whoever
-- files is often who is paid: that is one part. Whoever composed may have had to do with a case, but signs no further.
create function funds.separation_breaches() returns table (item_id text, case_id uuid, person_id uuid, parts text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with part as (
    select b.id as batch_id, p.case_id, p.person_id,
        case when p.part in ('payee', 'submission') then 'claim' else p.part end as part
      from funds.batch b cross join lateral funds.people_of_cases(b.id, b.authorised_on) p
      where b.authorised_by is not null
        and (p.part in ('payee', 'submission', 'acceptance', 'approval') or p.part like 'review-%')
    union
    select b.id, null, s.person_id, s.part
      from funds.batch b cross join lateral (values ('composition', b.composed_by), ('composition', b.frozen_by),
        ('authorisation', b.authorised_by), ('reconciliation', b.reconciled_by)) s (part, person_id)
      where s.person_id is not null)
  select i.id, l.case_id, p.person_id, array_agg(distinct p.part)
    from funds.payment_item i join funds.payment_line l on l.item_id = i.id
    join part p on p.batch_id = i.batch_id and (p.case_id is null or p.case_id = l.case_id)
    where i.state in ('settled', 'returned')
    group by i.id, l.case_id, p.person_id
    having count(distinct p.part) filter (where p.part <> 'composition') > 1
      or bool_or(p.part = 'composition') and bool_or(p.part in ('authorisation', 'reconciliation'))
$$;

-- The number under which the case of a posting is known, for whoever may read the posting: money is accounted for by
-- case, but who keeps it does not open cases.
create function funds.number_of_case(p_case uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.case_number from casework."case" c where c.case_id = p_case and exists (
    select from funds.posting p where p.case_id = p_case
      and funds.keeps(p.ledger_id, '{finance,authoriser,reconciler,approver,auditor,leader}'))
$$;

-- Payments that the caller keeps and words ask for: by part of whom they go to or of their own number, by the number of
-- their batch or how it ends, or by that of a case that they pay, as the lists of cases are asked for it.
create function funds.items_asked(p_words text) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id from funds.payment_item i cross join kernel.plain(p_words) words
  where i.division = any (funds.kept_divisions()) and (strpos(kernel.plain(i.holder_name), words) > 0
    or strpos(upper(i.id), words) > 0
    or i.batch_id in (select b.id from funds.batch b
      where right(b.batch_no, length(words)) = words or funds.holds_number(p_words, b.batch_no))
    or i.id in (select l.item_id from casework."case" c join funds.payment_line l using (case_id)
      where casework.is_case_asked(c.case_number, p_words)))
$$;

-- For whom a firm is paid, as {name, number}, for who pays: the payments of one firm differ in nothing else.
create function funds.hired_in_case(p_case uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('name', y.object_name, 'number', y.object_number)
    from casework.case_party y join funds.obligation o using (case_id)
    where y.case_id = p_case and y.object_name is not null
      and o.division = any (access.division_codes('finance', 'authoriser'))
$$;

-- Names of a case that is paid, and the holder of the account that it is paid to, where the register now says others: as
-- casework.names_of gives them, for who pays.
create function funds.names_in_case(p_case uuid, p_account uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select n.names from casework.names_of(array[p_case], array[p_account]) n), '[]')
    where exists (select from funds.obligation o where o.case_id = p_case
      and o.division = any (access.division_codes('finance', 'authoriser')))
$$;

-- The same of every case that a batch pays, by the accounts that it pays to, for who keeps the money: whose names differ.
create function funds.names_in_batch(p_batch uuid) returns table (case_id uuid, case_number text, names jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with paid as materialized (
    select i.payee_account_id as account_id, l.case_id, min(i.position) as position
    from funds.items_of_batch(p_batch) i join funds.payment_line l on l.item_id = i.id
    group by i.payee_account_id, l.case_id)
  select n.case_id, funds.number_of_case(n.case_id), n.names
  from casework.names_of(array(select case_id from paid order by case_id, account_id),
      array(select account_id from paid order by case_id, account_id)) n
    join paid using (case_id, account_id)
  order by paid.position, n.case_id
$$;

-- Cases in a batch that the caller keeps of which nothing is paid while their revocation is proposed (funds.is_held).
create function funds.held_in_batch(p_batch uuid) returns table (case_id uuid, case_number text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.case_id, funds.number_of_case(l.case_id)
  from funds.items_of_batch(p_batch) i join funds.payment_line l on l.item_id = i.id
    join funds.obligation o on o.id = l.obligation_id
  where funds.is_held(o)
  order by i.position, l.case_id
$$;

create function funds.claimant_name(p_kind text, p_claimant uuid) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case p_kind when 'person' then (select p.name from people.person p where p.person_id = p_claimant)
    else (select f.name from firms.firm f where f.firm_id = p_claimant) end
$$;

-- Whose money a line of a statement is: {name, batchId, batchNo, recoveryNo, caseId, caseNumber, cases}. A payment's or
-- return's is its item's; a receipt's the recovery's for which it was entered, or else whose number it bears.
create function funds.whose_movement(p_statement uuid, p_entry_no text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('name', coalesce(i.holder_name, funds.claimant_name(o.claimant_kind, o.claimant_id)),
      'batchId', b.id, 'batchNo', b.batch_no, 'recoveryNo', r.recovery_no, 'caseId', c.id,
      'caseNumber', funds.number_of_case(c.id), 'cases', coalesce(n.cases, 1))
    from funds.statement s join funds.statement_line l on l.statement_id = s.id
    left join funds.payment_item i on l.kind <> 'receipt' and i.id = l.reference and i.division = s.division
    left join funds.batch b on b.id = i.batch_id
    left join lateral (select count(*) as cases, min(p.case_id::text)::uuid as first
      from funds.payment_line p where p.item_id = i.id having count(*) > 0) n on true
    left join lateral (select r.* from funds.recovery r join funds.ledger g on g.id = r.ledger_id
      left join funds.recovery_receipt e on e.recovery_id = r.id and e.bank_entry_no = l.entry_no
      where l.kind = 'receipt' and r.division = s.division and g.fund_id = s.fund_id
        and (e.bank_entry_no is not null or not l.matched and funds.holds_number(l.reference, r.recovery_no))
      order by e.bank_entry_no is null, r.recovery_no limit 1) r on true
    left join funds.obligation o on o.id = r.obligation_id
    cross join lateral (select coalesce(n.first, o.case_id) as id) c
    where s.id = p_statement and l.entry_no = p_entry_no and s.division = any (funds.kept_divisions())
      and c.id is not null
$$;

-- Who owes a recovery, and the batches that paid what it orders back: {name, batches: [{batchId, batchNo}]}, in the order in
-- which the money arrived. What came back before, from the bank or all of it from the debtor, is not of these.
create function funds.whose_recovery(p_recovery uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with past as (
    select e.seq, e.kind, e.data->>'itemId' as item_id, sum(case e.kind when 'settle' then e.amount_fen
        when 'return' then -e.amount_fen when 'receive-recovery' then -e.amount_fen end) over (order by e.seq) as held_fen
      from funds.obligation_event e join funds.obligation_event ordered on ordered.obligation_id = e.obligation_id
        and ordered.kind = 'order-recovery' and ordered.data->>'recoveryId' = p_recovery::text and e.seq < ordered.seq
      where e.obligation_id = (select r.obligation_id from funds.recovery r where r.id = p_recovery)),
  paid as (
    select b.id, b.batch_no, min(p.seq) as place from past p
      join funds.payment_item i on i.id = p.item_id join funds.batch b on b.id = i.batch_id
      where p.kind = 'settle' and p.seq > coalesce((select max(n.seq) from past n where n.held_fen = 0), 0)
        and not exists (select from past n where n.kind = 'return' and n.item_id = p.item_id and n.seq > p.seq)
      group by b.id)
  select jsonb_build_object('name', funds.claimant_name(o.claimant_kind, o.claimant_id), 'batches', (
      select coalesce(jsonb_agg(jsonb_build_object('batchId', p.id, 'batchNo', p.batch_no) order by p.place), '[]') from paid p))
    from funds.recovery r join funds.obligation o on o.id = r.obligation_id
    where r.id = p_recovery and r.division = any (funds.kept_divisions())
$$;

revoke execute on function funds.people_of_cases, funds.has_part, funds.separation_breaches, funds.number_of_case,
  funds.items_asked, funds.hired_in_case, funds.names_in_case, funds.names_in_batch, funds.held_in_batch, funds.claimant_name, funds.whose_movement, funds.whose_recovery from public;
grant execute on function funds.has_part to wenye_app, wenye_worker;
grant execute on function funds.number_of_case, funds.items_asked, funds.hired_in_case, funds.names_in_case, funds.names_in_batch,
  funds.held_in_batch, funds.whose_movement, funds.whose_recovery to wenye_app;
