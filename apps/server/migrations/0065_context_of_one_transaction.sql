-- A context belongs to one transaction. Two transactions of one message begin at the same time, so the time does not
-- tell them apart; the transaction's number does, on all connections, for ever.

create or replace function access.sign(payload text) returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select encode(public.hmac(
    convert_to(pg_current_xact_id_if_assigned() || ':' || payload, 'UTF8'), key, 'sha256'), 'hex')
  from access.signing_key
$$;

create or replace function access.set_context(context jsonb) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Numbers the transaction, which may be one that only reads.
  perform pg_current_xact_id();
  perform set_config('wenye.context', access.sign(context::text) || context::text, true);
end
$$;

-- As before: without a number there is no signature, and nothing is equal to none.
create or replace function access.context() returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  setting text := current_setting('wenye.context', true);
begin
  if setting is null or setting = '' then
    return null;
  end if;
  if (left(setting, 64) = access.sign(substr(setting, 65))) is not true then
    raise exception 'The access context was not set by access.enter in this transaction'
      using errcode = 'insufficient_privilege';
  end if;
  return substr(setting, 65)::jsonb;
end
$$;
