-- Channels of a notice (표준 개인정보 보호지침 제26조: 서면, 전자우편, 휴대전화 문자전송 …): a notice names its channels in
-- order, a person is reached by the first that works, and nobody gets the same channel twice in one round.

alter table notice
  add column channels text[] not null default '{mail}',
  add column short_text text not null default '',     -- what a text message says below its heading
  add column vendor_response text,                     -- why the vendor of text messages takes nothing at present
  add constraint channels_known check (
    cardinality(channels) between 1 and 3 and channels <@ array['mail', 'text', 'letter']);

create or replace function notice_stays() returns trigger language plpgsql as $$
begin
  if new.state not in ('draft', 'returned', 'discarded') and old.state not in ('draft', 'returned') and
     (new.kind, new.rule, new.duty, new.rule_version, new.title, new.greeting, new.closing, new.items, new.unconfirmed, new.sender, new.first_notice_id, new.channels, new.short_text)
     is distinct from
     (old.kind, old.rule, old.duty, old.rule_version, old.title, old.greeting, old.closing, old.items, old.unconfirmed, old.sender, old.first_notice_id, old.channels, old.short_text)
  then raise exception 'a submitted notice stays as it is' using errcode = 'restrict_violation'; end if;
  if old.started_at is not null and new.state not in ('sending', 'paused', 'stopped', 'sent')
  then raise exception 'a notice that was sent cannot become a draft' using errcode = 'restrict_violation'; end if;
  return new;
end $$;

alter table recipient
  add column reach text[] not null default '{}',       -- the channels this person has an address for
  add column channel text check (channel in ('mail', 'text', 'letter')),  -- of the present attempt; null before sending
  add column ways text[] not null default '{}',        -- channels still to be tried after it, in order
  add column round integer not null default 1,         -- of this channel; another begins when a person says "send again"
  add column delivered_at timestamptz,                 -- somebody behind the relay or vendor said that it arrived
  add column letter_batch_id uuid;
update recipient set reach = '{mail}', channel = case when state = 'waiting' then null else 'mail' end
  where fingerprint is not null or state not in ('waiting', 'unreachable');

drop index recipient_due;
create index recipient_due on recipient (notice_id, channel, next_attempt_at, id) where state = 'queued';
create index recipient_doubt on recipient (notice_id) where state = 'in-doubt';
create index recipient_letters on recipient (letter_batch_id) where letter_batch_id is not null;

-- What became of a channel or round that a person has left behind.
create table recipient_past_channel (
  recipient_id uuid not null,
  channel text not null,
  round integer not null,
  notice_id uuid not null references notice (id),
  incident_id uuid not null references incident (id),
  state text not null check (state in ('refused', 'in-doubt', 'bounced')),
  attempts integer not null,
  handed_at timestamptz,
  sent_at timestamptz,
  response text,
  at timestamptz not null,
  primary key (recipient_id, channel, round)
);
create index on recipient_past_channel (notice_id, channel);
select append_only('recipient_past_channel');

-- Whoever moves a person on keeps what stood, and nobody comes back to a round that is over: so each (notice, person,
-- channel, round) is begun once, whatever code does it.
create function recipient_moves() returns trigger language plpgsql as $$
begin
  if exists (select from recipient_past_channel where recipient_id = new.id and channel = new.channel and round = new.round)
  then raise exception 'a round of a channel begins once' using errcode = 'unique_violation'; end if;
  insert into recipient_past_channel (recipient_id, channel, round, notice_id, incident_id, state, attempts, handed_at, sent_at, response, at)
  values (old.id, old.channel, old.round, old.notice_id, old.incident_id,
    case when old.state = 'sent' then 'bounced'
      -- Still in doubt when a person said to send again; known to have failed when another channel follows.
      when old.state = 'in-doubt' and new.channel = old.channel then 'in-doubt' else 'refused' end,
    old.attempts, old.handed_at, old.sent_at, coalesce(new.response, old.response),
    current_setting('bongsu.now')::timestamptz);
  return new;
end $$;
create trigger recipient_moves before update of channel, round on recipient for each row
  when (old.channel is not null and (old.channel is distinct from new.channel or old.round <> new.round)) execute function recipient_moves();

-- What relays, the vendor and returned mails told afterwards. Each is told once, however often it comes.
create table delivery_event (
  id uuid primary key,
  source text not null check (source in ('relay', 'vendor', 'report')),
  event_id text not null,                              -- as the sender names it; of a returned mail, its digest
  recipient_id uuid not null,
  notice_id uuid not null references notice (id),
  incident_id uuid not null references incident (id),
  channel text not null check (channel in ('mail', 'text')),
  round integer,                                       -- null for mail: all rounds carry one Message-ID
  kind text not null check (kind in ('delivered', 'failed', 'delayed')),
  code text not null default '',
  happened_at timestamptz not null,
  received_at timestamptz not null,
  by_person uuid references person (id),               -- who brought a returned mail
  applied_at timestamptz,                              -- null: the row was still being handed over
  unique (source, event_id)
);
create index on delivery_event (notice_id, received_at);
create index delivery_event_waiting on delivery_event (received_at) where applied_at is null;

-- Letters: one PDF for so many people, made by a job, downloaded by a person, handed to the post by a person.
create table letter_batch (
  id uuid primary key,
  notice_id uuid not null references notice (id),
  incident_id uuid not null references incident (id),
  number integer not null,
  letters integer not null,
  state text not null default 'making' check (state in ('making', 'ready', 'taken', 'posted', 'void')),
  size integer,
  sha256 text,
  storage_key text,
  made_at timestamptz not null,
  taken_at timestamptz,                                -- first downloaded: from then on it may be in the post
  taken_by uuid references person (id),
  posted_at timestamptz,
  settled_at timestamptz,
  settled_by uuid references person (id),
  reason text not null default '',
  unique (notice_id, number),
  constraint made_whole check (state in ('making', 'void') or (sha256 is not null and size is not null)),
  constraint taken_whole check (state not in ('taken', 'posted') or (taken_at is not null and taken_by is not null)),
  constraint posted_whole check ((state = 'posted') = (posted_at is not null))
);
create trigger keep_stored_file before insert or update of storage_key on letter_batch
  for each row execute function keep_stored_file();

do $$
declare name text;
begin
  foreach name in array array['recipient_past_channel', 'delivery_event', 'letter_batch']
  loop
    execute format('alter table %I enable row level security', name);
    execute format($policy$create policy %I on %I using ((select app_system()) or incident_id in (
      select id from incident where (select app_has('officer', 'cpo')) or handler_id = (select app_person())
        or (select app_person()) = any (team_ids)))$policy$, name || '_work', name);
    execute format('grant select, insert on %I to bongsu_app', name);
  end loop;
end $$;
grant update on letter_batch to bongsu_app;
grant update (applied_at) on delivery_event to bongsu_app;

alter table organisation
  add column text_vendor jsonb not null default '{}',
  add column text_vendor_secret bytea,                 -- sealed; signs what we send and what the vendor tells
  add column relay_event_secret bytea;                 -- sealed; signs what a mail relay tells
