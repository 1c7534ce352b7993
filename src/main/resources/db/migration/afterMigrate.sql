-- What the application's own role may do, put right by the owner after every migration: with the audit, read and add and
-- nothing else, with the report of what was destroyed, add and count on, and with the beginning of the audit, read. Nodes that start at once wait for one another. A role that owns the tables needs no grants and takes none.
do $$
declare
    application name := '${application}';
    here record;
begin
    if application in ('none', current_user) then
        return;
    end if;
    perform pg_advisory_xact_lock(4242002);
    execute format('grant usage on schema %I to %I', current_schema(), application);
    execute format('grant usage on all sequences in schema %I to %I', current_schema(), application);
    for here in
        select c.oid::regclass as name,
            case when c.relkind in ('r', 'p') then 'select, insert, update, delete' else 'select' end as rights
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
            and c.relname not in ('audit', 'audit_anchor', 'destruction', 'flyway_schema_history')
    loop
        execute format('grant %s on %s to %I', here.rights, here.name, application);
    end loop;
    execute format('revoke all on audit, audit_anchor, destruction from public, %I', application);
    execute format('grant select, insert on audit, destruction to %I', application);
    execute format('grant update (number) on destruction to %I', application);
    execute format('grant select on audit_anchor to %I', application);
end
$$;
