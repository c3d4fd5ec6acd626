create schema collection;

create table collection.round (
    id        text primary key,
    region    text not null,
    year      integer not null,
    synthetic boolean not null,
    opened_at timestamptz not null,
    unique (region, year)
);

-- A version is a pointer to an object of the lake; only the object holds data. Versions never change.
create table collection.table_version (
    round         text not null references collection.round,
    unit          text not null,
    table_id      text not null,
    number        integer not null check (number > 0),
    object        text not null,
    row_count     bigint not null,
    source_file   text not null,
    source_sha256 text not null,
    sheet         text not null,
    addresses     text not null,
    to_explain    integer not null,
    submitter     text not null,
    submitted_at  timestamptz not null,
    primary key (round, unit, table_id, number)
);

create table collection.approval (
    round       text not null,
    unit        text not null,
    table_id    text not null,
    number      integer not null,
    approver    text not null,
    approved_at timestamptz not null,
    primary key (round, unit, table_id, number),
    foreign key (round, unit, table_id, number) references collection.table_version
);

-- Published figures that synthetic data were fitted to; they are compared as calibrated, not as equal.
create table collection.calibration (
    round     text not null references collection.round,
    published text not null,
    value     text not null,
    primary key (round, published)
);
