-- The public door: anybody reports without an account and comes back with a receipt.
--
-- Nothing here says from where somebody came or when they last looked. The receipt is a keyed hash, of which the key is
-- not in the database. What the reporter and the staff write to each other is sealed, since people write names.

alter table incident add column source text not null default 'staff' check (source in ('staff', 'public'));

create table public_report (
  incident_id uuid primary key references incident (id),
  receipt text not null unique                 -- keyed hash
);
select append_only('public_report');

create table reporter_message (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  seq bigint generated always as identity,
  by_person uuid references person (id),       -- null: the reporter
  sealed bytea not null,
  at timestamptz not null
);
create index on reporter_message (incident_id, seq);
select append_only('reporter_message');

-- What those who work on the case see: a copy without what tells who made it, under a name of ours.
create table reporter_file (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  number integer not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,                        -- of the copy
  storage_key text not null,
  added_at timestamptz not null,
  unique (incident_id, number)
);
select append_only('reporter_file');

-- The file as it came, and what it was called: for nobody. It waits for whoever may one day open it with two others.
create table reporter_file_original (
  file_id uuid primary key references reporter_file (id),
  incident_id uuid not null references incident (id),
  storage_key text not null,
  sealed bytea not null                        -- name, kind, size, digest
);
select append_only('reporter_file_original');

do $$
declare name text;
begin
  foreach name in array array['public_report', 'reporter_message', 'reporter_file', 'reporter_file_original']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to bongsu_app', name);
  end loop;
  foreach name in array array['reporter_file', 'reporter_file_original']
  loop
    execute format('create trigger keep_stored_file before insert or update of storage_key on %I
      for each row execute function keep_stored_file()', name);
  end loop;
end $$;

create policy public_report_system on public_report using (app_system()) with check (app_system());
create policy reporter_file_original_system on reporter_file_original using (app_system()) with check (app_system());

-- For those who work on the case, not for all who see it: a head of department need not read how a reporter writes.
create policy reporter_message_read on reporter_message for select using (app_works_on(incident_id));
create policy reporter_message_write on reporter_message for insert with check (
  app_system() or (app_works_on(incident_id) and by_person = app_person()));
create policy reporter_file_read on reporter_file for select using (app_works_on(incident_id));
create policy reporter_file_write on reporter_file for insert with check (app_system());
