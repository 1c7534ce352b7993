-- Duties that are planned every week, or once. Times are those of the clocks in the Netherlands; a duty that ends no later
-- than it begins ends on the next day.
create table roster_plan (
    id          uuid primary key,
    adviser_id  uuid references account,
    days        integer[] not null check (days <@ '{1,2,3,4,5,6,7}' and cardinality(days) > 0),
    starts      time not null,
    ends        time not null,
    valid_from  date not null,
    valid_until date check (valid_until >= valid_from),
    on_holidays boolean not null,
    except_days date[] not null,
    regions     text[] not null,
    pool        boolean not null,
    languages   text[] not null,
    audiences   text[] not null,
    check (pool or cardinality(regions) > 0)
);
create index roster_plan_adviser on roster_plan (adviser_id);

-- Days beside the public holidays on which regular duties do not begin: of one region, or of the whole country.
create table roster_holiday (
    id          uuid primary key,
    day         date not null,
    name        text not null check (length(name) between 1 and 80),
    region_code text
);

-- A duty that comes from a plan is replaced with it.
alter table planned_duty add column plan_id uuid references roster_plan on delete cascade;
create unique index planned_duty_plan on planned_duty (plan_id, starts_at);
