-- A case that a school tells: reviewed by its city, chosen into a chapter of a report.
create table studio.story (
    id           bigint generated always as identity primary key,
    unit         text not null,
    year         integer not null,
    title        text not null,
    text         text not null,
    state        text not null check (state in ('draft', 'submitted', 'returned', 'accepted')),
    revision     integer not null check (revision > 0),
    reason       text not null,
    picture      text,
    suffix       text,
    width        integer,
    height       integer,
    rights       boolean not null,
    consent      boolean not null,
    account      text not null,
    account_name text not null,
    at           timestamptz not null,
    check ((picture is null) = (suffix is null))
);
create index story_by_year on studio.story (year, unit, id);

-- The cases of a section in the order they stand there; their running numbers follow from the order.
create table studio.chosen_story (
    report   bigint not null references studio.report,
    section  text not null,
    place    integer not null check (place > 0),
    story    bigint not null references studio.story,
    primary key (report, section, place),
    unique (report, story)
);
