-- Not only advisers have an account. The roles stand with commas between; a region of null is the whole country.
alter table adviser rename to account;
alter table account drop constraint adviser_role_check;
alter table account rename column role to roles;
alter table account add constraint account_roles_check check (
    roles ~ '^(adviser|coordinator|national-coordinator|editor|auditor|administrator)(,(adviser|coordinator|national-coordinator|editor|auditor|administrator))*$');

-- Who did what to which conversation, when and why. Rows are only ever added, each with a hash over itself and the hash
-- of the row before it: what is changed or left out later, breaks the chain. No words of a conversation stand here.
create table audit (
    number          bigint primary key,
    at              timestamptz not null,
    actor           uuid,
    deed            text not null check (length(deed) <= 40),
    conversation_id uuid,
    detail          text check (length(detail) <= 200 and detail !~ E'[\\x01-\\x1f]'),
    hash            bytea not null
);
create index audit_conversation on audit (conversation_id) where conversation_id is not null;

-- The one form in which a row is hashed: microseconds since 1970, a unit separator between the fields, and an equals sign
-- before what may be missing.
create function audit_hash(previous bytea, number bigint, at timestamptz, actor uuid, deed text, conversation uuid, detail text)
    returns bytea language sql immutable as $$
    select sha256(previous || convert_to(concat_ws(E'\x1f', number, cast(extract(epoch from at) * 1000000 as bigint),
        coalesce('=' || actor, ''), deed, coalesce('=' || conversation, ''), coalesce('=' || detail, '')), 'UTF8'))
$$;

-- One writer at a time, until its transaction ends: numbers have no gap and the chain no fork.
create function audit_chain() returns trigger language plpgsql as $$
declare
    last record;
begin
    perform pg_advisory_xact_lock(4242001);
    select a.number, a.hash into last from audit a order by a.number desc limit 1;
    new.number := coalesce(last.number, 0) + 1;
    new.at := clock_timestamp();
    new.hash := audit_hash(coalesce(last.hash, ''::bytea), new.number, new.at, new.actor, new.deed, new.conversation_id, new.detail);
    return new;
end
$$;
create trigger audit_chain before insert on audit for each row execute function audit_chain();

create function audit_stands() returns trigger language plpgsql as $$
begin
    raise exception 'The audit is only ever added to.';
end
$$;
create trigger audit_stands before update or delete or truncate on audit for each statement execute function audit_stands();
