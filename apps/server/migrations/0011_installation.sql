-- Which data folder this database belongs to: the secrets of second factors and the papers are there.
create table kernel.installation (
  only_row boolean primary key default true check (only_row),
  -- SHA-256 of the folder's auth-secret.
  secret_fingerprint text not null,
  -- Where it was at the last start: for the person who looks for it.
  data_folder text not null
);
call kernel.protect('kernel.installation');
