-- What the bank was told and what it said. A payment settles, is refused or comes back only by an answer that stands
-- here: derived from the bytes of a file that the worker took in, or stated by one officer and confirmed by a second.

-- What a file is known by: its name, which tells account or batch, with its bytes. Two accounts may be told the same.
create function funds.file_hash(p_name text, p_content bytea) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(convert_to(p_name, 'UTF8') || '\x00' || p_content), 'hex')
$$;

-- Every file read from the bank, once: the same bytes under the same name are not taken in twice.
create table funds.bank_file (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  name text not null,
  kind text not null check (kind in ('acknowledgement', 'result', 'return', 'statement', 'verification',
    'unreadable')),
  content bytea not null,
  problem text,
  received_at timestamptz not null default clock_timestamp()
);
call kernel.append_only('funds.bank_file');

-- An answer that the bank gave on paper or by telephone, stated by one officer, confirmed by a second.
create table funds.manual_evidence (
  id uuid primary key default uuidv7(),
  item_id text not null references funds.payment_item,
  division text not null,
  outcome text not null check (outcome in ('accepted', 'rejected', 'settled', 'returned')),
  document_no text not null,
  note text not null,
  stated_by uuid not null,
  stated_on date not null,
  confirmed_by uuid,
  confirmed_on date,
  -- Taken back by who stated it, or not confirmed by the second person, before it changed anything.
  dropped_by uuid,
  dropped_on date,
  drop_reason text,
  open boolean not null generated always as (confirmed_by is null and dropped_by is null) stored,
  constraint evidence_second_person check (confirmed_by <> stated_by),
  check (confirmed_by is null or dropped_by is null),
  check ((dropped_by is null) = (dropped_on is null) and (dropped_by is null) = (drop_reason is null))
);
create unique index evidence_open on funds.manual_evidence (item_id) where open;
create index on funds.manual_evidence (division) where open;

create table funds.answer (
  id uuid primary key default uuidv7(),
  -- As the bank names it; nobody may have instructed it.
  item_id text not null,
  division text not null,
  -- Null where the protocol does not know the code: it says nothing of the money.
  outcome text check (outcome in ('accepted', 'rejected', 'settled', 'returned')),
  code text not null,
  reason text not null,
  -- Null where the file does not repeat it.
  amount_fen bigint,
  reference text not null,
  bank_file text references funds.bank_file,
  line int,
  evidence_id uuid unique references funds.manual_evidence,
  -- What it did, once it was applied.
  verdict text check (verdict in ('moved', 'unchanged', 'unknown-item', 'unknown-code', 'amount', 'contradiction')),
  unique (bank_file, line, item_id),
  check ((bank_file is null) = (line is null) and (bank_file is null) <> (evidence_id is null)),
  check (outcome is not null or bank_file is not null)
);
create index on funds.answer (item_id);
create index answer_open on funds.answer (item_id, id) where verdict is null;

do $$
declare
  t text;
begin
  foreach t in array array['bank_file', 'manual_evidence', 'answer'] loop
    execute format('call kernel.protect(%L)', 'funds.' || t);
    execute format('create policy by_worker on funds.%I for select to wenye_worker using (true)', t);
    execute format('grant select on funds.%I to wenye_worker', t);
  end loop;
end $$;

create function funds.worker_only() returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if not funds.is_worker() then
    raise exception 'only the worker speaks with the bank' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- Commits the intent with the exact bytes, before any of them leaves (invariant 7): those that were frozen, in the file
-- that docs/bank-protocol.md describes. Nothing where the batch is not authorised or is instructed already.
create function funds.instruct_batch(p_batch uuid, p_content bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_batch funds.batch;
begin
  perform funds.worker_only();
  select * into v_batch from funds.batch where id = p_batch for update;
  if v_batch.state is distinct from 'authorised' or exists (select from funds.instruction where batch_id = p_batch) then
    return;
  end if;
  if funds.content_hash(p_batch) <> v_batch.content_hash
      or p_content is distinct from funds.instruction_content(v_batch, funds.instruction_lines(p_batch)) then
    raise exception 'batch % is not what was frozen', v_batch.batch_no using errcode = 'check_violation';
  end if;
  perform funds.lock_items(array(select id from funds.payment_item where batch_id = p_batch));
  perform funds.move_item(id, 'intend', '{}') from funds.payment_item where batch_id = p_batch;
  insert into funds.instruction (batch_id, file_name, content, sha256)
    values (p_batch, 'PAY-' || v_batch.batch_no || '.txt', p_content, encode(sha256(p_content), 'hex'));
end $$;

-- Notes that the file was written. An answer may have come in between: then there is less to note.
create function funds.note_sent(p_batch uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform funds.worker_only();
  perform funds.lock_items(array(select id from funds.payment_item where batch_id = p_batch));
  update funds.instruction set times_written = times_written + 1, last_written_at = clock_timestamp()
    where batch_id = p_batch;
  perform funds.move_item(id, 'send', '{}') from funds.payment_item where batch_id = p_batch and state = 'intended';
  perform funds.step_batch(id, seq, 'send', '{}') from funds.batch where id = p_batch and state = 'authorised';
end $$;

-- What a code says of the money, by the table of docs/bank-protocol.md, in a file of this kind or an acknowledgement with this
-- word. Null for any other code: whoever does not understand the bank may take nothing for granted, least of all that it
-- has not paid. That a file was taken leaves its items unknown, whatever the code.
create function funds.outcome_of(p_said_in text, p_code text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case p_said_in
    when 'taken' then 'accepted'
    when 'refused' then case when p_code = '9001' then 'rejected' end
    when 'result' then case when p_code = '0000' then 'settled'
      when p_code in ('1001', '1002', '1003', '1004', '1009') then 'rejected' end
    when 'return' then case when p_code in ('2001', '2002') then 'returned' end end
$$;

-- Takes in a file of the bank: its bytes, and every answer that they give. False where it is known already. The
-- caller has read the file by the protocol; here its lines are only taken apart.
create function funds.take_in_file(p_name text, p_kind text, p_content bytea, p_problem text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_file text := funds.file_hash(p_name, p_content);
  v_header text[];
begin
  perform funds.worker_only();
  insert into funds.bank_file (hash, name, kind, content, problem)
    values (v_file, p_name, p_kind, p_content, p_problem) on conflict do nothing;
  if not found or p_kind = 'verification' then
    return found;
  elsif p_kind = 'unreadable' then
    perform funds.note_unreadable(v_file);
    return true;
  end if;
  v_header := string_to_array(split_part(convert_from(p_content, 'UTF8'), E'\n', 1), '|');
  if p_kind = 'acknowledgement' then
    -- Speaks of every item of its batch.
    insert into funds.answer (item_id, division, outcome, code, reason, reference, bank_file, line)
      select i.id, i.division, funds.outcome_of(v_header[4], v_header[5]),
        coalesce(v_header[5], ''), coalesce(v_header[6], ''), '', v_file, 1
      from funds.payment_item i join funds.batch b on b.id = i.batch_id where b.batch_no = v_header[3];
  elsif p_kind = 'statement' then
    perform funds.take_in_statement(v_file);
  else
    insert into funds.answer (item_id, division, outcome, code, reason, amount_fen, reference, bank_file, line)
      select f[2], left(v_header[3], 6), funds.outcome_of(p_kind, f[3]), f[3], coalesce(f[4], ''), f[5]::bigint, coalesce(f[6], ''), v_file, l.line
      from string_to_table(convert_from(p_content, 'UTF8'), E'\n') with ordinality as l (text, line),
        string_to_array(l.text, '|') f
      where f[1] = 'R';
  end if;
  return true;
end $$;

-- What an answer does to an item that stands there, as payment-item.ts decides it: money that came back had been paid;
-- who paid, or refused, had accepted.
create function funds.verdict_of(p_state text, p_outcome text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when p_outcome = p_state or p_outcome = 'accepted' and p_state in ('rejected', 'settled', 'returned')
      or p_outcome = 'settled' and p_state = 'returned' then 'unchanged'
    when exists (select from funds.step s
      where s.machine = 'item' and s.command = p_outcome and p_state = any (s.from_state)) then 'moved'
    else 'contradiction' end
$$;

-- Applies an answer to its item, once, whatever came before (invariant 7): item, obligations and ledger move together.
-- What cannot be true, or be understood, moves nothing and becomes a difference, unless a person has explained this very word
-- before. What was not understood is cleared up by the next word that leads on, and what contradicted, by what it said coming
-- true. The caller has locked the item.
create function funds.apply_answer(p_answer funds.answer) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_item funds.payment_item;
  v_verdict text;
  v_said jsonb := jsonb_strip_nulls(jsonb_build_object('answerId', p_answer.id, 'code', p_answer.code,
    'reason', p_answer.reason, 'reference', p_answer.reference, 'evidence', p_answer.evidence_id, 'line', p_answer.line,
    'file', (select name from funds.bank_file where hash = p_answer.bank_file)));
begin
  select * into v_item from funds.payment_item where id = p_answer.item_id;
  v_verdict := case when v_item.id is null then 'unknown-item' when p_answer.outcome is null then 'unknown-code'
    else funds.verdict_of(v_item.state, p_answer.outcome) end;
  if v_verdict in ('moved', 'unchanged') and p_answer.amount_fen <> v_item.amount_fen then
    v_verdict := 'amount';
  end if;
  if v_verdict = 'moved' then
    begin
      perform funds.move_item(v_item.id, p_answer.outcome, v_said);
    exception when sqlstate 'WF001' then
      -- One of its obligations cannot follow.
      v_verdict := 'contradiction';
    end;
  end if;
  update funds.answer set verdict = v_verdict where id = p_answer.id;
  v_said := v_said || jsonb_build_object('answer', p_answer.outcome, 'amountFen', p_answer.amount_fen);
  if v_verdict = 'moved' then
    perform funds.resolve_by_facts(array(select id from funds.difference where item_id = v_item.id and state = 'open'
      and kind = 'answer-contradiction' and detail->>'answer' = p_answer.outcome));
  end if;
  if v_verdict not in ('moved', 'unchanged') then
    if not exists (select from funds.difference d where d.item_id = p_answer.item_id and d.kind = 'answer-' || v_verdict
        and d.resolved_by is not null
        and (d.detail->'code', d.detail->'reason', d.detail->'answer', d.detail->'amountFen')
          is not distinct from (v_said->'code', v_said->'reason', v_said->'answer', v_said->'amountFen')) then
      perform funds.note_difference('answer-' || v_verdict, coalesce(v_item.division, p_answer.division), p_answer.item_id,
        null, null, v_said);
    end if;
  elsif v_verdict = 'moved' and p_answer.outcome <> 'accepted' and (p_answer.outcome = 'returned' or not exists (
      -- What was not understood of a return is not cleared up by how the payment went out.
      select from funds.answer a join funds.bank_file f on f.hash = a.bank_file
        where a.item_id = v_item.id and a.verdict = 'unknown-code' and f.kind = 'return')) then
    perform funds.resolve_by_facts(array(select id from funds.difference
      where item_id = v_item.id and kind = 'answer-unknown-code' and state = 'open'));
  end if;
  return v_verdict;
end $$;

-- Applies answers of files that wait for it, so many at once; how many there were. Locks in one order, so that two
-- workers cannot wait for each other.
create function funds.apply_answers(p_limit int) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_ids uuid[];
  v_answer funds.answer;
  v_moved text[] := '{}';
begin
  perform funds.worker_only();
  v_ids := array(select id from funds.answer where verdict is null order by item_id, id limit p_limit
    for update skip locked);
  perform funds.lock_items(array(select item_id from funds.answer where id = any (v_ids)));
  for v_answer in select * from funds.answer where id = any (v_ids) order by item_id, id loop
    if funds.apply_answer(v_answer) = 'moved' then
      v_moved := v_moved || v_answer.item_id;
    end if;
  end loop;
  perform funds.note_answered(b.id) from (select distinct batch_id as id from funds.payment_item
    where id = any (v_moved)) b;
  return cardinality(v_ids);
end $$;

-- States what the bank said of an item on paper. Changes nothing until a second person confirms it. Of an item that the
-- bank refused and its statement lists as paid: which of the two it stands by.
create function funds.state_evidence(p_item text, p_outcome text, p_document_no text, p_note text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_item funds.payment_item;
  v_id uuid;
begin
  select * into v_item from funds.payment_item
    where id = p_item and division = any (access.division_codes('finance', 'reconciler')) for update;
  if v_item.id is null then
    return '{"outcome": "not-found"}';
  elsif v_item.state not in ('intended', 'sent', 'accepted')
      and (v_item.state, p_outcome) is distinct from ('settled', 'returned')
      and not coalesce(case funds.dispute_of(p_item) when 'open' then p_outcome in ('settled', 'rejected')
        when 'upheld' then p_outcome = 'settled' end, false) then
    return '{"outcome": "item-known"}';
  elsif funds.has_part(v_item.batch_id, access.person_id()) is not false then
    return '{"outcome": "had-part"}';
  end if;
  insert into funds.manual_evidence (item_id, division, outcome, document_no, note, stated_by, stated_on)
    values (p_item, v_item.division, p_outcome, p_document_no, p_note, access.person_id(), kernel.business_date())
    on conflict do nothing returning id into v_id;
  return case when v_id is null then '{"outcome": "evidence-open"}'
    else jsonb_build_object('outcome', 'stated', 'evidenceId', v_id) end;
end $$;

-- Confirms another person's statement, having seen the document: then it is an answer like any other. Only where the bank
-- stands by its statement does one lead on from a refusal, which it sets aside; not while the money is paid once more.
create function funds.confirm_evidence(p_evidence uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_evidence funds.manual_evidence;
  v_item funds.payment_item;
  v_answer funds.answer;
begin
  select * into v_evidence from funds.manual_evidence where id = p_evidence
    and division = any (access.division_codes('authoriser')) for update;
  if v_evidence.id is null then
    return '{"outcome": "not-found"}';
  elsif not v_evidence.open then
    return '{"outcome": "evidence-over"}';
  elsif v_evidence.stated_by = access.person_id() then
    return '{"outcome": "same-person"}';
  end if;
  perform funds.lock_items(array[v_evidence.item_id]);
  select * into v_item from funds.payment_item where id = v_evidence.item_id;
  if funds.has_part(v_item.batch_id, access.person_id()) is not false then
    return '{"outcome": "had-part"}';
  end if;
  begin
    update funds.manual_evidence set confirmed_by = access.person_id(), confirmed_on = kernel.business_date()
      where id = p_evidence;
    insert into funds.answer (item_id, division, outcome, code, reason, amount_fen, reference, evidence_id)
      values (v_item.id, v_item.division, v_evidence.outcome, 'MANUAL', v_evidence.note, v_item.amount_fen,
        v_evidence.document_no, p_evidence) returning * into v_answer;
    if v_evidence.outcome = 'settled' and funds.dispute_of(v_item.id) is not null then
      if exists (select from funds.payment_line l where l.item_id = v_item.id and funds.is_in_batch(l.obligation_id)) then
        raise exception 'in another batch meanwhile' using errcode = 'WF002';
      end if;
      perform funds.move_item(v_item.id, 'set-aside', jsonb_build_object('answerId', v_answer.id, 'evidence', p_evidence));
    end if;
    if funds.apply_answer(v_answer) = 'contradiction' then
      raise exception 'evidence contradicts what is known' using errcode = 'WF001';
    end if;
  exception when sqlstate 'WF001' then
    return '{"outcome": "evidence-contradicts"}';
  when sqlstate 'WF002' then
    return '{"outcome": "paid-in-other-batch"}';
  end;
  perform funds.note_answered(v_item.batch_id);
  return jsonb_build_object('outcome', 'confirmed', 'itemId', v_item.id);
end $$;

-- Takes a statement back that was wrong, by who made it, or leaves it unconfirmed, by the second person. It stays on record.
create function funds.drop_evidence(p_evidence uuid, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_evidence funds.manual_evidence;
begin
  select * into v_evidence from funds.manual_evidence where id = p_evidence
    and (stated_by = access.person_id() and division = any (access.division_codes('finance', 'reconciler'))
      or division = any (access.division_codes('authoriser'))) for update;
  if v_evidence.id is null then
    return '{"outcome": "not-found"}';
  elsif not v_evidence.open then
    return '{"outcome": "evidence-over"}';
  end if;
  update funds.manual_evidence set dropped_by = access.person_id(), dropped_on = kernel.business_date(),
      drop_reason = p_reason where id = p_evidence;
  return jsonb_build_object('outcome', 'dropped', 'itemId', v_evidence.item_id);
end $$;

revoke execute on function funds.drop_evidence, funds.worker_only, funds.instruct_batch, funds.note_sent, funds.outcome_of,
  funds.file_hash, funds.take_in_file, funds.verdict_of, funds.apply_answer, funds.apply_answers, funds.state_evidence, funds.confirm_evidence from public;
grant execute on function funds.instruct_batch, funds.note_sent, funds.take_in_file, funds.apply_answers to wenye_worker;
grant execute on function funds.state_evidence, funds.confirm_evidence, funds.drop_evidence to wenye_app;
