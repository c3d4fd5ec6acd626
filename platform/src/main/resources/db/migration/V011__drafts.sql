-- A row of a draft. Cells are {field: {text, version, by, name, at}}; a row taken away stays, so that it can come back.
create table collection.draft_row (
    round    text not null,
    unit     text not null,
    table_id text not null,
    row_id   text not null check (row_id ~ '^[A-Za-z0-9_-]{1,40}$'),
    position numeric not null,
    cells    jsonb not null,
    gone     boolean not null default false,
    primary key (round, unit, table_id, row_id),
    foreign key (round, unit, table_id) references collection.table_case
);

-- What was acknowledged, patch by patch; only grows. A patch that comes again finds its answer here.
create table collection.draft_patch (
    round    text not null,
    unit     text not null,
    table_id text not null,
    client   text not null,
    sequence integer not null,
    actor    text not null,
    at       timestamptz not null,
    changes  jsonb not null,
    outcome  jsonb not null,
    primary key (round, unit, table_id, client, sequence)
);

-- Why a doubtful value is right; it holds as long as the problem reads the same.
create table collection.explanation (
    round    text not null,
    unit     text not null,
    table_id text not null,
    row_id   text not null,
    field    text not null,
    code     text not null,
    found    text not null,
    reason   text not null,
    actor    text not null,
    at       timestamptz not null,
    primary key (round, unit, table_id, row_id, code, field)
);
