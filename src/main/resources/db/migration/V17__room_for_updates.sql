-- Each message changes the row of its conversation, each sign of life that of its request: with room on the page the new
-- version stands beside the old one, and no index is touched. Holds for what is written from here on.
alter table conversation set (fillfactor = 60);
alter table advice_request set (fillfactor = 60);
