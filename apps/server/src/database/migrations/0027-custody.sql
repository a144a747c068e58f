-- 신고자 보호 (대응지침 제21조): who reported, and the files as they came, are opened by two custodians together.
--
-- Custodians are appointed by the CPO and the head, one proposing and the other deciding. One custodian asks with a
-- reason, another answers within a day, and what was asked for is visible to the two for an hour. All of it stands here
-- in rows that are only ever added, each written by the person it names: neither an account of one person nor the
-- product acting for itself (`app_system`) can read what is sealed.

create function app_now() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('bongsu.now', true), '')::timestamptz, now());

create table custodian_proposal (
  id uuid primary key,
  person_id uuid not null references person (id),
  reason text not null,
  by_person uuid not null references person (id),
  by_role text not null check (by_role in ('cpo', 'head')),
  at timestamptz not null default app_now(),
  constraint nobody_proposes_themselves check (by_person <> person_id)
);
create index on custodian_proposal (person_id);
create table custodian_decision (
  proposal_id uuid primary key references custodian_proposal (id),
  appointed boolean not null,
  note text not null default '',
  by_person uuid not null references person (id),
  by_role text not null check (by_role in ('cpo', 'head')),
  at timestamptz not null default app_now()
);
create table custodian_end (
  proposal_id uuid primary key references custodian_proposal (id),
  reason text not null,
  by_person uuid not null references person (id),
  at timestamptz not null default app_now()
);

-- Whoever appoints holds the role by the books, not by what is announced, and for three days already: administrators
-- give roles, and those who are told of it must have had time to object. Administrators appoint nobody themselves.
create function app_appoints(as_role text) returns boolean language sql stable security definer set search_path = public as $$
  select as_role in ('cpo', 'head') and app_has(as_role)
    and exists (select from person where id = app_person() and active and as_role = any (roles)
      and not 'administrator' = any (roles))
    and not exists (select from role_change where person_id = app_person() and as_role = any (after)
      and not as_role = any (before) and changed_at > app_now() - interval '72 hours') $$;

-- A custodian at this moment. Who watches over openings (감사) and who hands out accounts never is one.
create function app_custodian(who uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from person where id = who and active and not roles && '{auditor,administrator}'::text[])
    and exists (select from custodian_proposal proposal join custodian_decision decision on decision.proposal_id = proposal.id
      where proposal.person_id = who and decision.appointed
        and not exists (select from custodian_end ended where ended.proposal_id = proposal.id)) $$;

create function app_may_decide_custodian(of uuid, as_role text) returns boolean language sql stable security definer
  set search_path = public as $$
  select app_appoints(as_role) and exists (select from custodian_proposal where id = of
    and by_person <> app_person() and by_role <> as_role and person_id <> app_person()) $$;

-- To whom a case does not exist.
create function app_hidden_ids(of uuid) returns uuid[] language sql stable security definer set search_path = public as
  $$ select coalesce((select involved_ids from incident where id = of), '{}') $$;

alter table reporter_file add constraint reporter_file_of_case unique (id, incident_id);

-- What is asked for: who the reporter is, or one file as it came.
create table unsealing (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  file_id uuid,                                -- null: who the reporter is
  reason text not null,
  requested_by uuid not null references person (id),
  requested_at timestamptz not null default app_now(),
  answer_by timestamptz not null default app_now() + interval '24 hours',
  foreign key (file_id, incident_id) references reporter_file (id, incident_id),
  constraint a_day_to_answer check (answer_by = requested_at + interval '24 hours')
);
create index on unsealing (incident_id);
create table unsealing_answer (
  unsealing_id uuid primary key references unsealing (id),
  incident_id uuid not null references incident (id),
  outcome text not null check (outcome in ('approved', 'refused', 'withdrawn', 'expired')),
  note text not null default '',
  by_person uuid references person (id),       -- null: nobody answered in time
  at timestamptz not null default app_now(),
  until timestamptz not null default app_now() + interval '1 hour',
  constraint an_hour_at_most check (until <= at + interval '1 hour'),
  constraint nobody_expires check ((outcome = 'expired') = (by_person is null))
);
-- 감사 has looked at it.
create table unsealing_review (
  unsealing_id uuid primary key references unsealing (id),
  incident_id uuid not null references incident (id),
  note text not null default '',
  by_person uuid not null references person (id),
  at timestamptz not null default app_now()
);

-- Who may give which answer: another custodian in time, whoever asked takes it back, nobody once a day has passed.
create function app_may_answer(of uuid, answer text) returns boolean language sql stable security definer
  set search_path = public as $$
  select exists (select from unsealing u where u.id = of and case
    when answer in ('approved', 'refused') then u.requested_by <> app_person() and app_custodian(app_person())
      and u.answer_by > app_now() and app_person() <> all (app_hidden_ids(u.incident_id))
    when answer = 'withdrawn' then u.requested_by = app_person()
    when answer = 'expired' then app_system() and u.answer_by <= app_now()
    else false end) $$;

-- The rule of the house, in one place: two different custodians, both still custodians and neither kept from the case,
-- asked and approved, and the hour is not over. Asked of the person of this transaction; the product itself is nobody.
create function app_unsealed(of_case uuid, of_file uuid) returns boolean language sql stable security definer
  set search_path = public as $$
  select exists (
    select from unsealing u join unsealing_answer a on a.unsealing_id = u.id
    where u.incident_id = of_case and u.file_id is not distinct from of_file
      and a.outcome = 'approved' and a.by_person <> u.requested_by
      and app_person() in (u.requested_by, a.by_person)
      and app_custodian(u.requested_by) and app_custodian(a.by_person)
      and not array[u.requested_by, a.by_person] && app_hidden_ids(of_case)
      and u.requested_at <= a.at and a.at <= app_now() and a.until > app_now()) $$;

do $$
declare name text;
begin
  foreach name in array array['custodian_proposal', 'custodian_decision', 'custodian_end', 'unsealing',
    'unsealing_answer', 'unsealing_review']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to bongsu_app', name);
    perform append_only(name::regclass);
  end loop;
  foreach name in array array['app_appoints(text)', 'app_custodian(uuid)', 'app_may_decide_custodian(uuid, text)',
    'app_hidden_ids(uuid)', 'app_may_answer(uuid, text)', 'app_unsealed(uuid, uuid)']
  loop
    execute format('revoke all on function %s from public', name);
    execute format('grant execute on function %s to bongsu_app', name);
  end loop;
end $$;

-- Who the custodians are everybody may know; who was proposed and not appointed, those who appoint and 감사.
create policy custodian_proposal_read on custodian_proposal for select using (
  (select app_system()) or (select app_has('cpo', 'head', 'auditor')) or person_id = (select app_person())
  or (app_custodian(person_id) and (select app_person()) is not null));
create policy custodian_proposal_write on custodian_proposal for insert with check (
  by_person = app_person() and at = app_now() and app_appoints(by_role));
create policy custodian_decision_read on custodian_decision for select using (
  exists (select from custodian_proposal proposal where proposal.id = proposal_id));
create policy custodian_decision_write on custodian_decision for insert with check (
  by_person = app_person() and at = app_now() and app_may_decide_custodian(proposal_id, by_role));
create policy custodian_end_read on custodian_end for select using (
  exists (select from custodian_proposal proposal where proposal.id = proposal_id));
create policy custodian_end_write on custodian_end for insert with check (
  by_person = app_person() and at = app_now() and app_has('cpo', 'head'));

create policy unsealing_read on unsealing for select using (
  app_sees(incident_id)
  or (app_custodian((select app_person())) and (select app_person()) <> all (app_hidden_ids(incident_id))));
-- Whoever asks sees the case: nobody collects names on the side.
create policy unsealing_write on unsealing for insert with check (
  requested_by = app_person() and requested_at = app_now() and app_custodian(app_person()) and app_sees(incident_id));
create policy unsealing_answer_read on unsealing_answer for select using (
  exists (select from unsealing u where u.id = unsealing_id));
create policy unsealing_answer_write on unsealing_answer for insert with check (
  by_person is not distinct from app_person() and at = app_now() and app_may_answer(unsealing_id, outcome)
  and exists (select from unsealing u where u.id = unsealing_id and u.incident_id = unsealing_answer.incident_id));
create policy unsealing_review_read on unsealing_review for select using (
  exists (select from unsealing u where u.id = unsealing_id));
create policy unsealing_review_write on unsealing_review for insert with check (
  by_person = app_person() and at = app_now() and app_has('auditor')
  and exists (select from unsealing u where u.id = unsealing_id and u.incident_id = unsealing_review.incident_id));

-- Which report is whose, by a keyed hash, apart from who they are: that one the product itself looks up.
create table report_owner (
  incident_id uuid primary key references incident (id),
  owner text not null
);
create index on report_owner (owner);
alter table report_owner enable row level security;
create policy report_owner_system on report_owner using (app_system()) with check (app_system());
grant select, insert on report_owner to bongsu_app;
insert into report_owner select incident_id, owner from incident_reporter where owner is not null;
select append_only('report_owner');

-- Who they are. A member of staff may tell those who work on the case; of all others, and of staff who do not, it takes
-- two custodians. What persons named for one case opened alone until now stays on record and opens nothing any more.
alter table incident_reporter drop column owner;
alter table incident_reporter add column shared boolean not null default false;
drop policy reporter_opened on incident_reporter;
drop policy reporter_system on incident_reporter;
create policy reporter_write on incident_reporter for insert with check (app_system());
create policy reporter_shared on incident_reporter for select using (
  shared and not app_system() and app_works_on(incident_id));
create policy reporter_unsealed on incident_reporter for select using (app_unsealed(incident_id, null));
drop policy opening_write on reporter_opening;
revoke insert on reporter_opening from bongsu_app;

create or replace function app_reporter_open(of uuid) returns boolean language sql stable as
  $$ select exists (select from incident_reporter where incident_id = of) $$;
alter policy document_reporter on document using (not reveals_reporter or app_reporter_open(incident_id));

-- Whether somebody gave a name, for those who see the case: that much they need to know to ask for it.
create function app_reporter_given(of uuid) returns text language sql stable security definer set search_path = public as
  $$ select coalesce((select case when shared then 'shared' else 'sealed' end from incident_reporter where incident_id = of), 'none') $$;
revoke all on function app_reporter_given(uuid) from public;
grant execute on function app_reporter_given(uuid) to bongsu_app;

drop policy reporter_file_original_system on reporter_file_original;
create policy reporter_file_original_write on reporter_file_original for insert with check (app_system());
create policy reporter_file_original_unsealed on reporter_file_original for select using (
  app_unsealed(incident_id, file_id));

alter table incident drop column custodian_ids;
