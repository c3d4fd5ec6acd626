-- Files that prove what is handed in to a run of a scheme; the bytes lie in the lake.
create table evaluation.entry_file (
    id           bigint generated always as identity primary key,
    run          bigint not null references evaluation.run,
    unit         text not null,
    input        text not null,
    name         text not null,
    kind         text not null check (kind in ('pdf', 'png', 'jpeg', 'svg')),
    object       text not null,
    size         bigint not null,
    account      text not null,
    account_name text not null,
    at           timestamptz not null,
    unique (run, unit, input, object)
);
