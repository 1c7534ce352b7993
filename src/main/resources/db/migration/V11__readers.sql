-- A colleague or coordinator who was asked to read a chat along, under the hold of the adviser who asked: when the chat
-- changes hands or ends, so does the reading.
create table reader (
    conversation_id uuid not null references conversation on delete cascade,
    account_id      uuid not null references account,
    epoch           integer not null,
    until           timestamptz not null,
    joined_at       timestamptz,
    primary key (conversation_id, account_id)
);
create index reader_account on reader (account_id);

-- Who reads a chat along at this moment.
create view reading as
    select p.conversation_id, p.account_id
    from reader p join advice_request r on r.conversation_id = p.conversation_id and r.epoch = p.epoch and r.state = 'TAKEN'
    where p.joined_at is not null;

-- Until when an open console counts, whether its owner is on duty or not: a lease on this database's clock.
alter table account add column console_until timestamptz;
