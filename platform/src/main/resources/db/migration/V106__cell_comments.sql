-- What people say to each other about a cell; nothing of it is sent back or holds anything up.
create table collection.cell_comment (
    id         bigint generated always as identity primary key,
    round      text not null references collection.round_plan,
    unit       text not null,
    table_id   text not null,
    row_id     text not null,
    field      text not null,
    said       text not null,
    account    text not null,
    name       text not null,
    at         timestamptz not null,
    settled_by text,
    settled_at timestamptz
);
create index cell_comment_by_case on collection.cell_comment (round, unit, table_id, id);
