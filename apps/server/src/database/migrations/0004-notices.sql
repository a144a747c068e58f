-- 통지·게시·신고 (법 제34조): what is told to whom, by whose decision, and what became of it for each person.
--
-- The list of recipients is the most dangerous thing in the house: its rows are sealed one by one, seen only by those
-- who work on the case, and destroyed when they have served; counts, states and the decisions remain.

create table notice (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  kind text not null check (kind in ('full', 'staged', 'supplement', 'possibility', 'all-clear')),
  state text not null default 'draft' check (state in
    ('draft', 'submitted', 'returned', 'approved', 'sending', 'paused', 'stopped', 'sent', 'discarded')),
  rule text not null,
  duty text not null,
  rule_version text not null,
  language text not null default 'ko' check (language = 'ko'),
  title text not null,
  greeting text not null default '',
  closing text not null default '',
  items jsonb not null default '{}',
  unconfirmed text[] not null default '{}',
  sender jsonb not null default '{}',          -- name, contact and address of the organisation, as they stood when submitted
  first_notice_id uuid references notice (id),
  -- Everybody who wrote something of the present text; none of them approves it.
  author_id uuid not null references person (id),
  author_ids uuid[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  submitted_at timestamptz,
  approved_by uuid references person (id),
  approved_at timestamptz,
  approved_digest text,
  approved_recipients_digest text,
  started_at timestamptz,
  started_by uuid references person (id),
  finished_at timestamptz,
  -- Recorded with the duty: the moment the notice to the last reachable person was handed over.
  performed_at timestamptz,
  relay_response text,                         -- why the relay takes nothing at present
  recipients_destroyed_at timestamptz,
  constraint approved_by_another check (approved_by is null or approved_by <> all (author_ids)),
  constraint approved_whole check ((approved_by is null) = (approved_digest is null)
    and (approved_by is null) = (approved_at is null) and (approved_by is null) = (approved_recipients_digest is null)),
  constraint sent_when_approved check (state not in ('approved', 'sending', 'paused', 'stopped', 'sent') or approved_by is not null)
);
create index on notice (incident_id, created_at);
create index on notice (state) where state in ('sending', 'paused');

-- What was submitted or approved stays word for word; to change it is to make it a draft again.
create function notice_stays() returns trigger language plpgsql as $$
begin
  if new.state not in ('draft', 'returned', 'discarded') and old.state not in ('draft', 'returned') and
     (new.kind, new.rule, new.duty, new.rule_version, new.title, new.greeting, new.closing, new.items, new.unconfirmed, new.sender, new.first_notice_id)
     is distinct from
     (old.kind, old.rule, old.duty, old.rule_version, old.title, old.greeting, old.closing, old.items, old.unconfirmed, old.sender, old.first_notice_id)
  then raise exception 'a submitted notice stays as it is' using errcode = 'restrict_violation'; end if;
  if old.started_at is not null and new.state not in ('sending', 'paused', 'stopped', 'sent')
  then raise exception 'a notice that was sent cannot become a draft' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger notice_stays before update on notice for each row execute function notice_stays();

-- Every submission with its exact bytes, and every decision on one.
create table notice_decision (
  id uuid primary key,
  notice_id uuid not null references notice (id),
  incident_id uuid not null references incident (id),
  decision text not null check (decision in ('submitted', 'approved', 'returned', 'withdrawn')),
  by_person uuid references person (id),
  at timestamptz not null,
  note text not null default '',
  content text not null,                       -- canonical JSON, of which `digest` is the digest
  digest text not null,
  recipients_digest text not null,
  recipients integer not null
);
create index on notice_decision (notice_id, at);
select append_only('notice_decision');

create table recipient_import (
  id uuid primary key,
  notice_id uuid not null references notice (id),
  incident_id uuid not null references incident (id),
  state text not null default 'staged' check (state in ('staged', 'imported', 'discarded')),
  format text not null check (format in ('csv', 'xlsx', 'copy')),
  storage_key text,                            -- the file as uploaded, encrypted; null once it is gone
  copied_from uuid references notice (id),
  rows integer not null default 0,
  accepted integer not null default 0,
  unreachable integer not null default 0,
  duplicates integer not null default 0,
  bad integer not null default 0,
  by_person uuid not null references person (id),
  at timestamptz not null,
  constraint no_row_lost check (rows = accepted + duplicates + bad)
);
create index on recipient_import (notice_id, at);
create index on recipient_import (at) where storage_key is not null;

-- One person to be told. States: see the contract. A row is never taken out once sending began.
create table recipient (
  id uuid primary key,
  notice_id uuid not null references notice (id),
  incident_id uuid not null references incident (id),
  import_id uuid not null references recipient_import (id),
  line integer not null,
  sealed bytea,                                -- name, e-mail, phone; null once destroyed
  fingerprint text,                            -- keyed hash of the address
  identity text,                               -- keyed hash of address and name
  state text not null default 'waiting' check (state in
    ('waiting', 'queued', 'sending', 'sent', 'refused', 'in-doubt', 'unreachable', 'withheld', 'told')),
  message_id text,                             -- fixed before the first attempt; its digest once destroyed
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  handed_at timestamptz,                       -- the intent, committed before the mail is handed over
  claim uuid,                                  -- of the attempt that holds the row
  sent_at timestamptz,
  response text,
  unique (notice_id, identity)
);
create index on recipient (notice_id, fingerprint);
create index on recipient (notice_id, line, id);
-- The queue of one notice: taking the next few rows must cost the same from 100 recipients as from 100,000.
create index recipient_due on recipient (notice_id, next_attempt_at, id) where state = 'queued';
create index recipient_under_way on recipient (notice_id) where state = 'sending';

create table recipient_bad_row (
  id uuid primary key,
  notice_id uuid not null references notice (id),
  incident_id uuid not null references incident (id),
  import_id uuid not null references recipient_import (id),
  line integer not null,
  reason text not null check (reason in ('empty', 'no-name', 'bad-name', 'bad-email', 'too-long', 'duplicate', 'same-address')),
  sealed bytea
);
create index on recipient_bad_row (notice_id, line);

-- What a person said about a row whose delivery nobody could know, or that did not arrive.
create table recipient_settlement (
  id uuid primary key,
  recipient_id uuid not null,
  notice_id uuid not null references notice (id),
  incident_id uuid not null references incident (id),
  before text not null,
  outcome text not null check (outcome in ('was-delivered', 'send-again', 'told-otherwise')),
  reason text not null,
  by_person uuid not null references person (id),
  at timestamptz not null
);
create index on recipient_settlement (notice_id, at);
select append_only('recipient_settlement');

create table recipient_destruction (
  id uuid primary key,
  notice_id uuid not null references notice (id),
  incident_id uuid not null references incident (id),
  recipients integer not null,
  bad_rows integer not null,
  counts jsonb not null,
  reason text not null,
  by_person uuid not null references person (id),
  at timestamptz not null
);
create index on recipient_destruction (notice_id);
select append_only('recipient_destruction');

-- 홈페이지 등 게시 (시행령 제39조제3항, 제39조의3제4항).
create table posting (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  notice_id uuid not null references notice (id),
  rule text not null,
  place text not null check (place in ('homepage', 'premises')),
  location text not null,
  starts_at timestamptz not null,
  days integer not null check (days > 0),
  complete_at timestamptz not null,            -- the end of the last day; the first is not counted (민법 제157조)
  started_by uuid not null references person (id),
  recorded_at timestamptz not null,
  ended_at timestamptz,
  end_reason text not null default '',
  ended_by uuid references person (id),
  constraint ended_whole check ((ended_at is null) = (ended_by is null)),
  constraint early_needs_reason check (ended_at is null or ended_at >= complete_at or length(end_reason) >= 5)
);
create index on posting (incident_id, starts_at);

create table posting_evidence (
  id uuid primary key,
  posting_id uuid not null references posting (id),
  incident_id uuid not null references incident (id),
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  storage_key text not null,
  added_by uuid not null references person (id),
  added_at timestamptz not null
);
create index on posting_evidence (posting_id, added_at);
select append_only('posting_evidence');

-- 유출등 신고서 (법 제34조제4항), 침해사고 신고 (정보통신망법 제48조의3).
create table authority_report (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  rule text not null check (rule in ('KR-PIPA-REPORT', 'KR-PIPA-ONLINE', 'KR-NET-INCIDENT')),
  rule_version text not null,
  stage text not null check (stage in ('first', 'supplement')),
  first_report_id uuid references authority_report (id),
  state text not null default 'draft' check (state in ('draft', 'filed', 'discarded')),
  content jsonb not null,
  author_id uuid not null references person (id),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  filed_at timestamptz,
  filed_by uuid references person (id),
  recorded_at timestamptz,
  means text check (means in ('portal', 'mail', 'fax', 'phone', 'other')),
  receiver text check (receiver in ('pipc', 'kisa', 'msit')),
  digest text,
  receipt_number text,
  received_at timestamptz,
  discard_reason text,
  constraint supplement_has_first check ((stage = 'supplement') = (first_report_id is not null)),
  constraint filed_whole check ((state = 'filed') = (filed_at is not null and filed_by is not null and means is not null
    and receiver is not null and digest is not null))
);
create index on authority_report (incident_id, created_at);

create function filed_report_stays() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and
     (new.state, new.content, new.rule, new.rule_version, new.filed_at, new.filed_by, new.means, new.receiver, new.digest)
     is distinct from
     (old.state, old.content, old.rule, old.rule_version, old.filed_at, old.filed_by, old.means, old.receiver, old.digest)
  then raise exception 'a filed report stays as it is' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger filed_report_stays before update on authority_report for each row execute function filed_report_stays();

do $$
declare name text;
begin
  foreach name in array array['notice', 'notice_decision', 'recipient_import', 'recipient_settlement',
    'recipient_destruction', 'posting', 'posting_evidence', 'authority_report']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I for select using (app_system() or app_sees(incident_id))', name || '_read', name);
    execute format('create policy %I on %I for insert with check (app_works_on(incident_id))', name || '_write', name);
    execute format('grant select, insert on %I to bongsu_app', name);
  end loop;
  foreach name in array array['notice', 'recipient_import', 'posting', 'authority_report']
  loop
    execute format('create policy %I on %I for update using (app_works_on(incident_id))', name || '_change', name);
    execute format('grant update on %I to bongsu_app', name);
  end loop;
  -- Whose data was breached is seen by those who work on the case, not by everybody who sees the case. The cases are
  -- looked up once a statement, not once a row: a list has ten thousand.
  foreach name in array array['recipient', 'recipient_bad_row']
  loop
    execute format('alter table %I enable row level security', name);
    execute format($policy$create policy %I on %I using ((select app_system()) or incident_id in (
      select id from incident where (select app_has('officer', 'cpo')) or handler_id = (select app_person())
        or (select app_person()) = any (team_ids)))$policy$, name || '_work', name);
    execute format('grant select, insert, update, delete on %I to bongsu_app', name);
  end loop;
end $$;

-- A row leaves the list only before sending begins; after that, its personal data is destroyed and the row stays.
create function recipient_stays() returns trigger language plpgsql as $$
begin
  if exists (select from notice where id = old.notice_id and started_at is not null)
  then raise exception 'the list of a sent notice stays whole' using errcode = 'restrict_violation'; end if;
  return old;
end $$;
create trigger recipient_stays before delete on recipient for each row execute function recipient_stays();
