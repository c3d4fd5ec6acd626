-- What people entered from reports that were written elsewhere, to be compared with a report's own figures.
create table studio.told_figure (
    report       bigint not null references studio.report,
    indicator    text not null,
    source       text not null,
    printed      text not null,
    account      text not null,
    account_name text not null,
    at           timestamptz not null,
    primary key (report, indicator, source)
);
