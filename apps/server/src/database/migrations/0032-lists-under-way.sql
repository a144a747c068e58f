-- A list of a million is not taken over within one answer: the import says meanwhile how far it is, and afterwards why it
-- was not. Its people stay one transaction: they are there whole, or nobody is.
alter table recipient_import drop constraint recipient_import_state_check;
alter table recipient_import add constraint recipient_import_state_check
  check (state in ('staged', 'taking', 'imported', 'discarded'));
alter table recipient_import add column taking_since timestamptz;
alter table recipient_import add column rows_read integer not null default 0;
alter table recipient_import add column problem jsonb;        -- {ko, en}: why it was not taken over; never a value
alter table recipient_import add constraint taking_since_when check (state <> 'taking' or taking_since is not null);
create index on recipient_import (notice_id) where state = 'taking';
