-- Who is on a list twice matters until its sending begins; afterwards nobody comes onto it. Kept for all rows, the two indexes
-- of keyed hashes, random as those are, were written three more times for each person who was told.
alter table recipient drop constraint recipient_notice_id_identity_key;
drop index recipient_notice_id_fingerprint_idx;
create unique index recipient_person on recipient (notice_id, identity) where message_id is null;
create index recipient_address on recipient (notice_id, fingerprint) where message_id is null;
