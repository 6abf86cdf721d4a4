-- The second lock behind the pure core of casework: who may take which step of a case, and which duty it brings.
-- The rows repeat casework/case.transitions.ts without its guards; casework/case.steps.test.ts holds the two together.

create table casework.step (
  command text not null,
  from_status text[] not null,
  -- 'same', or 'before-reconsideration': what was decided before.
  to_status text not null,
  acting_side text not null check (acting_side in ('applicant', 'officer', 'public', 'system')),
  roles text[],
  -- 'review' stands for the duty of the case's level.
  duty text,
  -- Whoever gave this command on the case before does not take the step.
  apart_from text,
  unique nulls not distinct (command, from_status, to_status, acting_side, roles)
);

insert into casework.step (command, from_status, to_status, acting_side, roles, duty) values
  ('submit', '{draft}', 'submitted', 'applicant', null, 'submission'),
  ('abandon', '{draft}', 'abandoned', 'applicant', null, null),
  ('accept', '{submitted}', 'data-check', 'officer', '{acceptor}', 'acceptance'),
  ('not-accept', '{submitted}', 'not-accepted', 'officer', '{acceptor}', 'acceptance'),
  ('request-correction', '{submitted,data-check}', 'correction-requested', 'officer', '{acceptor}', 'acceptance'),
  ('request-correction', '{review,returned}', 'correction-requested', 'officer', '{reviewer}', 'review'),
  ('answer-correction', '{correction-requested}', 'submitted', 'applicant', null, 'submission'),
  ('deem-withdrawn', '{correction-requested}', 'deemed-withdrawn', 'system', null, null),
  ('check-data', '{data-check}', 'discrepancy', 'officer', '{acceptor}', 'acceptance'),
  ('check-data', '{data-check}', 'review', 'officer', '{acceptor}', 'acceptance'),
  ('check-data', '{data-check}', 'discrepancy', 'system', null, null),
  ('check-data', '{data-check}', 'review', 'system', null, null),
  ('rebut-discrepancy', '{discrepancy}', 'review', 'applicant', null, 'submission'),
  ('rebut-discrepancy', '{discrepancy}', 'same', 'applicant', null, 'submission'),
  ('close-rebuttal', '{discrepancy}', 'same', 'system', null, null),
  ('resolve-discrepancy', '{discrepancy}', 'review', 'officer', '{acceptor}', 'acceptance'),
  ('record-judgement', '{review,returned}', 'same', 'officer', '{reviewer}', 'review'),
  ('pass-review', '{review,returned}', 'review', 'officer', '{reviewer}', 'review'),
  ('pass-review', '{review,returned}', 'waiting-for-funds', 'officer', '{reviewer}', 'review'),
  ('return-case', '{review,returned}', 'data-check', 'officer', '{reviewer}', 'review'),
  ('return-case', '{review,returned}', 'returned', 'officer', '{reviewer}', 'review'),
  ('return-case', '{proposed-refusal,waiting-for-funds,proposed-award}', 'returned', 'officer', '{approver}', 'approval'),
  ('return-case', '{public-notice}', 'returned', 'officer', '{approver}', 'approval'),
  ('propose-refusal', '{review,returned}', 'proposed-refusal', 'officer', '{reviewer}', 'review'),
  ('state-defence', '{proposed-refusal,proposed-revocation}', 'same', 'applicant', null, 'submission'),
  ('close-defence', '{proposed-refusal,proposed-revocation}', 'same', 'system', null, null),
  ('refuse', '{proposed-refusal}', 'refused', 'officer', '{approver}', 'approval'),
  ('reserve-funds', '{waiting-for-funds}', 'awarded', 'system', null, null),
  ('reserve-funds', '{waiting-for-funds}', 'proposed-award', 'system', null, null),
  ('reserve-funds', '{waiting-for-funds}', 'same', 'system', null, null),
  ('publish-notice', '{proposed-award}', 'public-notice', 'officer', '{reviewer,approver}', null),
  ('raise-objection', '{public-notice,objection}', 'objection', 'public', null, null),
  ('register-objection', '{public-notice,objection}', 'objection', 'officer', '{counter-clerk,acceptor,reviewer,approver}', null),
  ('decide-objection', '{objection}', 'proposed-refusal', 'officer', '{reviewer,approver}', 'objection'),
  ('decide-objection', '{objection}', 'objection', 'officer', '{reviewer,approver}', 'objection'),
  ('decide-objection', '{objection}', 'public-notice', 'officer', '{reviewer,approver}', 'objection'),
  ('award', '{public-notice}', 'awarded', 'officer', '{approver}', 'approval'),
  ('award', '{proposed-award}', 'awarded', 'officer', '{approver}', 'approval'),
  ('request-reconsideration', '{awarded,refused,not-accepted,revoked}', 'reconsideration', 'applicant', null, 'submission'),
  ('withdraw-reconsideration', '{reconsideration}', 'before-reconsideration', 'applicant', null, 'submission'),
  ('withdraw-reconsideration', '{reconsideration}', 'same', 'applicant', null, 'submission'),
  ('refer-reconsideration', '{reconsideration}', 'same', 'officer', '{approver}', null),
  ('propose-raise', '{reconsideration}', 'same', 'officer', '{reviewer,approver}', null),
  ('record-reconsideration', '{reconsideration}', 'before-reconsideration', 'officer', '{approver}', null),
  ('record-reconsideration', '{reconsideration}', 'waiting-for-funds', 'officer', '{approver}', null),
  ('record-reconsideration', '{reconsideration}', 'data-check', 'officer', '{approver}', null),
  ('propose-revocation', '{awarded}', 'proposed-revocation', 'officer', '{reviewer,approver}', null),
  ('withdraw', '{submitted,correction-requested,data-check,discrepancy,review,returned,proposed-refusal,waiting-for-funds,proposed-award,public-notice,objection}', 'withdrawn', 'applicant', null, 'submission'),
  ('lapse', '{discrepancy}', 'lapsed', 'system', null, null),
  ('take', '{submitted,data-check,discrepancy,review,returned,proposed-refusal,waiting-for-funds,proposed-award,public-notice,objection,proposed-revocation,reconsideration}', 'same', 'officer', '{acceptor,reviewer,approver}', null),
  ('hand-over', '{submitted,data-check,discrepancy,review,returned,proposed-refusal,waiting-for-funds,proposed-award,public-notice,objection,proposed-revocation,reconsideration}', 'same', 'officer', '{acceptor,reviewer,approver}', null),
  ('release', '{submitted,data-check,discrepancy,review,returned,proposed-refusal,waiting-for-funds,proposed-award,public-notice,objection,proposed-revocation,reconsideration}', 'same', 'officer', '{acceptor,reviewer,approver}', null),
  ('free', '{submitted,data-check,discrepancy,review,returned,proposed-refusal,waiting-for-funds,proposed-award,public-notice,objection,proposed-revocation,reconsideration}', 'same', 'system', null, null);
insert into casework.step (command, from_status, to_status, acting_side, roles, duty, apart_from) values
  ('revoke', '{proposed-revocation}', 'awarded', 'officer', '{approver}', 'revocation', 'propose-revocation'),
  ('revoke', '{proposed-revocation}', 'revoked', 'officer', '{approver}', 'revocation', 'propose-revocation'),
  ('drop-revocation', '{proposed-revocation}', 'awarded', 'officer', '{approver}', 'revocation', 'propose-revocation'),
  ('grant-withdrawal', '{reconsideration}', 'before-reconsideration', 'officer', '{approver}', 'reconsideration', 'propose-revocation'),
  ('deny-withdrawal', '{reconsideration}', 'same', 'officer', '{approver}', 'reconsideration', 'propose-revocation'),
  ('propose-raise', '{reconsideration}', 'same', 'officer', '{approver}', null, 'propose-revocation'),
  ('decide-reconsideration', '{reconsideration}', 'before-reconsideration', 'officer', '{approver}', 'reconsideration', 'propose-revocation'),
  ('decide-reconsideration', '{reconsideration}', 'waiting-for-funds', 'officer', '{approver}', 'reconsideration', 'propose-revocation'),
  ('decide-reconsideration', '{reconsideration}', 'data-check', 'officer', '{approver}', 'reconsideration', 'propose-revocation');

-- Whether whoever decides a reconsideration is not who last proposed in it to add to the award, and what the decision adds,
-- if anything, is what was proposed.
create function casework.is_seconded(p_case uuid, p_command jsonb) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select p_command->>'kind' not in ('decide-reconsideration', 'record-reconsideration') or coalesce((
    select case e.kind
      when 'propose-raise' then e.actor_person <> access.person_id()
        and (p_command->>'addFen' is null or e.content->'command'->'addFen' = p_command->'addFen'
          and e.content->'command'->'months' = p_command->'months')
      else p_command->>'addFen' is null end
    from casework.case_event e where e.case_id = p_case and e.kind in ('propose-raise', 'request-reconsideration')
    order by e.seq desc limit 1), false)
$$;
revoke all on function casework.is_seconded(uuid, jsonb) from public;

-- The months that a case holds: nobody else, and no other case, is paid for them.
create function casework.months_held(p_case uuid) returns setof text
language sql stable security definer rows 12
set search_path = pg_catalog, pg_temp
as $$
  select distinct right(x.exclusion_key, 7) from casework.exclusion x
  where x.case_id = p_case and x.live and x.exclusion_key ~ ':[0-9]{4}-[0-9]{2}$'
$$;

-- Whether what the event adds to the award is for some of these months, each told once, so that no month is paid twice.
create function casework.raises_own_months(p_case uuid, p_command jsonb) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select p_command->>'addFen' is null or coalesce(
    (jsonb_array_length(p_command->'months') > 0) = exists (select from casework.months_held(p_case))
      and not exists (select jsonb_array_elements_text(p_command->'months') except select casework.months_held(p_case))
      and jsonb_array_length(p_command->'months')
        = (select count(distinct month) from jsonb_array_elements_text(p_command->'months') month),
    false)
$$;

-- Whether what the event takes back of the award is told by an amount where it is for some of these months alone.
create function casework.revokes_own_months(p_case uuid, p_command jsonb) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select p_command->>'kind' <> 'propose-revocation' or p_command->'months' is null or coalesce(
    jsonb_array_length(p_command->'months') > 0 and p_command->>'recoverFen' is not null
      and not exists (select jsonb_array_elements_text(p_command->'months') except select casework.months_held(p_case)),
    false)
$$;

-- What the last proposal to revoke an award takes back of what was paid; null: all of it, or nobody has proposed that.
create function casework.proposed_recovery(p_case uuid) returns bigint
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select (e.content->'command'->>'recoverFen')::bigint from casework.case_event e
  where e.case_id = p_case and e.kind = 'propose-revocation' order by e.seq desc limit 1
$$;

-- Whether the award stands after a revocation of a part of it, and else does not.
create function casework.revokes_as_proposed(p_case uuid, p_event jsonb) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select p_event->'command'->>'kind' <> 'revoke'
    or (p_event->>'to' = 'awarded') = (casework.proposed_recovery(p_case) is not null)
$$;
revoke all on function casework.proposed_recovery(uuid), casework.revokes_as_proposed(uuid, jsonb) from public;

revoke all on function casework.months_held(uuid), casework.raises_own_months(uuid, jsonb),
  casework.revokes_own_months(uuid, jsonb) from public;

-- Whether what the event says that today's reckoning adds to the award is what it adds; reckonings are kept by 0070.
create function casework.is_as_reckoned(p_case uuid, p_command jsonb) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select p_command->>'reckonedFen' is null
$$;
revoke all on function casework.is_as_reckoned(uuid, jsonb) from public;

-- Whether this event is a step from where the case stands, and the caller may take it.
create function casework.is_step(p_case casework."case", p_event jsonb) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from casework.step s
    where s.command = p_event->'command'->>'kind'
      and p_event->>'from' = p_case.status and p_case.status = any(s.from_status)
      and case s.to_status
        when 'same' then p_event->>'to' = p_case.status
        when 'before-reconsideration' then p_event->>'to' in ('awarded', 'refused', 'not-accepted', 'revoked')
        else p_event->>'to' = s.to_status end
      and p_event->>'duty' is not distinct from case s.duty when 'review' then 'review-' || p_case.level else s.duty end
      and case p_event->'actor'->>'as'
        when 'system' then s.acting_side = 'system' and (
          funds.is_worker()
          -- The reservation that follows a review at once, in the reviewer's transaction.
          or s.command = 'reserve-funds' and p_case.accepting_office = any(access.office_ids('reviewer', 'approver'))
          -- The comparison that follows at once where the caller has set a decision aside.
          or s.command = 'check-data' and exists (select from casework.case_event e
            where e.case_id = p_case.case_id and e.seq = p_case.version and e.kind in ('decide-reconsideration', 'record-reconsideration')
              and e.actor_person = access.person_id()))
        when 'officer' then s.acting_side = 'officer'
          and p_case.accepting_office = any(access.office_ids(variadic s.roles))
          and not exists (select from casework.case_event e where e.case_id = p_case.case_id
            and e.kind = s.apart_from and e.actor_person = access.person_id())
          and casework.is_seconded(p_case.case_id, p_event->'command')
          and casework.is_as_reckoned(p_case.case_id, p_event->'command')
          and casework.raises_own_months(p_case.case_id, p_event->'command')
          and casework.revokes_own_months(p_case.case_id, p_event->'command')
          and casework.revokes_as_proposed(p_case.case_id, p_event)
          and not casework.acts_for(p_case.claimant_kind, p_case.claimant_id)
        when 'public' then s.acting_side = 'public'
          and casework.has_objection((p_event->'command'->>'objectionId')::uuid, p_case.case_id, access.person_id())
        when 'counter' then s.acting_side = 'applicant' and exists (
          select from casework.submission f where f.submission_id = p_case.submission_id
            and (casework.served(f.filed_by, f.counter_office)
              or p_case.accepting_office = any(access.office_ids('counter-clerk'))))
        else s.acting_side = 'applicant' and casework.acts_for(p_case.claimant_kind, p_case.claimant_id) end)
$$;
revoke all on function casework.is_step(casework."case", jsonb) from public;

-- Appends one event and moves the case's row with it: the only way to do either. The second lock behind the
-- pure core: the actor is the caller, the chain holds, the sequence has no gap, every event is a step of the table.
-- Who may not see the case is told that there is none.
create function casework.append_event(p_case uuid, p_canonical text, p_hash text) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_case casework."case";
  v_event jsonb := p_canonical::jsonb;
  v_person uuid := (v_event->'actor'->>'personId')::uuid;
  v_office uuid := (v_event->'actor'->>'officeId')::uuid;
  v_kind text := v_event->'command'->>'kind';
  v_at timestamptz := (v_event->>'recordedAt')::timestamptz;
begin
  if not (funds.is_worker() or casework.may_see(p_case)
      or casework.has_objection((v_event->'command'->>'objectionId')::uuid, p_case, access.person_id())) then
    return 'not-found';
  end if;
  select * into v_case from casework."case" where case_id = p_case for update;
  if v_case.case_id is null or v_event->>'caseId' is distinct from p_case::text then
    return 'not-found';
  end if;
  if (v_event->>'seq')::int <> v_case.version + 1 then
    return 'version-conflict';
  end if;
  if p_hash <> encode(sha256(convert_to(v_case.head_hash || E'\n' || p_canonical, 'UTF8')), 'hex') then
    raise exception 'The event does not continue the chain of case %', p_case;
  end if;
  if (v_event->>'on')::date <> kernel.business_date() then
    raise exception 'An event bears the business date';
  end if;
  if v_person is distinct from
      (case v_event->'actor'->>'as' when 'system' then null else access.person_id() end) then
    raise exception 'An event bears the person who acts' using errcode = 'insufficient_privilege';
  end if;
  if not casework.is_step(v_case, v_event) then
    raise exception 'Not a step that the actor may take: %', v_kind using errcode = 'insufficient_privilege';
  end if;
  if v_event->>'recordedAt' is distinct from casework.instant(v_at)
      or v_at not between date_trunc('milliseconds', now()) and clock_timestamp() then
    raise exception 'An event bears the instant at which it is recorded';
  end if;
  if v_case.version = 0 and v_event->>'filed' is distinct from casework.filed_digest(v_case) then
    raise exception 'The first event bears what the case was filed with';
  end if;

  insert into casework.case_event (case_id, seq, kind, content, actor_person, duty, office_id, business_date, recorded_at, prev_hash, hash)
    values (p_case, v_case.version + 1, v_kind, v_event, v_person, v_event->>'duty', v_office,
      (v_event->>'on')::date, v_at, v_case.head_hash, p_hash);
  update casework."case" set
      version = v_case.version + 1, status = v_event->>'to', level = (v_event->>'level')::int,
      due_kind = v_event->'due'->>'kind', due_on = (v_event->'due'->>'on')::date,
      lapses_on = (v_event->>'lapsesOn')::date, notice_until = (v_event->>'noticeUntil')::date,
      clock = v_event->>'clock',
      amount_fen = (v_event->>'amountFen')::bigint, assignee = (v_event->>'assignee')::uuid, head_hash = p_hash, changed_on = (v_event->>'on')::date
    where case_id = p_case;
  -- Given or no longer wanted, an answer has no draft.
  if v_event->>'to' <> v_case.status or v_kind in ('rebut-discrepancy', 'state-defence') then
    delete from casework.answer_draft where case_id = p_case;
  end if;
  -- The list shows a line until its own period ends, which an objection may have moved.
  update casework.notice_line set until = (v_event->>'noticeUntil')::date
    where notice_line.case_id = p_case and until is distinct from (v_event->>'noticeUntil')::date
      and v_kind = 'decide-objection';
  return 'appended';
exception
  when exclusion_violation then
    return 'other-duty';
  when unique_violation then
    return 'claimed-meanwhile';
end
$$;
revoke all on function casework.append_event(uuid, text, text) from public;
grant execute on function casework.append_event(uuid, text, text) to wenye_app, wenye_worker;

-- Posts of those who work on cases that had their last day the day before.
create function casework.posts_over(p_day date) returns setof uuid
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select a.id from access.assignment a
  where a.role in ('acceptor', 'reviewer', 'approver') and a.valid_to = p_day - 1 order by a.id
$$;

-- The cases that lie with those who held these posts, and what posts they hold now: whether they still have a step on the
-- case the core says.
create function casework.cases_left(p_posts uuid[]) returns table (case_id uuid, person_id uuid, assignments jsonb)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select c.case_id, c.assignee, coalesce((
    select jsonb_agg(jsonb_build_object('role', a.role, 'officeId', o.id,
      'tier', case o.kind when 'zone' then 'county' else o.kind end,
      'coversCase', c.accepting_office = any(access.offices_under(o.id))))
    from access.assignment a join access.office o on o.id = a.office_id
    where a.person_id = c.assignee and a.role in ('acceptor', 'reviewer', 'approver')
      and kernel.business_date() between a.valid_from and coalesce(a.valid_to, 'infinity')), '[]')
  from casework."case" c
  where c.assignee in (select a.person_id from access.assignment a where a.id = any(p_posts)) order by c.case_number
$$;
revoke all on function casework.posts_over(date), casework.cases_left(uuid[]) from public;
grant execute on function casework.posts_over(date), casework.cases_left(uuid[]) to wenye_worker;
