-- What a duty serves. The row stays when the duty is over: it is what the adviser chose last.
alter table duty
    add column regions   text[] not null default '{}',
    add column pool      boolean not null default true,
    add column languages text[] not null default '{nl}',
    add column audiences text[] not null default '{MYSELF,BYSTANDER,PROFESSIONAL}',
    add column capacity  integer not null default 4 check (capacity between 1 and 20),
    add column ready_at  timestamptz not null default clock_timestamp();

-- The duties that are planned, for telling when somebody will be there.
create table planned_duty (
    id         uuid primary key default gen_random_uuid(),
    adviser_id uuid references adviser,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    regions    text[] not null default '{}',
    pool       boolean not null default true,
    languages  text[] not null,
    audiences  text[] not null default '{MYSELF,BYSTANDER,PROFESSIONAL}'
);
create index planned_duty_end on planned_duty (ends_at);

-- One live line per side. The line that came last is the one that counts.
alter table adviser add column console uuid;

-- The adviser's claim and the visitor's presence are leases on this database's clock.
alter table advice_request
    add column language        text not null default 'nl',
    add column danger          boolean not null default false,
    add column handed_back     boolean not null default false,
    add column lease_until     timestamptz,
    add column visitor_until   timestamptz not null default clock_timestamp(),
    add column last_adviser_id uuid references adviser,
    add column freed_at        timestamptz,
    add column reason          text,
    drop constraint advice_request_state_check,
    drop constraint advice_request_check;
update advice_request set lease_until = clock_timestamp(), last_adviser_id = adviser_id where state = 'TAKEN';
alter table advice_request
    add check (state in ('WAITING', 'TAKEN', 'PARKED', 'CLOSED')),
    add check ((state = 'TAKEN') = (lease_until is not null)),
    add check (state not in ('WAITING', 'PARKED') or adviser_id is null);
create index advice_request_last_adviser on advice_request (last_adviser_id);

alter table conversation
    drop column visitor_at,
    add column visitor_line uuid;
