-- Who does an action of a plan in a region, until when and how many; a change adds a revision, nothing is overwritten.
create table evaluation.action_plan (
    action   text not null,
    region   text not null,
    revision integer not null,
    owner    text,
    office   text not null,
    due      date not null,
    share    numeric,
    state    text not null check (state in ('open', 'under_way', 'done', 'dropped')),
    note     text not null,
    actor    text not null,
    unit     text not null,
    at       timestamptz not null,
    primary key (action, region, revision)
);

-- How many there were in all at the end of a year, and what proves it.
create table evaluation.action_count (
    action    text not null,
    region    text not null,
    year      integer not null,
    revision  integer not null,
    amount    numeric check (amount >= 0),
    evidence  text not null,
    reference text not null,
    actor     text not null,
    unit      text not null,
    at        timestamptz not null,
    primary key (action, region, year, revision)
);
