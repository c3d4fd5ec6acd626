create schema notification;

-- What somebody is told. The row is the inbox and the outbox in one: it is written in the transaction of what it tells,
-- and the mail goes out afterwards. `once` names what is told, so that nobody is told the same thing twice.
create table notification.notice (
    id       bigint generated always as identity primary key,
    account  text not null,
    kind     text not null,
    once     text not null,
    title_zh text not null,
    title_en text not null,
    text_zh  text not null,
    text_en  text not null,
    link     text not null,
    at       timestamptz not null,
    read_at  timestamptz,
    -- none: no address or no mail server; uncertain: it may have left when the program stopped, and is not sent again
    mail     text not null check (mail in ('none', 'waiting', 'sending', 'sent', 'failed', 'uncertain')),
    attempts integer not null default 0,
    mail_at  timestamptz not null,
    unique (account, once)
);
create index notice_by_account on notification.notice (account, id);
create index notice_to_send on notification.notice (mail_at) where mail in ('waiting', 'sending');

-- Where somebody wants mail; nobody is written to before they have said so.
create table notification.address (
    account text primary key,
    email   text not null,
    at      timestamptz not null
);

-- When a unit was urged by hand last.
create table collection.urging (
    round text not null references collection.round_plan,
    unit  text not null,
    at    timestamptz not null,
    actor text not null,
    primary key (round, unit)
);
