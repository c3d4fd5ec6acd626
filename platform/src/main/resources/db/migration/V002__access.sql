create schema access;

create table access.account (
    id            text primary key,
    login         text not null unique,
    name          text not null,
    password_hash text not null,
    role          text not null check (role in ('school', 'city', 'public')),
    unit          text not null,
    enabled       boolean not null default true,
    opened_at     timestamptz not null
);

-- Keys are hashes of the account name or the address that was tried, so that nothing personal stays here.
create table access.sign_in_failure (
    key      text primary key,
    failures integer not null,
    last_at  timestamptz not null
);
