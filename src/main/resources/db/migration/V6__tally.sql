-- When somebody took it first: taken_at changes each time a chat changes hands. What is tallied has
-- been counted, and is counted never again.
alter table advice_request
    add column first_taken_at timestamptz,
    add column tallied boolean not null default false;
update advice_request set first_taken_at = taken_at where first_taken_at is null;
create index advice_request_untallied on advice_request (conversation_id) where state = 'CLOSED' and not tallied;

-- How many, and nothing of whom: a number for each hour of asking (in Dutch local time), with what visitors said of
-- themselves, '' where they said nothing. A value is an outcome, or the lower edge in seconds of the bucket a time fell
-- into, see statistics.Buckets.
create table tally (
    day      date not null,
    hour     smallint not null check (hour between 0 and 23),
    region   text not null,
    language text not null,
    audience text not null,
    measure  text not null check (measure in ('ASKED', 'WAITED', 'ABANDONED', 'LASTED', 'OUTCOME')),
    value    text not null,
    number   integer not null check (number > 0),
    primary key (day, hour, region, language, audience, measure, value)
);
