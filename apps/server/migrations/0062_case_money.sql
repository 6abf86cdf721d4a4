-- Money moves for a case only as the case's row says, and only by who may take that step of it: the functions of
-- 0043 ask casework. Casework stands to the right of funds and people, so it is looked up at run time; where it is
-- missing, only the worker passes.

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
      when 'grant' then c.status = 'awarded'
        and c.accepting_office = any(access.office_ids('approver'))
        and c.benefit_id = p_terms->>'benefitId'
        and (p_terms->>'personId')::uuid in (
          select c.claimant_id where c.claimant_kind = 'person'
          union all select y.object_person from casework.case_party y where y.case_id = c.case_id)
      when 'revoke' then c.status = 'revoked'
        and c.accepting_office = any(access.office_ids('approver'))
      else false end)
$$;
revoke all on function casework.calls_for(uuid, text, jsonb) from public;

create function access.check_case(p_case text, p_movement text, p_terms jsonb) returns void
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_called boolean := access.context()->>'kind' = 'system';
begin
  if v_called is not true and to_regprocedure('casework.calls_for(uuid, text, jsonb)') is not null then
    execute 'select casework.calls_for($1, $2, $3)' into v_called using p_case::uuid, p_movement, p_terms;
  end if;
  if v_called is not true then
    raise exception 'The case does not call for this: %', p_movement using errcode = 'insufficient_privilege';
  end if;
end
$$;
revoke all on function access.check_case(text, text, jsonb) from public;

-- The functions of 0043 go on under another name, out of the application's reach; these ask first.
alter function funds.reserve(uuid, text, int, text, bigint, text) rename to reserve_now;
alter function funds.release(uuid, text) rename to release_now;
alter function funds.commit(uuid, jsonb) rename to commit_now;
alter function funds.revoke(uuid, text, bigint) rename to revoke_now;
alter function people.grant_benefit_months(uuid, text, date[], text) rename to grant_months_now;
alter function people.revoke_benefit_months(text) rename to revoke_months_now;
revoke all on function funds.reserve_now, funds.release_now, funds.commit_now, funds.revoke_now,
  people.grant_months_now, people.revoke_months_now from wenye_app, wenye_worker;

create function funds.reserve(
  p_case uuid, p_fund text, p_year int, p_division text, p_amount bigint, p_scheme text
) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.check_case(p_case::text, 'reserve', jsonb_build_object('division', p_division, 'amountFen', p_amount));
  return funds.reserve_now(p_case, p_fund, p_year, p_division, p_amount, p_scheme);
end $$;

create function funds.release(p_case uuid, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.check_case(p_case::text, 'release', null);
  return funds.release_now(p_case, p_reason);
end $$;

create function funds.commit(p_case uuid, p_obligation jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.check_case(p_case::text, 'commit', p_obligation);
  return funds.commit_now(p_case, p_obligation);
end $$;

create function funds.revoke(p_case uuid, p_reason text, p_amount bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.check_case(p_case::text, 'revoke', null);
  return funds.revoke_now(p_case, p_reason, p_amount);
end $$;

create function people.grant_benefit_months(person uuid, benefit text, months date[], proof text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not coalesce(people.decides_awards(), false) then
    raise exception 'Only an award grants months' using errcode = 'insufficient_privilege';
  end if;
  perform access.check_case(proof, 'grant', jsonb_build_object('personId', person, 'benefitId', benefit));
  perform people.grant_months_now(person, benefit, months, proof);
end
$$;

create function people.revoke_benefit_months(proof text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform access.check_case(proof, 'revoke', null);
  perform people.revoke_months_now(proof);
end
$$;

revoke all on function funds.reserve, funds.release, funds.commit, funds.revoke, people.grant_benefit_months,
  people.revoke_benefit_months from public;
grant execute on function funds.reserve, funds.release, funds.commit, funds.revoke, people.grant_benefit_months,
  people.revoke_benefit_months to wenye_app, wenye_worker;

-- A series of numbers tells how much a division pays: it is drawn by who composes its batches, or orders recovery.
alter function funds.next_number(text, text) rename to next_number_now;
revoke all on function funds.next_number_now from wenye_app, wenye_worker;
create function funds.next_number(p_division text, p_kind text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (funds.is_worker() or p_division = any(access.division_codes('finance'))
      or p_kind = 'ZH' and access.has_role('approver')) then
    raise exception 'not permitted to number here' using errcode = 'insufficient_privilege';
  end if;
  return funds.next_number_now(p_division, p_kind);
end $$;
revoke execute on function funds.next_number from public;
grant execute on function funds.next_number to wenye_app, wenye_worker;
