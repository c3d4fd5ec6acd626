-- What happened to a unit, for people to read; the audit trail holds the same as a chain.
create table registry.unit_event (
    number bigint generated always as identity primary key,
    unit   text not null references registry.unit,
    kind   text not null,
    day    date not null,
    others text not null,
    reason text not null,
    actor  text not null,
    name   text not null,
    at     timestamptz not null
);
create index unit_event_by_unit on registry.unit_event (unit, number);

-- Where a school teaches; a school may have several places at once.
create table registry.campus (
    unit       text not null references registry.unit,
    campus     text not null check (campus ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    valid_from date not null,
    valid_to   date not null default '9999-12-31' check (valid_to > valid_from),
    zh         text not null,
    en         text not null,
    address    text not null,
    primary key (unit, campus, valid_from)
);

-- Groups that are no tree: mountain counties, peers, schools that are evaluated together.
create table registry.unit_group (
    id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    zh text not null,
    en text not null
);

create table registry.group_member (
    group_id   text not null references registry.unit_group,
    unit       text not null references registry.unit,
    valid_from date not null,
    valid_to   date not null default '9999-12-31' check (valid_to > valid_from),
    primary key (group_id, unit, valid_from)
);
