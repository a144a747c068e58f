-- 증거자료 (대응지침 제14조제2항): what came in, every later look at it, and through whose hands it went. Rows are only
-- added, and nobody has the right to delete one.

create table evidence (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  number integer not null,                     -- counted within the case: E-01
  name text not null,
  description text not null default '',
  source text not null,
  collected_at timestamptz not null,
  file_name text not null,
  media_type text not null,                    -- by content
  size integer not null,
  sha256 text not null,                        -- of the bytes as they came in
  storage_key text not null,
  added_by uuid references person (id),
  added_at timestamptz not null,
  unique (incident_id, number)
);
select append_only('evidence');

create table evidence_check (
  id uuid primary key,
  evidence_id uuid not null references evidence (id),
  incident_id uuid not null references incident (id),
  outcome text not null check (outcome in ('match', 'mismatch', 'cannot-check')),
  sha256 text,                                 -- as found; null when the file could not be read
  checked_by uuid references person (id),
  checked_at timestamptz not null
);
create index on evidence_check (evidence_id, checked_at desc);
select append_only('evidence_check');

create table evidence_hand_over (
  id uuid primary key,
  evidence_id uuid not null references evidence (id),
  incident_id uuid not null references incident (id),
  from_person uuid references person (id),
  from_name text not null default '',          -- somebody outside
  to_person uuid references person (id),
  to_name text not null default '',
  at timestamptz not null,
  purpose text not null,
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  check ((from_person is null) <> (from_name = '')),
  check ((to_person is null) <> (to_name = ''))
);
create index on evidence_hand_over (evidence_id, at desc);
select append_only('evidence_hand_over');

do $$
declare name text;
begin
  foreach name in array array['evidence', 'evidence_check', 'evidence_hand_over']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I for select using (app_system() or app_sees(incident_id))', name || '_read', name);
    execute format('grant select, insert on %I to bongsu_app', name);
  end loop;
end $$;
create policy evidence_write on evidence for insert with check (app_works_on(incident_id));
create policy evidence_hand_over_write on evidence_hand_over for insert with check (app_works_on(incident_id));
-- Whoever sees the case may look whether its evidence is unchanged, the auditor above all.
create policy evidence_check_write on evidence_check for insert with check (app_system() or app_sees(incident_id));

-- A paper that names the reporter (제21조) exists only for who has the identity open at that moment.
alter table document add column reveals_reporter boolean not null default false;
create policy document_reporter on document as restrictive for select using (
  not reveals_reporter or app_system() or exists (
    select from reporter_opening opening where opening.incident_id = document.incident_id
      and opening.person_id = (select app_person())
      and opening.until > coalesce(nullif(current_setting('bongsu.now', true), '')::timestamptz, now())));
create index on document (subject);
