-- A workbook that was brought and not taken over yet, or was; kept so that it can be given back with remarks.
create table collection.upload (
    id         text primary key,
    round      text not null references collection.round_plan,
    unit       text not null,
    name       text not null,
    sha256     text not null,
    content    bytea not null,
    actor      text not null,
    at         timestamptz not null
);
create index upload_by_unit on collection.upload (round, unit, at);
