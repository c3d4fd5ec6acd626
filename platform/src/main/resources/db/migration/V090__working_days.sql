-- How many working days a school has for what was returned.
alter table collection.round_plan add column return_days integer not null default 3
    check (return_days between 1 and 60);

-- A table that is taken later than its unit: because it was returned, or because the city opened it again.
create table collection.table_window (
    round      text not null,
    unit       text not null,
    table_id   text not null,
    cause      text not null check (cause in ('returned', 'exception')),
    until      timestamptz not null,
    reason     text not null,
    granted_by text not null,
    granted_at timestamptz not null,
    primary key (round, unit, table_id, cause),
    foreign key (round, unit, table_id) references collection.table_case
);
