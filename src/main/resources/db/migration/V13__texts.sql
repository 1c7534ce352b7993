-- To open the text of a chat that has ended takes a reason and a second person. A request goes with its chat; who asked,
-- agreed, refused and opened stays in the audit.
create table text_request (
    id              uuid primary key,
    conversation_id uuid not null references conversation on delete cascade,
    requester       uuid not null references account,
    ground          text not null check (ground in ('COMPLAINT', 'INCIDENT', 'LEGAL_DUTY', 'STAFF_THREAT')),
    reason          text not null check (length(reason) between 1 and 160),
    state           text not null default 'ASKED' check (state in ('ASKED', 'APPROVED', 'REFUSED')),
    asked_at        timestamptz not null default clock_timestamp(),
    decided_by      uuid references account check (decided_by <> requester),
    decided_at      timestamptz,
    opened_at       timestamptz,
    check ((state = 'ASKED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (opened_at is null or state = 'APPROVED')
);
create unique index text_request_open on text_request (conversation_id, requester) where state = 'ASKED';
create index text_request_requester on text_request (requester);

-- The audit is read by who, by what and by day.
create index audit_actor on audit (actor, number);
create index audit_deed on audit (deed, number);
create index audit_at on audit using brin (at);
