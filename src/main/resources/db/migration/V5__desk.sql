-- A phrase card that was picked: the words stand as the visitor reads them, the id finds them in the adviser's language.
alter table entry add column phrase text check (length(phrase) <= 60);

-- What colleagues write to one another about a chat. Never the visitor's to see: apart from the log, and gone with it.
alter table conversation add column last_note bigint not null default 0;
create table note (
    conversation_id uuid not null references conversation on delete cascade,
    number          bigint not null,
    author          uuid not null references account,
    sender_id       uuid not null,
    text            text not null check (length(text) between 1 and 2000),
    written_at      timestamptz not null default clock_timestamp(),
    primary key (conversation_id, number),
    unique (conversation_id, sender_id)
);

-- A chat offered to a colleague, to a region or to the national pool; whoever offers it keeps it until it is accepted. One
-- offer at a time, valid for the hold under which it was made.
create table transfer (
    conversation_id uuid primary key references conversation on delete cascade,
    epoch           integer not null,
    from_adviser    uuid not null references account,
    to_adviser      uuid references account,
    to_region       text,
    reason          text not null check (reason in ('REGION', 'LANGUAGE', 'EXPERTISE', 'SHIFT_ENDS', 'OTHER')),
    state           text not null default 'OFFERED' check (state in ('OFFERED', 'DECLINED', 'ACCEPTED')),
    taken_by        uuid references account,
    until           timestamptz not null,
    check (to_adviser is null or to_region is null),
    check ((state = 'ACCEPTED') = (taken_by is not null))
);
create index transfer_from on transfer (from_adviser);

-- How it ended, as the adviser says, from a short list; and why it came to them from a colleague.
alter table advice_request
    add column outcome text,
    add column passed_on text,
    add check (outcome in ('ADVICE', 'REFERRED', 'REPORT', 'EMERGENCY', 'VISITOR_LEFT', 'OTHER_HELP', 'ABUSE', 'NO_ANSWER'));

-- How an adviser wants to be told that somebody waits or writes.
alter table account
    add column alert_sound  boolean not null default false,
    add column alert_notice boolean not null default false;
