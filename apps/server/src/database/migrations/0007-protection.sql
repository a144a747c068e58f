-- Who reported, and who must not see: holes that were found by attacking the product, closed in the database.

-- 신고자 (제21조). Beside the sealed name stood the account of whoever reported, readable in any dump. In its place
-- stands a keyed hash, of which the key is not in the database. It serves one question, whether a report is one's own.
drop policy reporter_own on incident_reporter;
alter table incident_reporter drop column person_id;
alter table incident_reporter add column owner text;
create index on incident_reporter (owner);

-- Open is what was opened by somebody who is still named for the case and still sees it: who is taken off, or turns out
-- to be involved, does not keep what is left of the hour.
create function app_reporter_open(of uuid) returns boolean language sql stable as $$
  select exists (select from reporter_opening opening join incident on incident.id = opening.incident_id
    where opening.incident_id = of and opening.person_id = app_person() and app_person() = any (incident.custodian_ids)
      and opening.until > coalesce(nullif(current_setting('bongsu.now', true), '')::timestamptz, now())) $$;
alter policy reporter_opened on incident_reporter using (app_reporter_open(incident_id));
alter policy document_reporter on document using (
  not reveals_reporter or app_system() or app_reporter_open(incident_id));

-- A report is often about the head of the very department it names. Until an officer has entered it in the register,
-- and named who is involved in the same step, only the officer and those above see it.
alter policy incident_read on incident using (
  (select app_system()) or (
    not coalesce((select app_person()) = any (involved_ids), false)
    and ((select app_has('officer', 'cpo', 'head', 'auditor'))
      or handler_id = (select app_person())
      or (select app_person()) = any (team_ids)
      or ((select app_has('handler')) and stage <> 'reported'
        and department_id = any ((select app_departments())::uuid[])))));
-- A statement that reads nothing is not asked for the right to read; this one asks for itself.
alter policy incident_change on incident using (
  (select app_system()) or (
    not coalesce((select app_person()) = any (involved_ids), false)
    and ((select app_has('officer', 'cpo')) or handler_id = (select app_person())
      or (select app_person()) = any (team_ids))));

-- The cases in which somebody is involved, for rows that are theirs to see for another reason than seeing the case.
create index on incident using gin (involved_ids);
create function app_hidden() returns uuid[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(id), '{}') from incident where involved_ids @> array[app_person()] $$;
revoke all on function app_hidden() from public;
grant execute on function app_hidden() to bongsu_app;

alter policy access_record_read on access_record using (
  (select app_system()) or ((select app_has('auditor', 'cpo'))
    and (incident_id is null or incident_id <> all ((select app_hidden())::uuid[]))));
alter policy improvement_owner_read on improvement using (
  owner_id = (select app_person()) and incident_id <> all ((select app_hidden())::uuid[]));
alter policy improvement_owner_change on improvement using (
  owner_id = (select app_person()) and incident_id <> all ((select app_hidden())::uuid[]));
alter policy task_own on task using (
  person_id = (select app_person()) and incident_id <> all ((select app_hidden())::uuid[]));
