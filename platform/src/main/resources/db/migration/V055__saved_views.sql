create schema indicator;

-- A page as somebody wants to find it again: its address with unit, year and filters.
create table indicator.saved_view (
    id       bigint generated always as identity primary key,
    account  text not null,
    name     text not null check (length(name) between 1 and 60),
    address  text not null check (address ~ '^/[^/]' and length(address) <= 500),
    saved_at timestamptz not null,
    unique (account, name)
);
