-- The bank's statements, kept apart from its answers, and what does not agree between instructions, answers and statements.

create table funds.statement (
  id uuid primary key default uuidv7(),
  division text not null,
  fund_id text not null references funds.fund,
  statement_no int not null,
  opening_fen bigint not null,
  closing_fen bigint not null,
  received_on date not null,
  bank_file text not null references funds.bank_file,
  unique (division, fund_id, statement_no)
);

create table funds.statement_line (
  statement_id uuid not null references funds.statement,
  entry_no text not null,
  position int not null,
  kind text not null check (kind in ('payment', 'return', 'receipt')),
  -- The item, or for a receipt the recovery's number.
  reference text not null,
  amount_fen bigint not null check (amount_fen > 0),
  matched boolean not null default false,
  -- A reconciler worked its difference off with a reason.
  explained boolean not null default false,
  primary key (statement_id, entry_no)
);
create index on funds.statement_line (reference, kind);
create index on funds.statement_line (statement_id) where not matched and not explained;

-- What does not agree. Worked off by a reconciler with a reason, or by the facts that arrive later.
create table funds.difference (
  id uuid primary key default uuidv7(),
  division text not null,
  kind text not null check (kind in ('answer-unknown-item', 'answer-unknown-code', 'answer-amount',
    'answer-contradiction', 'statement-unknown', 'statement-amount', 'statement-twice', 'statement-not-answered',
    'statement-gap', 'answer-not-on-statement', 'file-unreadable')),
  item_id text,
  statement_id uuid references funds.statement,
  entry_no text,
  -- A file of which nothing counts.
  bank_file text references funds.bank_file,
  detail jsonb not null default '{}',
  found_on date not null,
  state text not null default 'open' check (state in ('open', 'resolved')),
  resolved_by uuid,
  resolved_on date,
  reason text,
  check ((state = 'resolved') = (resolved_on is not null and reason is not null))
);
-- Another word of the bank's is another difference, and another of its files.
create unique index difference_open on funds.difference (kind, coalesce(item_id, ''), coalesce(entry_no, ''),
  coalesce(bank_file, ''), coalesce(detail->>'code', ''), coalesce(detail->>'reason', ''),
  coalesce(detail->>'amountFen', '')) where state = 'open';
create index on funds.difference (division, state);

insert into kernel.task (name) values ('funds.send-batch');

do $$
declare
  t text;
begin
  foreach t in array array['statement', 'statement_line', 'difference'] loop
    execute format('call kernel.protect(%L)', 'funds.' || t);
    execute format('create policy by_worker on funds.%I for select to wenye_worker using (true)', t);
    execute format('grant select on funds.%I to wenye_worker', t);
  end loop;
end $$;

-- Lists a difference for people to work off, with the fund that pays its item; found again while it is open, it stays one.
create function funds.note_difference(p_kind text, p_division text, p_item text, p_statement uuid, p_entry_no text,
  p_detail jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into funds.difference (division, kind, item_id, statement_id, entry_no, detail, found_on)
    values (p_division, p_kind, p_item, p_statement, p_entry_no, p_detail || coalesce((
        select jsonb_build_object('fundId', l.fund_id)
          from funds.payment_item i join funds.batch b on b.id = i.batch_id join funds.ledger l on l.id = b.ledger_id
          where i.id = p_item), '{}'), kernel.business_date())
    on conflict do nothing
$$;

-- Lists a file that cannot be read, in the division and fund that its name tells, or else in the division of the topmost
-- office: nobody knows what it says.
create function funds.note_unreadable(p_file text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into funds.difference (division, kind, bank_file, detail, found_on)
    select coalesce(
        (select d.code from access.division d where d.code = told[1]),
        (select division_code from access.office where parent_id is null order by id limit 1), ''),
      'file-unreadable', f.hash, jsonb_strip_nulls(jsonb_build_object('file', f.name, 'problem', f.problem,
        'fundId', (select id from funds.fund where id = told[2]))), kernel.business_date()
    from funds.bank_file f
      left join regexp_match(f.name, '^[A-Z]+-([0-9]{6})(?:-([a-z-]+)-)?') told on true
    where f.hash = p_file
$$;

-- Why a statement of this number does not follow on what is known of its account; null where it does. Numbers run from 1
-- without a gap, and each opens where the one before closed, the first with what the account held before.
create function funds.statement_problem(p_division text, p_fund text, p_no int, p_opening_fen bigint, p_content bytea)
returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when known.content is not null then format('第 %s 号对账单已经接收过，内容与这一份%s', p_no,
      case when known.content = p_content then '相同' else '不同' end)
    when p_no = 1 then null
    when b.statement_no is null then format('第 %s 号对账单还没有接收，第 %s 号须在它之后', p_no - 1, p_no)
    when b.closing_fen <> p_opening_fen then format('第 %s 号期末余额为 %s 元，第 %s 号的期初余额却是 %s 元', p_no - 1,
      to_char(b.closing_fen / 100.0, 'FM999999999999990.00'), p_no, to_char(p_opening_fen / 100.0, 'FM999999999999990.00'))
  end
  from (values (1)) one
  left join funds.statement b on b.division = p_division and b.fund_id = p_fund and b.statement_no = p_no - 1
  left join (funds.statement k join funds.bank_file known on known.hash = k.bank_file)
    on k.division = p_division and k.fund_id = p_fund and k.statement_no = p_no
$$;

-- Takes in a statement that follows on the one before, and whatever waited for it. Any other is kept beside as a difference,
-- nothing of it counts: it is taken in once the one before has come, it gives way to the right one of its number, or a
-- reconciler answers for the break (p_broken).
create function funds.take_in_statement(p_file text, p_broken boolean default false) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_file funds.bank_file := (select f from funds.bank_file f where hash = p_file);
  v_header text[] := string_to_array(split_part(convert_from(v_file.content, 'UTF8'), E'\n', 1), '|');
  v_division text := split_part(v_header[3], '-', 1);
  v_fund text := substr(v_header[3], 8);
  v_no int := v_header[4]::int;
  v_problem text := funds.statement_problem(v_division, v_fund, v_no, v_header[5]::bigint, v_file.content);
  v_detail jsonb := jsonb_build_object('fundId', v_fund, 'statementNo', v_no, 'problem', v_problem, 'file', v_file.name);
  v_id uuid;
  v_next text;
begin
  if v_problem is not null and not p_broken then
    insert into funds.difference (division, kind, bank_file, detail, found_on)
      values (v_division, 'statement-gap', p_file, v_detail, kernel.business_date())
      on conflict (kind, coalesce(item_id, ''), coalesce(entry_no, ''), coalesce(bank_file, ''), coalesce(detail->>'code', ''),
        coalesce(detail->>'reason', ''), coalesce(detail->>'amountFen', '')) where state = 'open'
        do update set detail = excluded.detail;
    return;
  end if;
  insert into funds.statement (division, fund_id, statement_no, opening_fen, closing_fen, received_on, bank_file)
    values (v_division, v_fund, v_no, v_header[5]::bigint, v_header[6]::bigint, kernel.business_date(), p_file)
    on conflict do nothing returning id into v_id;
  if v_id is null then
    return;
  end if;
  insert into funds.statement_line (statement_id, entry_no, position, kind, reference, amount_fen)
    select v_id, e[2], l.line - 2, e[3], e[4], e[5]::bigint
    from string_to_table(convert_from(v_file.content, 'UTF8'), E'\n') with ordinality as l (text, line),
      string_to_array(l.text, '|') e
    where e[1] = 'E';
  perform funds.resolve_by_facts(array(select id from funds.difference where kind = 'statement-gap'
    and division = v_division and detail->>'fundId' = v_fund and (detail->>'statementNo')::int = v_no));
  for v_next in
    select bank_file from funds.difference where kind = 'statement-gap' and state = 'open' and division = v_division
      and detail->>'fundId' = v_fund and (detail->>'statementNo')::int = v_no + 1 order by id
  loop
    perform funds.take_in_statement(v_next);
    exit when exists (select from funds.statement where bank_file = v_next);
  end loop;
end $$;

-- Closes differences that later facts have explained, in nobody's name.
create function funds.resolve_by_facts(p_differences uuid[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update funds.difference set state = 'resolved', resolved_on = kernel.business_date(),
      reason = '后续数据已相符，自动核销'
    where state = 'open' and id = any (p_differences)
$$;

-- Does a movement of the item stand on a statement, with its amount or explained?
create function funds.on_statement(p_item text, p_kind text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from funds.statement_line s
    where s.reference = p_item and s.kind = p_kind and (s.matched or s.explained))
$$;

-- Has a statement of the account come in after the answer? Ids of both are in order of time. Not while one is missing, or
-- could not be read: it may list what the others do not.
create function funds.statement_since(p_answer funds.answer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from funds.payment_item i join funds.batch b on b.id = i.batch_id join funds.ledger l on l.id = b.ledger_id
      join funds.statement s on s.division = i.division and s.fund_id = l.fund_id
      where i.id = p_answer.item_id and s.id > p_answer.id
        and not exists (select from funds.difference d where d.kind = 'statement-gap' and d.state = 'open'
          and d.division = s.division and d.detail->>'fundId' = s.fund_id))
$$;

-- The number of the statement that lists an item as paid; null where none does, or one lists it as come back.
create function funds.listed_as_paid(p_item text) returns int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select max(s.statement_no) filter (where l.kind = 'payment')
  from funds.statement_line l join funds.statement s on s.id = l.statement_id
  where l.reference = p_item and l.kind in ('payment', 'return')
  having sum(case l.kind when 'payment' then l.amount_fen else -l.amount_fen end) > 0
$$;

-- Does the bank stand against itself: it refused an item, and its statements list it as paid, and not as come back?
-- 'open'; 'upheld' where two people have recorded since that it stands by its refusal, and nothing but the money is
-- awaited; null where there is no such thing.
create function funds.dispute_of(p_item text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when exists (select from funds.answer a join funds.statement_line l on l.reference = a.item_id
        and l.kind = 'payment' and l.statement_id < a.id
      where a.item_id = p_item and a.evidence_id is not null and a.outcome = 'rejected' and a.verdict = 'unchanged')
    then 'upheld' else 'open' end
  from funds.payment_item i
  where i.id = p_item and i.state = 'rejected' and funds.listed_as_paid(p_item) is not null
$$;

-- Must money of the item wait for the bank's books before it is paid again? So long as the bank stands against itself, and
-- where it came back or was refused by a written answer alone: one that came back is borne out by the statement that lists
-- it, one that was refused by the next statement that does not, and either by a file of the bank.
create function funds.awaits_statement(p_item text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funds.dispute_of(p_item) is not null or exists (
    select from funds.payment_item i join funds.answer a on a.item_id = i.id and a.outcome = i.state
      where i.id = p_item and a.evidence_id is not null and a.verdict = 'moved'
        and not exists (select from funds.answer f
          where f.item_id = i.id and f.outcome = a.outcome and f.bank_file is not null)
        and case a.outcome
          when 'returned' then not funds.on_statement(i.id, 'return')
          when 'rejected' then not funds.statement_since(a)
          else false end)
$$;

-- Lists what came back by paper and stands on no statement since; closes it once it does.
create function funds.compare_papers() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform funds.note_difference('answer-not-on-statement', a.division, a.item_id, null, null, jsonb_build_object(
      'reference', a.reference, 'amountFen', a.amount_fen, 'answer', a.outcome))
    from funds.answer a
    where a.evidence_id is not null and a.outcome = 'returned' and funds.awaits_statement(a.item_id)
      and funds.statement_since(a);
  perform funds.resolve_by_facts(array(select id from funds.difference
    where kind = 'answer-not-on-statement' and state = 'open' and not funds.awaits_statement(item_id)));
end $$;

-- Matches every open statement line with its item, and lists what does not agree. Run after every
-- reading: a line that came before its answer matches later, and its difference closes.
create function funds.match_statements() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_line record;
begin
  perform funds.worker_only();
  for v_line in
    select l.statement_id, l.entry_no, l.kind, l.reference, l.amount_fen, s.division, s.fund_id, i.id as item_id,
      case
        -- For finance to enter, which matches it (funds.receive_recovery).
        when l.kind = 'receipt' then case when exists (select from funds.recovery r
            where r.division = s.division and funds.holds_number(l.reference, r.recovery_no)) then 'waits' else 'statement-unknown' end
        when i.id is null then 'statement-unknown'
        when exists (select from funds.statement_line o where o.reference = l.reference and o.kind = l.kind
          and (o.statement_id, o.entry_no) < (l.statement_id, l.entry_no)) then 'statement-twice'
        when i.amount_fen <> l.amount_fen then 'statement-amount'
        when i.state = 'returned' or i.state = 'settled' and l.kind = 'payment' then 'agrees'
        -- Paid out and put back: the bank stands by its refusal, and has paid nothing.
        when i.state = 'rejected' and exists (select from funds.statement_line o where o.reference = l.reference
          and o.kind in ('payment', 'return') and o.kind <> l.kind and o.amount_fen = l.amount_fen) then 'agrees'
        else 'statement-not-answered' end as verdict
    from funds.statement_line l join funds.statement s on s.id = l.statement_id
    left join (funds.payment_item i join funds.batch b on b.id = i.batch_id join funds.ledger g on g.id = b.ledger_id)
      on i.id = l.reference and l.kind <> 'receipt' and i.division = s.division and g.fund_id = s.fund_id
    where not l.matched and not l.explained order by l.statement_id, l.position for update of l
  loop
    if v_line.verdict = 'agrees' then
      update funds.statement_line set matched = true
        where statement_id = v_line.statement_id and entry_no = v_line.entry_no;
      perform funds.resolve_by_facts(array(select id from funds.difference
        where statement_id = v_line.statement_id and entry_no = v_line.entry_no));
    elsif v_line.verdict <> 'waits' then
      perform funds.note_difference(v_line.verdict, v_line.division, v_line.item_id, v_line.statement_id,
        v_line.entry_no, jsonb_build_object('fundId', v_line.fund_id, 'reference', v_line.reference,
          'amountFen', v_line.amount_fen, 'kind', v_line.kind));
    end if;
  end loop;
  perform funds.compare_papers();
end $$;

-- Is the bank still to say what became of a payment: of one that it has not answered at all, or
-- of one that it paid, as it said, and that the statement lists as come back?
create function funds.awaits_answer(p_item text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from funds.payment_item i where i.id = p_item
    and (i.state in ('intended', 'sent', 'accepted') or i.state = 'settled' and funds.listed_as_paid(i.id) is null))
$$;

-- Works a difference off with its reason; its statement line then counts as explained, not as matched. A statement that was
-- kept beside is then taken in as it is, unless one of its number was. No reason will do
-- while the bank has not said what became of a payment that its statement lists, a return of which would else never be
-- entered, or has said it in a code that nobody understands, nor where it refused what its statement lists as paid, and
-- the money is still owed: the bank says what is true.
create function funds.resolve_difference(p_difference uuid, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_difference funds.difference;
begin
  select * into v_difference from funds.difference
    where id = p_difference and division = any (access.division_codes('reconciler')) for update;
  if v_difference.id is null then
    return '{"outcome": "not-found"}';
  elsif v_difference.state <> 'open' then
    return '{"outcome": "difference-resolved"}';
  elsif v_difference.kind in ('statement-not-answered', 'answer-unknown-code') and funds.awaits_answer(v_difference.item_id) then
    return '{"outcome": "bank-has-not-answered"}';
  elsif v_difference.kind = 'statement-not-answered' and funds.dispute_of(v_difference.item_id) is not null
      and exists (select from funds.payment_line l join funds.obligation o on o.id = l.obligation_id
        where l.item_id = v_difference.item_id and o.state in ('open', 'part-paid')) then
    return '{"outcome": "bank-contradicts-itself"}';
  end if;
  update funds.difference set state = 'resolved', resolved_by = access.person_id(),
      resolved_on = kernel.business_date(), reason = p_reason
    where id = p_difference;
  update funds.statement_line set explained = true
    where statement_id = v_difference.statement_id and entry_no = v_difference.entry_no;
  if v_difference.kind = 'statement-gap' then
    perform funds.take_in_statement(v_difference.bank_file, true);
  end if;
  return '{"outcome": "resolved"}';
end $$;

revoke execute on function funds.note_difference, funds.note_unreadable, funds.statement_problem, funds.take_in_statement, funds.resolve_by_facts, funds.on_statement,
  funds.listed_as_paid, funds.dispute_of, funds.awaits_statement, funds.statement_since, funds.compare_papers,
  funds.match_statements, funds.awaits_answer, funds.resolve_difference from public;
grant execute on function funds.match_statements to wenye_worker;
grant execute on function funds.resolve_difference to wenye_app;
