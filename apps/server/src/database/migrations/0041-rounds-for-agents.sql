-- A report tells what is gone of its own campaign alone: for that an agent has to see which rounds are of one campaign. A round
-- holds a month and a day, nothing of anybody.
create policy campaign_round_of_agent on campaign_round for select using ((select app_agent()) is not null);
