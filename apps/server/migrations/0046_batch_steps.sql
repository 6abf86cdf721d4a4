-- Batches: composed by one person, authorised by a second, reconciled by a third. Items move with their batch, or by the
-- bank's answers (0047). Who may do what is in funds.step (0044), who had a part in a batch's cases in 0063.

-- The payment file's lines, as they are frozen, authorised and sent (docs/bank-protocol.md).
create function funds.instruction_line(i funds.payment_item) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select concat_ws('|', 'D', i.position, i.id, i.bank, i.account_number, i.holder_name, i.amount_fen) || E'\n'
$$;

create function funds.instruction_lines(p_batch uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select string_agg(funds.instruction_line(i), '' order by i.position) from funds.payment_item i where i.batch_id = p_batch
$$;

-- The whole file.
create function funds.instruction_content(b funds.batch, p_lines text) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select convert_to(concat_ws('|', 'H', 1, b.batch_no, b.division || '-' || l.fund_id, b.item_count, b.total_fen,
      b.content_hash) || E'\n' || p_lines || 'T|' || b.item_count || E'\n', 'UTF8')
    from funds.ledger l where l.id = b.ledger_id
$$;

create function funds.content_hash(p_batch uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(convert_to(funds.instruction_lines(p_batch), 'UTF8')), 'hex')
$$;

-- An item's id is a function of its lines (invariant 6), as payment-item.ts has it.
create function funds.item_id(p_lines jsonb) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select 'P' || left(encode(sha256(convert_to(string_agg(key, E'\n' order by key collate "C"), 'UTF8')), 'hex'), 31)
  from jsonb_array_elements(p_lines) l
  cross join lateral concat_ws(':', l->>'obligationId', l->>'instalment', l->>'generation') as key
$$;

-- What a step of the batch depends on besides its row; null for who does not keep the money.
create function funds.facts_of_batch(p_batch uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select jsonb_build_object(
      'hadPartInCases', access.person_id() is not null and funds.has_part(b.id, access.person_id()) is not false,
      'contentUnchanged', b.content_hash is not distinct from funds.content_hash(b.id),
      'unknownItems', count(*) filter (where i.state in ('prepared', 'authorised', 'intended', 'sent', 'accepted')),
      'unmatchedItems', count(*) filter (where i.state in ('settled', 'returned')
        and not (funds.on_statement(i.id, 'payment') and (i.state = 'settled' or funds.on_statement(i.id, 'return')))),
      'openDifferences', (select count(*) from funds.difference d join funds.payment_item x on x.id = d.item_id
        where x.batch_id = b.id and d.state = 'open'),
      'openPapers', (select count(*) from funds.manual_evidence m join funds.payment_item x on x.id = m.item_id
        where x.batch_id = b.id and m.open),
      'unprovenLines', (select count(*) from funds.payment_item x join funds.payment_line l on l.item_id = x.id
        join funds.payment_line p on p.obligation_id = l.obligation_id and p.item_id <> l.item_id
        where x.batch_id = b.id and funds.awaits_statement(p.item_id)),
      'heldLines', (select count(*) from funds.payment_item x join funds.payment_line l on l.item_id = x.id
        join funds.obligation o on o.id = l.obligation_id where x.batch_id = b.id and funds.is_held(o)))
    from funds.batch b join funds.payment_item i on i.batch_id = b.id
    where b.id = p_batch and (funds.is_worker() or b.division = any (
      access.division_codes('finance', 'authoriser', 'reconciler', 'auditor')))
    group by b.id);
end $$;

-- The lines of a plan (batches/plan.ts): [{itemId, lines: [{obligationId, instalment, generation, amountFen}]}].
create function funds.planned_lines(p_items jsonb) returns table (item_id text, place bigint, obligation_id uuid,
  instalment int, generation int, amount_fen bigint)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select i.item->>'itemId', i.place, (l->>'obligationId')::uuid, (l->>'instalment')::int, (l->>'generation')::int,
      (l->>'amountFen')::bigint
    from jsonb_array_elements(p_items) with ordinality as i (item, place), jsonb_array_elements(i.item->'lines') l
$$;

-- Composes a batch as planned, where every line is payable as it is planned; account, case and number are found here.
create function funds.compose_batch(p_ledger uuid, p_items jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_division text := (select division from funds.ledger
    where id = p_ledger and division = any (access.division_codes('finance')));
  v_today date := kernel.business_date();
  v_lines jsonb;
  v_batch funds.batch;
begin
  if v_division is null then
    return '{"outcome": "not-your-division"}';
  end if;
  perform from funds.obligation where id in (select obligation_id from funds.planned_lines(p_items)) order by id for update;
  select jsonb_agg(to_jsonb(l) || coalesce(to_jsonb(p), '{}')) into v_lines
    from funds.planned_lines(p_items) l left join funds.payable(p_ledger) p using (obligation_id);
  if exists (
      select from jsonb_to_recordset(v_lines) as l (standing text, amount_fen bigint, payable_fen bigint)
      where l.standing is distinct from 'usable' or l.amount_fen > l.payable_fen) then
    return '{"outcome": "changed-meanwhile"}';
  end if;
  -- An attempt is the next of its instalment, or the first of the next instalment; that the last attempt has ended is
  -- payment_line_one_live. An item is one account's, and bears the id of its lines (invariant 6).
  if exists (
      select from jsonb_to_recordset(v_lines) as l (prior jsonb, instalment int, generation int), lateral (
        select count(*) filter (where (p->>'instalment')::int = l.instalment) as attempts,
          coalesce(max((p->>'instalment')::int), 0) as last from jsonb_array_elements(l.prior) p) before
      where l.generation <> before.attempts + 1 or l.instalment not between 1 and before.last + 1)
    or exists (
      select from jsonb_to_recordset(v_lines) as l (item_id text, obligation_id uuid, instalment int, generation int,
        account_id uuid, bank text, holder_name text)
      group by l.item_id
      having count(distinct l.account_id) <> 1 or bool_or(l.bank || l.holder_name ~ '[|\r\n]')
        or l.item_id <> funds.item_id(jsonb_agg(jsonb_build_object('obligationId', l.obligation_id,
          'instalment', l.instalment, 'generation', l.generation)))) then
    raise exception 'the plan of a batch does not follow from what is owed' using errcode = 'check_violation';
  end if;

  insert into funds.batch (batch_no, ledger_id, division, item_count, total_fen, composed_by, composed_on)
    select funds.next_number(v_division, 'ZF'), p_ledger, v_division, count(distinct item_id), sum(amount_fen),
      access.person_id(), v_today from funds.planned_lines(p_items)
    returning * into v_batch;
  insert into funds.payment_item (id, batch_id, division, position, payee_account_id, bank, account_number, holder_name,
      amount_fen, changed_on)
    select l.item_id, v_batch.id, v_division, row_number() over (order by l.place), l.account_id, l.bank,
      l.account_number, l.holder_name, sum(l.amount_fen), v_today
    from jsonb_to_recordset(v_lines) as l (item_id text, place int, account_id uuid, bank text, account_number text,
      holder_name text, amount_fen bigint)
    group by l.item_id, l.place, l.account_id, l.bank, l.account_number, l.holder_name;
  insert into funds.payment_line (item_id, obligation_id, case_id, instalment, generation, amount_fen, state, changed_on)
    select l.item_id, l.obligation_id, l.case_id, l.instalment, l.generation, l.amount_fen, 'prepared', v_today
    from jsonb_to_recordset(v_lines) as l (item_id text, obligation_id uuid, case_id uuid, instalment int,
      generation int, amount_fen bigint);
  insert into funds.item_event (item_id, seq, kind, actor_person_id, business_date)
    select id, 1, 'prepare', access.person_id(), v_today from funds.payment_item where batch_id = v_batch.id;
  insert into funds.batch_event (batch_id, seq, kind, data, actor_person_id, business_date)
    values (v_batch.id, 1, 'compose', jsonb_build_object('items', v_batch.item_count, 'totalFen', v_batch.total_fen),
      access.person_id(), v_today);
  return jsonb_build_object('outcome', 'composed', 'batchId', v_batch.id, 'batchNo', v_batch.batch_no);
end $$;

-- Moves an item and its lines, with the event, and the obligations that it pays. p_data is kept in the event.
create function funds.move_item(p_item text, p_command text, p_data jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_item funds.payment_item;
  v_to text;
  v_today date := kernel.business_date();
  v_line record;
begin
  select * into v_item from funds.payment_item where id = p_item for update;
  select s.to_state[1] into v_to from funds.step s
    where s.machine = 'item' and s.command = p_command and v_item.state = any (s.from_state)
      and funds.acts_as(s.acting, v_item.division) and (s.acting = 'bank') = (p_data ? 'answerId') limit 1;
  if v_to is null then
    raise exception 'not a step of item %: %', p_item, p_command using errcode = 'WF001';
  end if;
  update funds.payment_item set state = v_to, seq = seq + 1, changed_on = v_today,
      bank_code = coalesce(p_data->>'code', bank_code), bank_reason = coalesce(p_data->>'reason', bank_reason),
      settled_on = case when v_to in ('settled', 'returned') then coalesce(settled_on, v_today) end,
      returned_on = case when v_to = 'returned' then v_today end
    where id = p_item;
  update funds.payment_line set state = v_to, changed_on = v_today,
      bank_reason = coalesce(p_data->>'reason', bank_reason)
    where item_id = p_item;
  insert into funds.item_event (item_id, seq, kind, data, actor_person_id, business_date)
    values (p_item, v_item.seq + 1, p_command, p_data, access.person_id(), v_today);

  for v_line in
    select l.obligation_id, l.amount_fen, k.command
      from funds.payment_line l cross join lateral unnest(case
          when v_to = 'intended' then '{instruct}'
          when v_to = 'rejected' then '{reject}'
          -- A refusal was set aside: the money is on its way again.
          when v_item.state = 'rejected' then '{reinstate}'
          when v_to = 'settled' then '{settle}'
          when v_to = 'returned' and v_item.state = 'settled' then '{return}'
          -- Money that came back had been paid.
          when v_to = 'returned' then '{settle,return}'
          else '{}' end::text[]) with ordinality as k (command, place)
      where l.item_id = p_item order by l.obligation_id, k.place
  loop
    perform funds.move_obligation(v_line.obligation_id, v_line.command, v_line.amount_fen,
      jsonb_strip_nulls(jsonb_build_object('itemId', p_item, 'answerId', p_data->>'answerId')));
  end loop;
end $$;

-- Locks items with what moves with them, always in this order: batches, items, obligations.
create function funds.lock_items(p_items text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from funds.batch where id in (select batch_id from funds.payment_item where id = any (p_items))
    order by id for update;
  perform from funds.payment_item where id = any (p_items) order by id for update;
  perform from funds.obligation where id in (select obligation_id from funds.payment_line where item_id = any (p_items))
    order by id for update;
end $$;

-- Takes a step of a batch, in the version that the caller saw. Answers the new version; null where something came in
-- between, and the caller must look again. Whoever authorises states what they saw: p_data {contentHash, itemCount, totalFen}.
create function funds.step_batch(p_batch uuid, p_expected bigint, p_command text, p_data jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_batch funds.batch;
  v_step funds.step;
  v_facts jsonb;
  v_me uuid := access.person_id();
  v_hash text;
begin
  select * into v_batch from funds.batch where id = p_batch for update;
  if v_batch.seq <> p_expected and (funds.is_worker() or v_batch.division = any (funds.kept_divisions())) then
    return null;
  end if;
  select s.* into v_step from funds.step s
    where s.machine = 'batch' and s.command = p_command and v_batch.state = any (s.from_state)
      and funds.acts_as(s.acting, v_batch.division) order by s.acting limit 1;
  v_facts := funds.facts_of_batch(p_batch);
  v_hash := case p_command when 'freeze' then funds.content_hash(p_batch) else v_batch.content_hash end;
  if v_step.command is null
      or v_step.acting <> 'worker' and v_me is null
      or 'composed' = any (v_step.apart_from) and v_me = v_batch.composed_by
      or 'frozen' = any (v_step.apart_from) and v_me = v_batch.frozen_by
      or 'authorised' = any (v_step.apart_from) and v_me = v_batch.authorised_by
      or v_step.apart_from_cases and (v_facts->'hadPartInCases')::boolean is not false
      or p_command = 'authorise' and (not (v_facts->'contentUnchanged')::boolean or (p_data->>'contentHash',
          (p_data->>'itemCount')::int, (p_data->>'totalFen')::bigint)
          is distinct from (v_hash, v_batch.item_count, v_batch.total_fen))
      or p_command = 'send' and not exists (select from funds.instruction where batch_id = p_batch)
      or p_expected is null then
    raise exception 'not a step that the actor may take of this batch: %', p_command
      using errcode = 'insufficient_privilege';
  end if;
  if p_command in ('answer', 'reconcile') and (v_facts->>'unknownItems')::int > 0
      or p_command = 'authorise' and (v_facts->>'unprovenLines')::int + (v_facts->>'heldLines')::int > 0
      or p_command in ('reconcile', 'close') and (v_facts->>'unmatchedItems')::int
        + (v_facts->>'openDifferences')::int + (v_facts->>'openPapers')::int > 0 then
    return null;
  end if;

  if p_command in ('authorise', 'dissolve') then
    perform funds.lock_items(array(select id from funds.payment_item where batch_id = p_batch));
    perform funds.move_item(id, case p_command when 'dissolve' then 'withdraw' else p_command end, '{}')
      from funds.payment_item where batch_id = p_batch;
  end if;
  update funds.batch set state = v_step.to_state[1], seq = seq + 1, content_hash = v_hash,
      frozen_by = case p_command when 'freeze' then v_me else frozen_by end,
      authorised_by = case p_command when 'authorise' then v_me else authorised_by end,
      authorised_on = case p_command when 'authorise' then kernel.business_date() else authorised_on end,
      reconciled_by = case p_command when 'reconcile' then v_me else reconciled_by end,
      closed_on = case p_command when 'close' then kernel.business_date() else closed_on end
    where id = p_batch;
  insert into funds.batch_event (batch_id, seq, kind, data, actor_person_id, business_date)
    values (p_batch, v_batch.seq + 1, p_command, jsonb_strip_nulls(jsonb_build_object('contentHash',
      case when p_command in ('freeze', 'authorise') then v_hash end, 'reason', p_data->>'reason')), v_me,
      kernel.business_date());
  return v_batch.seq + 1;
end $$;

-- Takes the step 'answer' once every item of the batch is answered. For who has just applied an answer.
create function funds.note_answered(p_batch uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform funds.step_batch(b.id, b.seq, 'answer', '{}') from funds.batch b
    where b.id = p_batch and b.state in ('authorised', 'sent')
      and (funds.facts_of_batch(b.id)->>'unknownItems')::int = 0;
end $$;

-- Frozen means frozen: count, total, hash and signatures stay as they were, whoever asks.
create function funds.keep_frozen() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.item_count, new.total_fen, new.ledger_id, new.division, new.composed_by)
        is distinct from (old.item_count, old.total_fen, old.ledger_id, old.division, old.composed_by)
      or old.content_hash is not null and new.content_hash is distinct from old.content_hash
      or old.frozen_by is not null and new.frozen_by is distinct from old.frozen_by
      or old.authorised_by is not null and new.authorised_by is distinct from old.authorised_by
      or old.reconciled_by is not null and new.reconciled_by is distinct from old.reconciled_by then
    raise exception 'a batch keeps its frozen content' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger frozen_is_kept before update on funds.batch for each row execute function funds.keep_frozen();

revoke execute on function funds.instruction_line, funds.instruction_lines, funds.instruction_content, funds.content_hash, funds.item_id, funds.facts_of_batch,
  funds.planned_lines, funds.compose_batch, funds.move_item, funds.lock_items, funds.step_batch, funds.note_answered
  from public;
grant execute on function funds.facts_of_batch, funds.compose_batch, funds.step_batch to wenye_app;
grant execute on function funds.facts_of_batch to wenye_worker;
