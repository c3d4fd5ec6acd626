create schema consistency;

-- A report that was handed in to be checked. The file and what was found lie in the lake; here stands how far it is.
create table consistency.report_check (
    id           text primary key,
    unit         text not null,
    year         integer,
    file_name    text not null,
    sort         text not null,
    original     text not null,
    suffix       text not null,
    previous     text references consistency.report_check,
    state        text not null check (state in ('queued', 'running', 'done', 'failed', 'interrupted')),
    attempt      integer not null,
    result       text,
    errors       integer not null default 0,
    notes        integer not null default 0,
    problem      text,
    account      text not null,
    account_name text not null,
    handed_in_at timestamptz not null,
    ended_at     timestamptz,
    check ((state = 'done') = (result is not null)),
    check ((state = 'failed') = (problem is not null))
);
create index report_check_by_unit on consistency.report_check (unit, handed_in_at desc);

-- What was found, by what it means: two drafts that say the same thing wrong share a meaning.
create table consistency.finding (
    check_id text not null references consistency.report_check,
    number   integer not null check (number > 0),
    meaning  text not null,
    severity text not null,
    relation text not null,
    primary key (check_id, number)
);

-- What people say to a finding, each time anew; the highest version holds. Nothing is overwritten.
create table consistency.decision (
    check_id     text not null,
    number       integer not null,
    version      integer not null check (version > 0),
    decision     text not null check (decision in ('accepted', 'not-a-problem', 'explained', 'open')),
    reason       text not null,
    account      text not null,
    account_name text not null,
    decided_at   timestamptz not null,
    carried_from text references consistency.report_check,
    primary key (check_id, number, version),
    foreign key (check_id, number) references consistency.finding
);
