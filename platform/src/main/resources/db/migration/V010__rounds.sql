alter table access.account drop constraint account_role_check;
alter table access.account add constraint account_role_check
    check (role in ('school', 'approver', 'county', 'city', 'public'));

-- A round that was opened for reporting on the web; a round that began with a workbook on the command line has no plan.
create table collection.round_plan (
    round          text primary key references collection.round,
    title          text not null,
    opens_at       timestamptz not null,
    deadline       timestamptz not null check (deadline > opens_at),
    reference_date date not null,
    edition        text not null,
    levels         text not null,
    opened_by      text not null
);

create table collection.round_table (
    round    text not null references collection.round_plan,
    table_id text not null,
    position integer not null,
    primary key (round, table_id)
);

-- One unit's table in a round, a case that moves through states. The counts are those of its draft.
create table collection.table_case (
    round            text not null references collection.round_plan,
    unit             text not null,
    table_id         text not null,
    state            text not null check (state in
        ('not_started', 'drafting', 'school_review', 'submitted', 'returned', 'approved', 'sealed')),
    level            integer not null default 0,
    revision         integer not null default 0,
    row_count        bigint not null default 0,
    filled           integer not null default 0,
    cells            integer not null default 0,
    blocking         integer not null default 0,
    to_explain       integer not null default 0,
    explained        integer not null default 0,
    submitted_number integer,
    approved_number  integer,
    sealed_number    integer,
    changed_at       timestamptz not null,
    changed_by       text not null,
    primary key (round, unit, table_id)
);

-- Every step of a case, for people to read; the audit trail holds the same as a chain.
create table collection.case_step (
    number     bigint generated always as identity primary key,
    round      text not null,
    unit       text not null,
    table_id   text not null,
    at         timestamptz not null,
    actor      text not null,
    name       text not null,
    from_state text not null,
    to_state   text not null,
    version    integer,
    note       text not null
);
create index case_step_by_case on collection.case_step (round, unit, table_id, number);

create table collection.extension (
    round      text not null references collection.round_plan,
    unit       text not null,
    deadline   timestamptz not null,
    reason     text not null,
    granted_by text not null,
    granted_at timestamptz not null,
    primary key (round, unit)
);
