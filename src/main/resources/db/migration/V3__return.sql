-- What opens a chat: the newest token and, for a while, those before it. Only hashes are kept.
create table visitor_token (
    hash            bytea primary key,
    conversation_id uuid not null references conversation on delete cascade,
    generation      integer not null,
    issued_at       timestamptz not null default clock_timestamp(),
    retire_at       timestamptz not null default 'infinity'
);
create index visitor_token_conversation on visitor_token (conversation_id, generation);
insert into visitor_token (hash, conversation_id, generation) select token_hash, id, 1 from conversation;

-- Four words bring a visitor back from any device; a slow hash of them is kept until they are used or too old. What the
-- visitor ended is wiped on their side at once. Signals are ids of what they took along from a self-check.
alter table conversation
    drop column token_hash,
    add column return_hash  bytea unique,
    add column return_until timestamptz,
    add column returned     boolean not null default false,
    add column wiped        boolean not null default false,
    add column rated        boolean not null default false,
    add column signals      text check (length(signals) <= 2000),
    add check ((return_hash is null) = (return_until is null));

-- The visitor covered the page at this moment: nobody may write to them until they uncover it.
alter table advice_request add column hidden_at timestamptz;

-- What every node of one installation must have in common, made once.
create table secret (
    name  text primary key,
    value bytea not null
);
insert into secret (name, value)
values ('return-words', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- What visitors answered at the end, counted by day and tied to no chat.
create table rating (
    day    date not null,
    answer text not null check (answer in ('YES', 'SOMEWHAT', 'NO')),
    number integer not null,
    primary key (day, answer)
);
