create schema studio;

-- A report that people write. What the figures say is written anew each time; here stands what people add and how far it is.
create table studio.report (
    id             bigint generated always as identity primary key,
    outline        text not null,
    unit           text not null,
    year           integer not null,
    title          text not null,
    state          text not null check (state in
        ('draft', 'checking', 'returned', 'approved', 'frozen', 'published', 'withdrawn')),
    revision       integer not null check (revision > 0),
    opened_by      text not null,
    opened_by_name text not null,
    opened_at      timestamptz not null
);
create unique index report_open_once on studio.report (outline, unit, year) where state <> 'withdrawn';

-- Who is to write a section.
create table studio.assignment (
    report  bigint not null references studio.report,
    section text not null,
    account text not null,
    name    text not null,
    primary key (report, section)
);

-- Every save of a section; the highest version holds. Nothing is overwritten.
create table studio.section_version (
    report       bigint not null references studio.report,
    section      text not null,
    version      integer not null check (version > 0),
    content      text not null,
    characters   integer not null,
    account      text not null,
    account_name text not null,
    saved_at     timestamptz not null,
    primary key (report, section, version)
);

-- What somebody wrote while another was faster: kept beside, for the author to take over.
create table studio.section_aside (
    id           bigint generated always as identity primary key,
    report       bigint not null references studio.report,
    section      text not null,
    seen         integer not null,
    content      text not null,
    account      text not null,
    account_name text not null,
    at           timestamptz not null
);

create table studio.comment (
    id            bigint generated always as identity primary key,
    report        bigint not null references studio.report,
    section       text not null,
    thread        bigint references studio.comment,
    quote         text not null,
    text          text not null,
    account       text not null,
    account_name  text not null,
    at            timestamptz not null,
    resolved_by   text,
    resolved_name text,
    resolved_at   timestamptz,
    check ((resolved_by is null) = (resolved_at is null))
);
create index comment_by_report on studio.comment (report, section, id);

-- How a report came to where it stands.
create table studio.step (
    report       bigint not null references studio.report,
    number       integer not null check (number > 0),
    step         text not null,
    state        text not null,
    reason       text not null,
    account      text not null,
    account_name text not null,
    at           timestamptz not null,
    primary key (report, number)
);

-- A finished report as it was handed in: its files lie in the lake, and these very files are checked, approved and published.
create table studio.submission (
    report       bigint not null references studio.report,
    number       integer not null check (number > 0),
    snapshot     text not null,
    edition      text not null,
    synthetic    boolean not null,
    document     text not null,
    word         text not null,
    html         text not null,
    pdf          text,
    check_id     text not null,
    withheld     integer not null,
    unbound      integer not null,
    account      text not null,
    account_name text not null,
    at           timestamptz not null,
    primary key (report, number)
);

-- What the public reads, at an address that stays for ever.
create table studio.publication (
    report           bigint primary key references studio.report,
    address          text not null unique,
    submission       integer not null,
    content_hash     text not null,
    body             text not null,
    visible_from     date,
    published_at     timestamptz,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    foreign key (report, submission) references studio.submission,
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);
