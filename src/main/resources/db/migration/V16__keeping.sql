-- How many of each kind were destroyed on a day by the clocks in the Netherlands, and nothing of what they were. Rows are
-- added, and their numbers only ever rise.
create table destruction (
    day    date not null,
    kind   text not null check (kind ~ '^[A-Z_]{1,30}$'),
    number bigint not null check (number > 0),
    primary key (day, kind)
);

create function destruction_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (new.day, new.kind) = (old.day, old.kind) and new.number >= old.number then
            return new;
        end if;
    end if;
    raise exception 'What was destroyed is only ever added to.';
end
$$;
create trigger destruction_stands before update or delete on destruction
    for each row execute function destruction_stands();
create trigger destruction_kept before truncate on destruction
    for each statement execute function destruction_stands();

-- Writes down how many went, within the transaction in which they go; says how many.
create function destroyed(what text, many bigint) returns bigint language sql as $$
    insert into destruction (day, kind, number)
    select cast(clock_timestamp() at time zone 'Europe/Amsterdam' as date), what, many where many > 0
    on conflict (day, kind) do update set number = destruction.number + excluded.number;
    select many
$$;

-- A closed account of which nothing is left but its id, which stands in the audit, and its roles, without which the audit
-- cannot be read. Of somebody who came by an identity provider a hash of the provider's number stays too: who was closed
-- here must not come in again as somebody new.
alter table account
    add column erased_at timestamptz,
    add column former    bytea unique,
    add check (erased_at is null or closed_at is not null);
create index account_closed on account (closed_at) where closed_at is not null and erased_at is null;

-- Where the audit begins after its oldest rows were cut off: the last row that went. Only at a row of the audit itself,
-- older than a year; the rows up to it may then go, and no others.
create table audit_anchor (
    number bigint primary key,
    hash   bytea not null,
    cut_at timestamptz not null default clock_timestamp()
);

create function audit_anchored() returns trigger language plpgsql as $$
begin
    if not exists (select from audit a where a.number = new.number and a.hash = new.hash
            and a.at < clock_timestamp() - interval '365 days') then
        raise exception 'The audit can be cut off at a row of its own that is older than a year, and nowhere else.';
    end if;
    return new;
end
$$;
create trigger audit_anchored before insert on audit_anchor for each row execute function audit_anchored();
create trigger audit_anchor_stands before update or delete or truncate on audit_anchor
    for each statement execute function audit_stands();

create function audit_goes() returns trigger language plpgsql as $$
begin
    if old.number <= (select max(number) from audit_anchor) then
        return old;
    end if;
    raise exception 'The audit is only ever added to.';
end
$$;
drop trigger audit_stands on audit;
create trigger audit_stands before update or truncate on audit for each statement execute function audit_stands();
create trigger audit_goes before delete on audit for each row execute function audit_goes();
