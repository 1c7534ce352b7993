-- Who may answer. The password is a bcrypt hash; an account is closed, never deleted, while its name stands in a log.
create table adviser (
    id            uuid primary key,
    username      text not null unique check (length(username) between 1 and 100),
    password_hash text not null,
    role          text not null check (role in ('adviser', 'coordinator', 'administrator')),
    display_name  text not null,
    region_code   text,
    language      text not null default 'nl',
    closed_at     timestamptz
);

-- Somebody is there: a lease on this database's clock, renewed by the console. When renewal stops, the duty is over.
create table duty (
    adviser_id  uuid primary key references adviser,
    since       timestamptz not null default clock_timestamp(),
    lease_until timestamptz not null
);
create index duty_lease on duty (lease_until);

-- A chat, as the visitor holds it. Only a hash of the visitor's token is kept.
create table conversation (
    id           uuid primary key,
    token_hash   bytea not null unique,
    language     text not null,
    called       text check (length(called) <= 160),
    started_at   timestamptz not null default clock_timestamp(),
    visitor_at   timestamptz not null default clock_timestamp(),
    ended_at     timestamptz,
    last_seq     bigint not null default 0,
    visitor_seen bigint not null default 0,
    adviser_seen bigint not null default 0
);
create index conversation_ended on conversation (ended_at) where ended_at is not null;

-- What was said and what happened, numbered without a gap. The sender's id makes a retry harmless.
create table entry (
    conversation_id uuid not null references conversation on delete cascade,
    seq             bigint not null,
    author          text not null check (author in ('VISITOR', 'ADVISER', 'SYSTEM')),
    kind            text not null,
    sender_id       uuid not null,
    text            text,
    written_at      timestamptz not null default clock_timestamp(),
    primary key (conversation_id, seq),
    unique (conversation_id, author, sender_id)
);

-- The request for advice that a chat is: where it belongs, who took it. The epoch rises each time it changes hands, and
-- every write of an adviser carries it.
create table advice_request (
    conversation_id uuid primary key references conversation on delete cascade,
    state           text not null default 'WAITING' check (state in ('WAITING', 'TAKEN', 'CLOSED')),
    audience        text,
    municipality    text,
    region_code     text,
    asked_at        timestamptz not null default clock_timestamp(),
    taken_at        timestamptz,
    adviser_id      uuid references adviser,
    epoch           integer not null default 0,
    check ((state = 'WAITING') = (adviser_id is null) or state = 'CLOSED')
);
create index advice_request_waiting on advice_request (asked_at) where state = 'WAITING';
create index advice_request_adviser on advice_request (adviser_id) where state = 'TAKEN';
