-- Who signed up on the public page, so that the school checks their card when they come.
alter table training.participation add column by_self boolean not null default false;

-- Attempts to sign up on the public page, kept for a day, so that nobody fills classes or tries out numbers.
create table training.sign_up_attempt (
    address text not null,
    at      timestamptz not null,
    refused boolean not null
);
create index sign_up_attempt_by_address on training.sign_up_attempt (address, at);
create index sign_up_attempt_by_time on training.sign_up_attempt (at);
