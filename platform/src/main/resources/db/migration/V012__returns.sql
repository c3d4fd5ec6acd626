-- What a reviewer sends back: a cell, or without row and field the whole table. A thread of its own.
create table collection.return_note (
    id        bigint generated always as identity primary key,
    round     text not null,
    unit      text not null,
    table_id  text not null,
    row_id    text,
    field     text,
    reason    text not null check (reason in ('wrong', 'coverage', 'unexplained', 'evidence', 'other')),
    state     text not null check (state in ('open', 'changed', 'accepted')),
    cell_text text not null,
    actor     text not null,
    name      text not null,
    at        timestamptz not null,
    check ((row_id is null) = (field is null)),
    foreign key (round, unit, table_id) references collection.table_case
);
create index return_note_by_case on collection.return_note (round, unit, table_id);

create table collection.note_message (
    number bigint generated always as identity primary key,
    note   bigint not null references collection.return_note,
    actor  text not null,
    name   text not null,
    at     timestamptz not null,
    text   text not null
);
create index note_message_by_note on collection.note_message (note, number);
