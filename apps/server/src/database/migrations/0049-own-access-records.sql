-- Our own access records (접속기록) go to the log too. What is not there yet waits here from the very transaction that wrote it, so
-- that no order of commits and no crash loses one; the log itself takes none twice.
create table access_record_to_keep (
  record_id uuid primary key references access_record (id)
);
insert into access_record_to_keep select id from access_record;

create function note_record_to_keep() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into access_record_to_keep values (new.id);
  return null;
end $$;
create trigger to_keep after insert on access_record for each row execute function note_record_to_keep();

alter table access_record_to_keep enable row level security;
create policy access_record_to_keep_system on access_record_to_keep using (app_system()) with check (app_system());
grant select, delete on access_record_to_keep to bongsu_app;

-- Verifications of the log (위·변조 확인), each with what it found.
create table access_log_verification (
  id uuid primary key,
  asked_at timestamptz not null,
  asked_by uuid references person (id),        -- null: the product itself, each day
  begun_at timestamptz,
  finished_at timestamptz,
  ok boolean,                                  -- null with an end: it broke off
  size bigint,
  root text,
  problems jsonb not null default '[]',
  check (ok is null or finished_at is not null)
);
create index on access_log_verification (asked_at desc);

alter table access_log_verification enable row level security;
create policy access_log_verification_read on access_log_verification for select
  using ((select app_system()) or (select app_has('officer', 'cpo', 'auditor')));
create policy access_log_verification_ask on access_log_verification for insert
  with check (app_system() or (app_has('officer', 'cpo', 'auditor') and asked_by = app_person()));
create policy access_log_verification_change on access_log_verification for update using (app_system());
grant select, insert on access_log_verification to bongsu_app;
grant update (begun_at, finished_at, ok, size, root, problems) on access_log_verification to bongsu_app;
