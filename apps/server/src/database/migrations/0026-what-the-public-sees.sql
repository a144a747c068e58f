-- What the public sees: the posting page, what was found when it was looked at, and two ways for a person to ask.
--
-- A posting of our own keeps the page as it was put up. What people ask with (two facts, or the link in their mail) is kept
-- as keyed hashes, of which the key is not in the database, apart from the list and gone at its own time.

alter table posting drop constraint posting_place_check;
alter table posting add constraint posting_place_check check (place in ('homepage', 'premises', 'here'));
alter table posting add column page jsonb;             -- what is read on it, word for word
alter table posting add column page_digest text;       -- of its lines; also in the record of the case
alter table posting add constraint here_has_a_page
  check ((place = 'here') = (page is not null) and (page is null) = (page_digest is null));
create index on posting (starts_at) where place = 'here' and ended_at is null;

create function posting_stays() returns trigger language plpgsql as $$
begin
  if (new.notice_id, new.place, new.location, new.starts_at, new.days, new.complete_at, new.page, new.page_digest)
     is distinct from
     (old.notice_id, old.place, old.location, old.starts_at, old.days, old.complete_at, old.page, old.page_digest)
  then raise exception 'a posting stays as it was put up' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger posting_stays before update on posting for each row execute function posting_stays();

-- One look at a posting page, over HTTP, as anybody else would look.
create table posting_check (
  id uuid primary key,
  posting_id uuid not null references posting (id),
  incident_id uuid not null references incident (id),
  at timestamptz not null,
  occasion text not null check (occasion in ('start', 'daily', 'again', 'asked', 'end')),
  address text not null,
  way text not null check (way in ('public', 'loopback')),
  problem text not null check (problem in ('', 'unreachable', 'status', 'headers', 'text', 'page')),
  status integer,                              -- of HTTP; null: there was no answer
  sha256 text,                                 -- of the bytes that came
  text_digest text,                            -- of the lines of the notice found in them
  picture text not null check (picture in ('kept', 'no-browser', 'failed', 'nothing')),
  storage_key text,
  size integer,
  picture_sha256 text,
  constraint picture_whole check ((picture = 'kept') = (storage_key is not null)
    and (storage_key is null) = (size is null) and (storage_key is null) = (picture_sha256 is null))
);
create index on posting_check (posting_id, at);
select append_only('posting_check');
create trigger keep_stored_file before insert or update of storage_key on posting_check
  for each row execute function keep_stored_file();

alter table posting_check enable row level security;
create policy posting_check_read on posting_check for select using (app_system() or app_sees(incident_id));
create policy posting_check_write on posting_check for insert with check (app_system());
grant select, insert on posting_check to bongsu_app;

-- How far the marks of a notice are made: an approved list is walked through once, in pieces.
create table outside_marks (
  notice_id uuid primary key references notice (id),
  approved_at timestamptz not null,            -- another approval is of another list
  last_recipient uuid not null default '00000000-0000-0000-0000-000000000000',
  made_at timestamptz,                         -- when the end of the list was reached
  forgotten_at timestamptz                     -- when those of the two facts were removed
);

-- Two facts about one person of one notice, hashed together with a key.
create table affected_mark (
  notice_id uuid not null references notice (id),
  mark bytea not null,
  primary key (notice_id, mark)
);

-- The link in somebody's mail: a keyed hash of what stands in it.
create table notice_link (
  mark bytea primary key,
  notice_id uuid not null references notice (id),
  recipient_id uuid not null
);
create index on notice_link (notice_id);

-- The address under which the links of a sending were made; null: its mails carry none.
alter table notice add column link_base text;

do $$
declare name text;
begin
  foreach name in array array['outside_marks', 'affected_mark', 'notice_link']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using (app_system()) with check (app_system())', name || '_system', name);
    execute format('grant select, insert, delete on %I to bongsu_app', name);
  end loop;
  grant update on outside_marks to bongsu_app;
end $$;
