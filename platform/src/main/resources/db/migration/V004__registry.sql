create schema registry;

-- A unit is only its id; everything that can change is dated. Intervals are [valid_from, valid_to).
create table registry.unit (
    id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$')
);

create table registry.unit_name (
    unit       text not null references registry.unit,
    valid_from date not null,
    valid_to   date not null default '9999-12-31' check (valid_to > valid_from),
    zh         text not null,
    en         text not null,
    primary key (unit, valid_from)
);

create table registry.unit_kind (
    unit       text not null references registry.unit,
    valid_from date not null,
    valid_to   date not null default '9999-12-31' check (valid_to > valid_from),
    kind       text not null check (kind in ('city', 'county', 'school', 'authority')),
    founder    text check (founder in ('public', 'private')),
    primary key (unit, valid_from)
);

create table registry.unit_code (
    unit       text not null references registry.unit,
    scheme     text not null,
    valid_from date not null,
    valid_to   date not null default '9999-12-31' check (valid_to > valid_from),
    code       text not null,
    primary key (unit, scheme, valid_from)
);

create table registry.link (
    hierarchy  text not null check (hierarchy in ('territory', 'authority')),
    child      text not null references registry.unit,
    parent     text not null references registry.unit check (parent <> child),
    valid_from date not null,
    valid_to   date not null default '9999-12-31' check (valid_to > valid_from),
    primary key (hierarchy, child, valid_from)
);

-- Every way from an ancestor to a descendant with the days on which it holds; the unit itself is not among them.
create table registry.closure (
    hierarchy  text not null,
    ancestor   text not null references registry.unit,
    descendant text not null references registry.unit,
    depth      integer not null,
    valid_from date not null,
    valid_to   date not null,
    primary key (hierarchy, descendant, ancestor, valid_from)
);
create index closure_by_ancestor on registry.closure (hierarchy, ancestor, valid_from);
