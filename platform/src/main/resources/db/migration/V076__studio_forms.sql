-- How authors want tables and charts of figures shown; what is not here stands as the outline has it.
create table studio.block_arrangement (
    report  bigint not null references studio.report,
    section text not null,
    block   text not null,
    content text not null,
    primary key (report, block)
);

-- Suggestions that an author left; they are not made again in this report until taken back.
create table studio.advice_left (
    report       bigint not null references studio.report,
    section      text not null,
    about        text not null,
    account      text not null,
    account_name text not null,
    at           timestamptz not null,
    primary key (report, section, about)
);
