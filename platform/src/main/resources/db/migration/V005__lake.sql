create schema lake;

-- An object of the lake's folder counts from the moment it stands here.
create table lake.object (
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    suffix       text not null,
    committed_at timestamptz not null,
    primary key (sha256, suffix)
);

-- Sealed snapshots; of a round the highest number is the current one. Nothing but the pointer is kept here.
create table lake.snapshot (
    id        text primary key,
    round     text not null,
    number    integer not null check (number > 0),
    region    text not null,
    year      integer not null,
    manifest  text not null,
    sealed_at timestamptz not null,
    unique (round, number)
);
