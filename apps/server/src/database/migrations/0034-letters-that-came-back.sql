-- A letter that was posted and came back: only a person can know.
alter table recipient_settlement drop constraint recipient_settlement_outcome_check;
alter table recipient_settlement add constraint recipient_settlement_outcome_check
  check (outcome in ('was-delivered', 'send-again', 'told-otherwise', 'came-back'));
