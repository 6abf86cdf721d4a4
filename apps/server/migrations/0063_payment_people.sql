-- The second lock of people separation in payments, at every point where a person's name enters a batch: who composes,
-- freezes, authorises and reconciles is the caller, in that role, where the money is.

alter policy by_finance on funds.batch with check (
  division = any((select access.division_codes('finance'))::text[])
  and composed_by = (select access.person_id()) and state = 'composed' and seq = 1
  and num_nonnulls(content_hash, frozen_by, authorised_by, authorised_on, reconciled_by, closed_on) = 0
  and exists (select from funds.ledger l where l.id = ledger_id and l.division = batch.division));

-- Lines enter a batch only while its composer composes it, and from the batch's own ledger.
alter policy by_finance on funds.payment_item with check (
  state = 'prepared' and exists (select from funds.batch b where b.id = batch_id and b.division = payment_item.division
    and b.state = 'composed' and b.composed_by = (select access.person_id())));
alter policy by_item_insert on funds.payment_line with check (
  state = 'prepared' and exists (
    select from funds.payment_item i join funds.batch b on b.id = i.batch_id
      join funds.obligation o on o.id = obligation_id and o.ledger_id = b.ledger_id
    where i.id = item_id and o.case_id = payment_line.case_id
      and b.state = 'composed' and b.composed_by = (select access.person_id())));

-- Everyone who had a part in a batch's cases. For a firm that is paid: whoever represents it or may act for it.
create or replace function funds.people_of_cases(p_batch uuid) returns table (person_id uuid, part text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    with claimants as (
      select o.claimant_kind, o.claimant_id from funds.payment_line l
        join funds.payment_item i on i.id = l.item_id join funds.obligation o on o.id = l.obligation_id
        where i.batch_id = p_batch)
    select c.claimant_id, 'payee' from claimants c where c.claimant_kind = 'person'
    union
    select f.legal_representative, 'payee' from claimants c join firms.firm f on f.firm_id = c.claimant_id
      where c.claimant_kind = 'firm' and f.legal_representative is not null
    union
    select m.person_id, 'payee' from claimants c join firms.mandate m on m.firm_id = c.claimant_id
      where c.claimant_kind = 'firm'
        and kernel.business_date() between m.valid_from and coalesce(m.valid_to, 'infinity')
        and coalesce(kernel.business_date() < m.revoked_on, true);
  if to_regclass('casework.case_event') is not null then
    return query execute
      'select distinct e.actor_person, e.duty from casework.case_event e
         where e.actor_person is not null and e.duty is not null and e.case_id in (
           select l.case_id from funds.payment_line l join funds.payment_item i on i.id = l.item_id
             where i.batch_id = $1)' using p_batch;
  end if;
end $$;

-- Had this person any part in the batch's cases? Null, which lets nobody authorise, where the caller does not keep the money.
create or replace function funds.has_part(p_batch uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from funds.people_of_cases(p_batch) where person_id = p_person)
  where funds.is_worker() or exists (select from funds.batch b where b.id = p_batch
    and b.division = any(access.division_codes('finance', 'authoriser', 'reconciler')))
$$;

create or replace function funds.check_authoriser() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.authorised_by is distinct from access.person_id() or funds.has_part(new.id, new.authorised_by) is not false then
    raise exception 'the authoriser of a batch has no other part in it' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Who signs is the caller, in the role of the signature.
create function funds.check_signatures() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_signed record;
begin
  for v_signed in
    select * from (values (old.frozen_by, new.frozen_by, 'finance'), (old.authorised_by, new.authorised_by, 'authoriser'),
      (old.reconciled_by, new.reconciled_by, 'reconciler')) as s (before, after, role)
    where s.after is distinct from s.before
  loop
    if v_signed.before is not null or v_signed.after is distinct from access.person_id()
        or new.division <> all(access.division_codes(v_signed.role)) then
      raise exception 'a batch is signed once, by the person who acts as %', v_signed.role using errcode = 'check_violation';
    end if;
  end loop;
  return new;
end $$;
create trigger signed_in_person before update of frozen_by, authorised_by, reconciled_by on funds.batch
  for each row execute function funds.check_signatures();
