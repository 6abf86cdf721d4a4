-- Rules and parameters that decisions were made by, each under its content hash, so that any can be replayed.

create schema entitlements;
grant usage on schema entitlements to wenye_app, wenye_worker;

create table entitlements.rule_set (
  hash text primary key,
  -- The pack in its canonical text: what the hash is of.
  content text not null,
  stored_at timestamptz not null default now(),
  check (hash = 'sha256:' || encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
comment on table entitlements.rule_set is 'Published rules and parameters by content hash. Reference data, append-only.';
call kernel.protect('entitlements.rule_set');
call kernel.append_only('entitlements.rule_set');

-- Law is public: everybody may read it. What the hash covers cannot be forged, so whoever decides may store it.
create policy reading on entitlements.rule_set for select to wenye_app, wenye_worker using (true);
create policy storing on entitlements.rule_set for insert to wenye_app, wenye_worker with check (true);
grant select, insert on entitlements.rule_set to wenye_app, wenye_worker;
