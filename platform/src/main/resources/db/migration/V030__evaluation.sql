create schema evaluation;

-- One evaluation of a region's schools by a scheme; snapshot and edition are frozen when it is opened.
create table evaluation.run (
    id           bigint generated always as identity primary key,
    scheme       text not null,
    region       text not null,
    year         integer not null,
    snapshot     text not null,
    edition      text not null,
    synthetic    boolean not null,
    state        text not null check (state in ('self_assessment', 'review', 'publicity', 'final')),
    opened_by    text not null,
    opened_at    timestamptz not null,
    public_until date,
    unique (scheme, region, year, snapshot)
);

create table evaluation.run_subject (
    run    bigint not null references evaluation.run,
    unit   text not null,
    zh     text not null,
    en     text not null,
    kind   text not null,
    place  integer not null,
    primary key (run, unit)
);

-- The computed numbers as they were when the run was opened; a correction after an objection adds a revision.
create table evaluation.figure (
    run      bigint not null references evaluation.run,
    unit     text not null,
    name     text not null,
    revision integer not null,
    amount   numeric,
    reason   text,
    primary key (run, unit, name, revision),
    check ((amount is null) <> (reason is null))
);

create table evaluation.entry (
    run      bigint not null references evaluation.run,
    unit     text not null,
    input    text not null,
    revision integer not null,
    amount   numeric not null,
    evidence text not null,
    actor    text not null,
    at       timestamptz not null,
    primary key (run, unit, input, revision)
);

create table evaluation.assignment (
    run    bigint not null references evaluation.run,
    unit   text not null,
    expert text not null,
    mark   numeric,
    at     timestamptz not null,
    primary key (run, unit, expert)
);

create table evaluation.objection (
    id          bigint generated always as identity primary key,
    run         bigint not null references evaluation.run,
    unit        text not null,
    node        text not null,
    text        text not null,
    actor       text not null,
    at          timestamptz not null,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    total_before numeric,
    total_after  numeric
);
