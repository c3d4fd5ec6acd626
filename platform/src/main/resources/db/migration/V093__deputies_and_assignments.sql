-- Somebody reviews for somebody else who is away, for a span of days.
create table access.delegation (
    id         bigint generated always as identity primary key,
    principal  text not null references access.account,
    deputy     text not null references access.account check (deputy <> principal),
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    reason     text not null,
    made_at    timestamptz not null,
    revoked_at timestamptz
);
create index delegation_by_deputy on access.delegation (deputy, last_day);
create index delegation_by_principal on access.delegation (principal, last_day);

-- Which department or person of a unit sees to a table.
create table collection.assignment (
    round       text not null,
    unit        text not null,
    table_id    text not null,
    department  text not null,
    account     text,
    assigned_by text not null,
    assigned_at timestamptz not null,
    primary key (round, unit, table_id),
    foreign key (round, unit, table_id) references collection.table_case
);
