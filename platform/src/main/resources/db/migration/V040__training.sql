create schema training;

-- A school assesses only the occupations and levels it has filed for (评价机构备案).
create table training.filing (
    id         bigint generated always as identity primary key,
    school     text not null,
    occupation text not null,
    level      text not null,
    document   text not null,
    valid_from date not null,
    valid_to   date not null check (valid_to >= valid_from),
    request    text not null unique
);
create index filing_by_school on training.filing (school, occupation, level);

create table training.project (
    id               bigint generated always as identity primary key,
    school           text not null,
    name             text not null,
    industry         text not null,
    public_benefit   boolean not null,
    skills           boolean not null,
    elderly          boolean not null,
    domestic_service boolean not null,
    request          text not null unique,
    unique (school, name)
);

-- A class is a case: its state moves only together with its version. The request makes a double click one class.
create table training.class (
    id           bigint generated always as identity primary key,
    school       text not null,
    project      bigint not null references training.project,
    number       text not null,
    title        text not null,
    hours        integer not null check (hours > 0),
    online_hours integer not null check (online_hours between 0 and hours),
    starts       date not null,
    ends         date not null check (ends >= starts),
    capacity     integer not null check (capacity > 0),
    fee          numeric(12, 2) not null check (fee >= 0),
    place        text not null,
    latitude     numeric(8, 5) check (latitude between -90 and 90),
    longitude    numeric(8, 5) check (longitude between -180 and 180),
    state        text not null check (state in
                     ('proposed', 'filed', 'running', 'under_review', 'completed', 'locked', 'cancelled')),
    version      integer not null default 1 check (version > 0),
    year         integer not null,
    request      text not null unique,
    unique (school, number),
    check (year = extract(year from ends))
);
create index class_by_year on training.class (year, school);

-- One person, whichever school teaches them. The identity number is only here, encrypted; the lookup is a keyed hash.
create table training.trainee (
    id     bigint generated always as identity primary key,
    lookup bytea not null unique,
    cipher bytea not null,
    masked text not null,
    name   text not null
);

create table training.participation (
    class         bigint not null references training.class,
    trainee       bigint not null references training.trainee,
    trainee_group text not null,
    state         text not null check (state in ('signed_up', 'completed', 'failed', 'withdrawn')),
    overlapping   boolean not null default false,
    primary key (class, trainee)
);
create index participation_by_trainee on training.participation (trainee);

create table training.session (
    id      bigint generated always as identity primary key,
    class   bigint not null references training.class,
    day     date not null,
    starts  time not null,
    hours   integer not null check (hours > 0),
    online  boolean not null,
    unique (class, day, starts)
);

-- A code lives for a minute or two; only its keyed hash is kept.
create table training.sign_in_code (
    lookup     bytea primary key,
    session    bigint not null references training.session,
    issued_at  timestamptz not null
);
create index sign_in_code_by_session on training.sign_in_code (session, issued_at);

create table training.wrong_code (
    address text not null,
    at      timestamptz not null
);
create index wrong_code_by_address on training.wrong_code (address, at);

create table training.attendance (
    session  bigint not null references training.session,
    trainee  bigint not null references training.trainee,
    at       timestamptz not null,
    way      text not null check (way in ('code', 'by_hand')),
    metres   integer,
    doubtful boolean not null default false,
    note     text not null default '',
    request  text not null,
    primary key (session, trainee)
);

create table training.certificate (
    id         bigint generated always as identity primary key,
    class      bigint not null,
    trainee    bigint not null,
    occupation text not null,
    level      text not null,
    number     text not null unique,
    issued_on  date not null,
    unique (class, trainee, occupation, level),
    foreign key (class, trainee) references training.participation
);

create table training.entry (
    id        bigint generated always as identity primary key,
    class     bigint not null references training.class,
    kind      text not null check (kind in ('income', 'cost')),
    item      text not null,
    amount    numeric(14, 2) not null check (amount >= 0),
    booked_on date not null,
    account   text not null,
    request   text not null unique
);
create index entry_by_class on training.entry (class);

create table training.pool (
    id        bigint generated always as identity primary key,
    school    text not null,
    year      integer not null,
    income    numeric(14, 2) not null,
    cost      numeric(14, 2) not null,
    base      numeric(14, 2) not null check (base > 0),
    headcount integer not null check (headcount > 0),
    pay_total numeric(14, 2) check (pay_total > 0),
    amount    numeric(14, 2) not null check (amount >= 0),
    state     text not null check (state in ('calculated', 'submitted', 'approved', 'published', 'paid')),
    version   integer not null default 1 check (version > 0),
    request   text not null unique,
    unique (school, year)
);

create table training.payout (
    pool   bigint not null references training.pool,
    person text not null,
    amount numeric(14, 2) not null check (amount > 0),
    primary key (pool, person)
);

-- How a case came to stand where it stands; the audit trail holds the same with hashes.
create table training.step (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('class', 'pool')),
    subject    bigint not null,
    from_state text not null,
    to_state   text not null,
    account    text not null,
    role       text not null,
    at         timestamptz not null,
    note       text not null
);
create index step_by_subject on training.step (kind, subject, id);

-- The city hands down how many person-times a school trains in a year.
create table training.task (
    school       text not null,
    year         integer not null,
    person_times integer not null check (person_times >= 0),
    version      integer not null default 1,
    primary key (school, year)
);

-- What a school's year handed to the lake.
create table training.feed (
    school       text not null,
    year         integer not null,
    round        text not null,
    classes      integer not null,
    person_times integer not null,
    fed_at       timestamptz not null,
    primary key (school, year)
);
