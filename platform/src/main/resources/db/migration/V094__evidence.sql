-- A file that proves a figure; only its pointer stands here, the bytes are an object of the lake.
create table collection.evidence (
    id         bigint generated always as identity primary key,
    round      text not null,
    unit       text not null,
    table_id   text not null,
    row_id     text not null,
    field      text not null,
    name       text not null,
    kind       text not null check (kind in ('pdf', 'png', 'jpeg', 'svg')),
    object     text not null check (object ~ '^[0-9a-f]{64}$'),
    size       bigint not null check (size > 0),
    actor      text not null,
    person     text not null,
    at         timestamptz not null,
    removed_at timestamptz,
    foreign key (round, unit, table_id) references collection.table_case
);
create index evidence_by_case on collection.evidence (round, unit, table_id, id);

-- What went out with a version stays with it, whatever becomes of the draft's files later.
create table collection.version_evidence (
    round    text not null,
    unit     text not null,
    table_id text not null,
    number   integer not null,
    evidence bigint not null references collection.evidence,
    primary key (round, unit, table_id, number, evidence),
    foreign key (round, unit, table_id, number) references collection.table_version
);
