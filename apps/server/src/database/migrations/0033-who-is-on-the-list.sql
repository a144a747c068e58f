-- Who comes twice on a list is found by keyed hashes, which never change. They stood in the row of each person, whose state
-- changes with every step of the sending: each mail wrote new entries, twice, in two indexes in random order, a third of
-- what a mail cost the database. Now they stand in a table of their own, written once, and go with the row they are of.
create table recipient_key (
  recipient_id uuid primary key references recipient (id) on delete cascade,
  notice_id uuid not null,
  incident_id uuid not null,
  address_mark bytea not null,                 -- keyed hash of the address
  person_mark bytea not null,                  -- keyed hash of address and name
  unique (person_mark, notice_id)              -- the hash leads: only one index is good for one question
);
create index on recipient_key (address_mark, notice_id);
insert into recipient_key (recipient_id, notice_id, incident_id, address_mark, person_mark)
  select id, notice_id, incident_id, decode(fingerprint, 'hex'), decode(identity, 'hex') from recipient
  where identity is not null;
alter table recipient drop column fingerprint, drop column identity;

-- The cases that the actor works on, looked up once a statement and not once a row: a list has a million. Whoever stands in
-- for officers and CPO was missing here, and could not tell anybody.
create function app_cases_worked_on() returns setof uuid language sql stable as $$
  select id from incident where (select app_has('officer', 'cpo')) or handler_id = (select app_person())
    or (select app_person()) = any (team_ids) or app_stands_in(involved_ids) $$;

do $$
declare
  name text;
  works text := '(select app_system()) or incident_id in (select app_cases_worked_on())';
begin
  foreach name in array array['recipient', 'recipient_bad_row', 'recipient_past_channel', 'delivery_event', 'letter_batch']
  loop
    execute format('alter policy %I on %I using (%s)', name || '_work', name, works);
  end loop;
  alter table recipient_key enable row level security;
  execute format('create policy recipient_key_work on recipient_key using (%s)', works);
  grant select, insert, delete on recipient_key to bongsu_app;
end $$;

-- A row names its case, its notice and its upload, and each was looked up for each row of a million: while others work on the
-- case, past every version of it that the long transaction still sees, longer with each row. Uploads are never taken out of
-- the database; so one look for all rows of a statement says as much, and also that the three belong together.
alter table recipient
  drop constraint recipient_notice_id_fkey, drop constraint recipient_incident_id_fkey, drop constraint recipient_import_id_fkey;
alter table recipient_bad_row
  drop constraint recipient_bad_row_notice_id_fkey, drop constraint recipient_bad_row_incident_id_fkey,
  drop constraint recipient_bad_row_import_id_fkey;
create function is_of_an_upload() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct import_id, notice_id, incident_id from added) of_list
    where not exists (select from recipient_import i where i.id = of_list.import_id
      and i.notice_id = of_list.notice_id and i.incident_id = of_list.incident_id))
  then raise exception 'a row of a list is of an upload for the same notice' using errcode = 'foreign_key_violation'; end if;
  return null;
end $$;
create trigger is_of_an_upload after insert on recipient referencing new table as added
  for each statement execute function is_of_an_upload();
create trigger is_of_an_upload after insert on recipient_bad_row referencing new table as added
  for each statement execute function is_of_an_upload();

create or replace function mark_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the mark of a recipient stays, and so does its list' using errcode = 'restrict_violation';
end $$;
drop trigger mark_stays on recipient;
create trigger mark_stays before update of mark, notice_id, incident_id, import_id on recipient
  for each row execute function mark_stays();
