-- Money moves for a case only as the case's row says, and only by who may take that step of it: the functions of 0043,
-- and those that grant months, ask casework through access.check_case.

-- Which revocations took back a part of the award and stand, with the months that each took back, and whether a reconsideration
-- may still set it aside. One that was set aside is none.
create function casework.parts_revoked(p_case uuid) returns table (seq int, months text[], fen bigint, open boolean)
language sql stable security definer rows 1
set search_path = pg_catalog, pg_temp
as $$
  select e.seq, array(select jsonb_array_elements_text(p.command->'months')), (p.command->>'recoverFen')::bigint,
    not exists (select from casework.case_event d where d.case_id = p_case and d.seq > e.seq and (d.kind = 'revoke'
      or d.content->>'from' = 'reconsideration' and d.content->>'to' <> 'reconsideration'))
  from casework.case_event e
  cross join lateral (select p.content->'command' as command from casework.case_event p
    where p.case_id = p_case and p.kind = 'propose-revocation' and p.seq < e.seq order by p.seq desc limit 1) p
  where e.case_id = p_case and e.kind = 'revoke' and e.content->>'to' = 'awarded'
    and (select d.content->'command'->>'outcome' from casework.case_event d
      where d.case_id = p_case and d.seq > e.seq and d.kind in ('revoke', 'decide-reconsideration', 'record-reconsideration')
      order by d.seq limit 1) is distinct from 'set-aside'
$$;

-- What they took back, in fen.
create function casework.revoked_fen(p_case uuid) returns bigint
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select coalesce(sum(p.fen), 0)::bigint from casework.parts_revoked(p_case) p $$;

-- Whether the case, as it stands in this transaction, calls for this movement of its money, by this caller.
create function casework.calls_for(p_case uuid, p_movement text, p_terms jsonb) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from casework."case" c where c.case_id = p_case and case p_movement
      when 'reserve' then c.status = 'waiting-for-funds'
        and c.paying_division = p_terms->>'division' and c.amount_fen = (p_terms->>'amountFen')::bigint
        and c.accepting_office = any(access.office_ids('reviewer', 'approver'))
      when 'release' then (not c.live or c.status in ('returned', 'data-check', 'submitted', 'draft'))
        and casework.may_see(c.case_id)
      when 'commit' then c.status = 'awarded'
        and c.accepting_office = any(access.office_ids('approver'))
        and p_terms @> jsonb_build_object('claimant', jsonb_build_object('kind', c.claimant_kind, 'id', c.claimant_id),
          'benefitId', c.benefit_id, 'periodKey', c.period_key, 'objectKey', c.object_key,
          'payeeAccountId', c.payee_account_id)
        and jsonb_build_object('amountFen', c.amount_fen, 'division', c.paying_division) @> (
          select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(p_terms) where key in ('amountFen', 'division'))
        and (select coalesce(jsonb_agg(k order by k), '[]') from jsonb_array_elements_text(p_terms->'exclusionKeys') k)
          = (select coalesce(jsonb_agg(x.exclusion_key order by x.exclusion_key), '[]') from casework.exclusion x
            where x.case_id = c.case_id and x.live)
        -- What is claimed by the month is owed once by the months that the case holds.
        and (c.period_key = 'once' or exists (select from casework.months_held(c.case_id)))
      -- Of months, those that the case holds: another may be paid for every other. A decision of a reconsideration grants its
      -- own at once, though they may wait for money.
      when 'grant' then (c.status = 'awarded' or c.status = 'waiting-for-funds' and exists (select from casework.case_event e
          where e.case_id = c.case_id and e.seq = c.version and e.kind in ('decide-reconsideration', 'record-reconsideration')))
        and c.accepting_office = any(access.office_ids('approver'))
        and c.benefit_id = p_terms->>'benefitId'
        and (p_terms->>'personId')::uuid in (
          select c.claimant_id where c.claimant_kind = 'person'
          union all select y.object_person from casework.case_party y where y.case_id = c.case_id)
        and not exists (select jsonb_array_elements_text(p_terms->'months') except select casework.months_held(c.case_id))
      when 'revoke' then c.status in ('revoked', 'awarded')
        and c.accepting_office = any(access.office_ids('approver'))
        and exists (select from casework.case_event e where e.case_id = c.case_id and e.seq = c.version and e.kind = 'revoke')
        and (p_terms->>'amountFen')::bigint is not distinct from casework.proposed_recovery(c.case_id)
      -- The award stands again, by a reconsideration: at once, or when there is money.
      when 'restore' then c.status = 'waiting-for-funds' and c.accepting_office = any(access.office_ids('approver'))
        and exists (select from casework.case_event e where e.case_id = c.case_id and e.kind = 'revoke')
        and (p_terms->>'revokedFen')::bigint = casework.revoked_fen(c.case_id)
      -- A reconsideration varied the award: by so much, at once or when there is money.
      when 'raise' then c.status = 'waiting-for-funds' and c.accepting_office = any(access.office_ids('approver'))
        and exists (select from casework.case_event e where e.case_id = c.case_id
          and e.seq = (p_terms->>'decision')::int and e.content->'command'->>'outcome' = 'vary'
          and e.content->'command'->'addFen' = p_terms->'amountFen'
          and casework.raises_own_months(c.case_id, e.content->'command'))
      else false end)
$$;
revoke all on function casework.calls_for(uuid, text, jsonb) from public;

-- While it is decided whether to revoke an award, nothing more of it is paid.
create or replace function funds.is_held(o funds.obligation) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.refund_of is null
    and exists (select from casework."case" c where c.case_id = o.case_id and c.status = 'proposed-revocation')
$$;

-- A case holds its claim for as long as its award is live, whatever became of it: what bars a second award (0042) bars
-- the claim to it beforehand, so that nothing is examined, reserved and shown to the public that cannot be awarded.
create function casework.follow_award() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update casework."case" set award_live = new.live where case_id = new.case_id;
  return new;
end
$$;
create trigger case_follows_opened after insert on funds.obligation
  for each row when (new.refund_of is null) execute function casework.follow_award();
create trigger case_follows after update on funds.obligation
  for each row when (new.refund_of is null and old.live <> new.live) execute function casework.follow_award();

-- The months that revocations of a part took back, where all that was ordered back for them has come back. Only of the last revocation may
-- anything be owed back: none is proposed before.
create function casework.months_back(p_case uuid) returns setof text
language sql stable security definer rows 12
set search_path = pg_catalog, pg_temp
as $$
  select unnest(p.months) from casework.parts_revoked(p_case) p
  where not (exists (select from funds.obligation o
      where o.case_id = p_case and o.refund_of is null and o.state in ('under-recovery', 'written-off'))
    and p.seq = (select max(e.seq) from casework.case_event e where e.case_id = p_case and e.kind = 'revoke'))
$$;

-- Those are nobody's any more, and can be claimed again. Where the revocation is reconsidered, those that nobody else holds by
-- then are held once more; where it is set aside, all: it fails where somebody else holds one.
create function casework.follow_months(p_case uuid) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_back text[] := array(select casework.months_back(p_case));
  v_again text[] := array(select month from casework.parts_revoked(p_case) p cross join unnest(p.months) month
    where p.open and (select c.status from casework."case" c where c.case_id = p_case) = 'reconsideration'
      -- Asked for within its term: later it is about what is owed alone.
      and (select e.content->'command'->>'ofPart' from casework.case_event e where e.case_id = p_case
        and e.kind = 'request-reconsideration' order by e.seq desc limit 1) = 'true'
      and not exists (select from casework.exclusion own join casework.exclusion other using (exclusion_key)
        where own.case_id = p_case and right(own.exclusion_key, 7) = month and other.case_id <> p_case and other.live));
  v_free text[] := array(select unnest(v_back) except select unnest(v_again));
begin
  update casework.exclusion set live = right(exclusion_key, 7) <> all(v_free)
    where case_id = p_case and live = (right(exclusion_key, 7) = any(v_free));
  update funds.obligation_exclusion x set live = right(x.exclusion_key, 7) <> all(v_free)
    from funds.obligation o where o.id = x.obligation_id and o.case_id = p_case and o.refund_of is null and o.live
      and x.live = (right(x.exclusion_key, 7) = any(v_free));
  perform people.retract_benefit_months(p_case::text, v_back);
end
$$;
revoke all on function casework.parts_revoked(uuid), casework.revoked_fen(uuid), casework.months_back(uuid),
  casework.follow_months(uuid) from public;

create function casework.months_follow() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform casework.follow_months(new.case_id);
  return new;
end
$$;
create trigger months_follow_money after update on funds.obligation for each row
  when (new.refund_of is null and old.live and new.live and old.state in ('under-recovery', 'written-off')
    and new.state <> old.state)
  execute function casework.months_follow();
create trigger months_follow_reconsideration after update on casework."case" for each row
  when (old.live and new.live and (old.status = 'reconsideration') <> (new.status = 'reconsideration'))
  execute function casework.months_follow();

-- Of an award that ends, or stands again, what revocations of a part took back before stays free.
create or replace function funds.follow_liveness() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update funds.obligation_exclusion x
    set live = new.live and right(x.exclusion_key, 7) <> all(array(select casework.months_back(new.case_id)))
    where x.obligation_id = new.id;
  return new;
end $$;

-- The function of 0022 goes on under another name, out of the application's reach; this one asks first.
alter function people.grant_benefit_months(uuid, text, date[], text) rename to grant_months_now;
revoke all on function people.grant_months_now from wenye_app, wenye_worker;

create function people.grant_benefit_months(person uuid, benefit text, months date[], proof text) returns setof date
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not coalesce(people.decides_awards(), false) then
    raise exception 'Only an award grants months' using errcode = 'insufficient_privilege';
  end if;
  perform access.check_case(proof, 'grant', jsonb_build_object('personId', person, 'benefitId', benefit,
    'months', (select coalesce(jsonb_agg(to_char(granted, 'YYYY-MM')), '[]') from unnest(months) granted)));
  return query select * from people.grant_months_now(person, benefit, months, proof);
end
$$;

-- Whoever grants months of the person whom a case is about asks first: of two awards in one instant the second waits until the
-- first has ended, and counts its months. Answers how many of the benefit were granted them by now otherwise, also where the
-- registers would no longer tell who asks of the person.
create function casework.await_grants(p_case uuid) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_person uuid;
begin
  if not casework.works_on(p_case) then perform casework.refuse(); end if;
  select p.person_id into v_person from casework."case" c join casework.case_party y using (case_id)
    join people.person p on p.person_id = case c.claimant_kind when 'person' then c.claimant_id else y.object_person end
    where c.case_id = p_case for no key update of p;
  return (select count(*) from people.benefit_month m join casework."case" c on c.benefit_id = m.benefit_id
    where c.case_id = p_case and m.person_id = v_person and m.retracted_on is null
      and m.reference is distinct from p_case::text);
end
$$;
revoke all on function casework.await_grants(uuid) from public;
grant execute on function casework.await_grants(uuid) to wenye_app;

revoke all on function people.grant_benefit_months from public;
grant execute on function people.grant_benefit_months to wenye_app, wenye_worker;
