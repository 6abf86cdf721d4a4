-- Who sees what of people and firms. A person sees themselves; an officer, the territory of the offices in which a
-- role that handles cases or money is held; whoever holds a mandate, the firm, its employments and accounts.
-- Text search and look-ups that cross a territory are owner functions, each with its own check; and so is all that the
-- registers hold of a person: of benefits, hardship and insurance even the number of hidden rows would tell.

grant usage on schema people, firms to wenye_app, wenye_worker;
grant select on people.source_register to wenye_app, wenye_worker;

do $$
declare
  guarded regclass;
begin
  foreach guarded in array array[
    'people.person', 'people.education_record', 'people.unemployment_registration', 'people.flexible_registration',
    'people.contribution', 'people.unemployment_benefit', 'people.status', 'people.benefit_month', 'people.payee_account', 'people.correction',
    'firms.firm', 'firms.annual_figures', 'firms.employment', 'firms.mandate', 'firms.payee_account', 'firms.correction']::regclass[]
  loop
    call kernel.protect(guarded);
    execute format('grant select on %s to wenye_worker', guarded);
    execute format('create policy worker on %s for select to wenye_worker using (true)', guarded);
  end loop;
  -- Nothing of people, nor whom a firm employs: people.registry_of and firms.roster tell of them.
  grant select on firms.firm, firms.annual_figures, firms.mandate, firms.payee_account, firms.correction to wenye_app;
end
$$;
call kernel.append_only('people.correction');
call kernel.append_only('firms.correction');
call kernel.protect('firms.mandate_end');
call kernel.append_only('firms.mandate_end');

-- Territory of those who handle cases or money. Leaders, parameter officers and administrators are not among
-- them: their work needs no single person's data.
create function people.visible_divisions() returns text[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select access.division_codes('counter-clerk', 'acceptor', 'reviewer', 'approver',
    'finance', 'authoriser', 'reconciler', 'auditor')
$$;

-- Territory in which the actor may correct registers and act for people at the counter.
create function people.correctable_divisions() returns text[]
language sql stable set search_path = pg_catalog, pg_temp
as $$ select access.division_codes('counter-clerk', 'acceptor', 'reviewer') $$;

-- Checks of single rows, for policies of writing and for owner functions.
create function people.is_visible(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select person = access.person_id() or exists (
    select from people.person p, people.visible_divisions() codes
    where p.person_id = person
      and (p.division = any(codes) or p.hukou_division = any(codes) or p.township = any(codes)))
$$;
revoke all on function people.is_visible(uuid) from public;

create function people.is_correctable(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from people.person p, people.correctable_divisions() codes
    where p.person_id = person
      and (p.division = any(codes) or p.hukou_division = any(codes) or p.township = any(codes)))
$$;

-- Whether the actor serves this person at a counter: as a clerk of the place where the person lives or is registered.
-- Other roles of the actor elsewhere do not count.
create function people.is_served(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from people.person p, access.division_codes('counter-clerk') codes
    where p.person_id = person
      and (p.division = any(codes) or p.hukou_division = any(codes) or p.township = any(codes)))
$$;

create function firms.is_visible(firm uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select firm = any(access.firm_ids()) or exists (
    select from firms.firm f, people.visible_divisions() codes
    where f.firm_id = firm and (
      f.legal_representative = access.person_id() or f.division = any(codes) or f.township = any(codes)))
$$;

create function firms.is_correctable(firm uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from firms.firm f, people.correctable_divisions() codes
    where f.firm_id = firm and (f.division = any(codes) or f.township = any(codes)))
$$;

-- Who decides for a firm as a whole, who acts for it and where its money goes: the legal representative, a mandate of
-- scope all, or a clerk of the territory who has seen the evidence.
create function firms.has_full_power(firm uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select firms.is_correctable(firm)
    or exists (select from firms.firm f where f.firm_id = firm and f.legal_representative = access.person_id())
    or exists (
      select from jsonb_array_elements(access.context()->'mandates') m
      where (m->>'firmId')::uuid = firm and m->>'scope' = 'all')
$$;

-- Reading ------------------------------------------------------------------------------------------------
-- A dependent row is seen where its firm is: the subquery runs under the policies of that table.

create policy mandate on firms.firm for select to wenye_app using (firm_id = any((select access.firm_ids())::uuid[]));
create policy representative on firms.firm for select to wenye_app
  using (legal_representative = (select access.person_id()));
create policy territory on firms.firm for select to wenye_app using (
  division = any((select people.visible_divisions())::text[])
  or township = any((select people.visible_divisions())::text[]));

create policy reader on firms.annual_figures for select to wenye_app
  using (exists (select from firms.firm f where f.firm_id = annual_figures.firm_id));
create policy holder on firms.mandate for select to wenye_app using (person_id = (select access.person_id()));
create policy reader on firms.mandate for select to wenye_app
  using (exists (select from firms.firm f where f.firm_id = mandate.firm_id));
create policy reader on firms.payee_account for select to wenye_app
  using (exists (select from firms.firm f where f.firm_id = payee_account.firm_id));
create policy reader on firms.correction for select to wenye_app
  using (exists (select from firms.firm f where f.firm_id = correction.firm_id));

-- Writing ------------------------------------------------------------------------------------------------
-- A registry row is never changed: it is retracted on a day, and a corrected one is added.

create policy clerk_adds on firms.annual_figures for insert to wenye_app with check (firms.is_correctable(firm_id));
create policy clerk_retracts on firms.annual_figures for update to wenye_app using (firms.is_correctable(firm_id));
grant insert, update (retracted_on) on firms.annual_figures to wenye_app;

create policy firm_account on firms.payee_account for insert to wenye_app with check (
  verification = 'unverified' and firms.has_full_power(firm_id));
create policy firm_account_closes on firms.payee_account for update to wenye_app using (firms.has_full_power(firm_id));
grant insert, update (valid_to) on firms.payee_account to wenye_app;

create policy dismisses on firms.mandate for update to wenye_app using (firms.has_full_power(firm_id))
  with check (revoked_by = (select access.person_id()));
grant update (revoked_on, revoked_by) on firms.mandate to wenye_app;

-- The bank's answer about an account, a person's or a firm's, is recorded by the worker, once. The account that was in
-- force until then ends only now that another is known to be the payee's. False where none of these waits for an answer.
do $$
declare
  register record;
begin
  for register in select * from (values ('people', 'person_id'), ('firms', 'firm_id')) as registers (name, owner) loop
    execute format($f$
      create function %1$I.record_account_verification(account uuid, outcome text, on_day date, reason text default null) returns boolean
      language plpgsql security definer set search_path = pg_catalog, pg_temp
      as $b$
      begin
        perform from %1$I.payee_account where account_id = account and verification = 'unverified' for update;
        if not found then
          return false;
        end if;
        update %1$I.payee_account former set valid_to = on_day from %1$I.payee_account answered
          where answered.account_id = account and former.%2$I = answered.%2$I and outcome = 'verified'
            and answered.valid_to is null and former.valid_to is null and former.verification = 'verified';
        update %1$I.payee_account set verification = outcome, verified_on = on_day,
            rejected_for = case when outcome = 'rejected' then reason end where account_id = account;
        return true;
      end
      $b$ $f$, register.name, register.owner);
    execute format('revoke all on function %I.record_account_verification(uuid, text, date, text) from public', register.name);
    execute format('grant execute on function %I.record_account_verification(uuid, text, date, text) to wenye_worker',
      register.name);
  end loop;
end $$;

-- Months for which an award grants a monthly subsidy, noted in the transaction of the award.
create function people.decides_awards() returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select access.context()->>'kind' = 'system' or access.has_role('reviewer', 'approver')
$$;
-- Answers the months that the person has received already, under no case or another's: then none is granted.
create function people.grant_benefit_months(person uuid, benefit text, months date[], proof text) returns setof date
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not coalesce(people.decides_awards(), false) then
    raise exception 'Only an award grants months' using errcode = 'insufficient_privilege';
  end if;
  return query select m.month from people.benefit_month m
    where m.person_id = person and m.month = any(months) and m.retracted_on is null and m.reference is distinct from proof
    order by m.month;
  if found then
    return;
  end if;
  -- An award that stands again may have kept its months.
  insert into people.benefit_month (person_id, benefit_id, month, reference, recorded_on)
  select person, benefit, granted, proof, kernel.business_date() from unnest(months) granted
  where not exists (select from people.benefit_month m where m.reference = proof and m.person_id = person
    and m.benefit_id = benefit and m.month = granted and m.retracted_on is null);
end
$$;
-- Takes back the months of an award of which nothing is owed or stays paid, or those of them, YYYY-MM, of which that is so
-- (null: all): casework calls it (0051, 0062), nobody else may.
create function people.retract_benefit_months(proof text, months text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update people.benefit_month set retracted_on = kernel.business_date()
  where reference = proof and retracted_on is null and (months is null or to_char(month, 'YYYY-MM') = any(months))
$$;
revoke all on function people.grant_benefit_months(uuid, text, date[], text), people.retract_benefit_months(text, text[]) from public;
grant execute on function people.grant_benefit_months(uuid, text, date[], text) to wenye_app, wenye_worker;

-- Adds an entry that a register lacks or had wrong, as a counter has seen it.
create function people.add_record(person uuid, register text, entry jsonb) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  today date := kernel.business_date();
  made uuid;
begin
  if not people.is_correctable(person) then
    raise exception 'Not in the actor''s territory' using errcode = 'insufficient_privilege';
  end if;
  case register
    when 'education' then
      insert into people.education_record (person_id, level, school_kind, school, graduated_on, source, recorded_on)
      values (person, entry->>'level', entry->>'schoolKind', entry->>'school', (entry->>'graduatedOn')::date, 'counter', today)
      returning record_id into made;
    when 'unemployment' then
      insert into people.unemployment_registration (person_id, registered_on, ended_on, division, source, recorded_on)
      values (person, (entry->>'registeredOn')::date, (entry->>'endedOn')::date, entry->>'division', 'counter', today)
      returning registration_id into made;
    when 'flexible' then
      insert into people.flexible_registration (person_id, from_date, to_date, occupation, division, source, recorded_on)
      values (person, (entry->>'fromDate')::date, (entry->>'toDate')::date, entry->>'occupation', entry->>'division',
        'counter', today)
      returning registration_id into made;
  end case;
  return made;
end
$$;

-- Retracts an entry as of today. False: no such entry of the person, or retracted before.
create function people.retract_record(person uuid, register text, entry uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  today date := kernel.business_date();
begin
  if not people.is_correctable(person) then
    raise exception 'Not in the actor''s territory' using errcode = 'insufficient_privilege';
  end if;
  case register
    when 'education' then
      update people.education_record set retracted_on = today
      where record_id = entry and person_id = person and retracted_on is null;
    when 'unemployment' then
      update people.unemployment_registration set retracted_on = today
      where registration_id = entry and person_id = person and retracted_on is null;
    when 'flexible' then
      update people.flexible_registration set retracted_on = today
      where registration_id = entry and person_id = person and retracted_on is null;
  end case;
  return found;
end
$$;

-- Opens an account that waits for the bank's verification, by the person or at a counter. A verified one stays in force
-- until then; one that waits too, or was refused, is closed.
create function people.replace_account(person uuid, at_bank text, number text, holder text, out account_id uuid, out digest text)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  today date := kernel.business_date();
  made people.payee_account;
begin
  if person is distinct from access.person_id() and not people.is_correctable(person) then
    raise exception 'Neither the actor nor in the actor''s territory' using errcode = 'insufficient_privilege';
  end if;
  -- Of two at once the second closes what the first has opened.
  perform from people.person p where p.person_id = person for no key update;
  update people.payee_account a set valid_to = today where a.person_id = person and a.valid_to is null
    and a.verification <> 'verified';
  insert into people.payee_account (person_id, bank, account_number, holder_name, valid_from, source, recorded_on)
  values (person, at_bank, number, holder, today,
    case when person = access.person_id() then 'self' else 'counter' end, today)
  returning * into made;
  account_id := made.account_id;
  digest := people.account_digest(made);
end
$$;
revoke all on function people.add_record(uuid, text, jsonb), people.retract_record(uuid, text, uuid),
  people.replace_account(uuid, text, text, text) from public;
grant execute on function people.add_record(uuid, text, jsonb), people.retract_record(uuid, text, uuid),
  people.replace_account(uuid, text, text, text) to wenye_app;

-- Corrects one column of people.person and keeps what it said before.
create function people.correct(person uuid, what text, value text, from_source text, proof text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  before text;
begin
  if not people.is_correctable(person) then
    raise exception 'Not in the actor''s territory' using errcode = 'insufficient_privilege';
  end if;
  if what not in ('name', 'division', 'township', 'hukou_division', 'hukou_kind', 'education', 'phone') then
    raise exception 'Not correctable: %', what using errcode = 'insufficient_privilege';
  end if;
  execute format('select %I from people.person where person_id = $1 for update', what) into before using person;
  execute format('update people.person set %I = $2 where person_id = $1', what) using person, value;
  insert into people.correction (person_id, field, old_value, new_value, source, reference, recorded_on, recorded_by)
  values (person, what, before, value, from_source, proof, kernel.business_date(), access.person_id());
end
$$;
create function firms.correct(firm uuid, what text, value text, from_source text, proof text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  before text;
begin
  if not firms.is_correctable(firm) then
    raise exception 'Not in the actor''s territory' using errcode = 'insufficient_privilege';
  end if;
  if what not in ('name', 'industry', 'division', 'township', 'phone') then
    raise exception 'Not correctable: %', what using errcode = 'insufficient_privilege';
  end if;
  execute format('select %I from firms.firm where firm_id = $1 for update', what) into before using firm;
  execute format('update firms.firm set %I = $2 where firm_id = $1', what) using firm, value;
  insert into firms.correction (firm_id, field, old_value, new_value, source, reference, recorded_on, recorded_by)
  values (firm, what, before, value, from_source, proof, kernel.business_date(), access.person_id());
end
$$;
revoke all on function people.correct(uuid, text, text, text, text), firms.correct(uuid, text, text, text, text) from public;
grant execute on function people.correct(uuid, text, text, text, text), firms.correct(uuid, text, text, text, text) to wenye_app;

-- For the kernel's access context: firms that a person may act for on a day.
create or replace function access.mandates_of(person uuid, on_day date) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object('firmId', m.firm_id, 'scope', m.scope) order by m.firm_id, m.scope), '[]')
  from firms.mandate m
  where m.person_id = person
    and on_day between m.valid_from and coalesce(m.valid_to, 'infinity')
    and (m.revoked_on is null or on_day < m.revoked_on)
$$;
