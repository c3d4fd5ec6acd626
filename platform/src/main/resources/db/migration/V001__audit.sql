create schema audit;

create table audit.entry (
    number        bigint primary key,
    at            timestamptz not null,
    actor         text not null,
    action        text not null,
    subject       text not null,
    facts         text not null,
    previous_hash text not null,
    hash          text not null unique
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail only grows: % is refused', tg_op;
end
$$;

create trigger only_grows before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger only_grows_whole before truncate on audit.entry
    for each statement execute function audit.refuse_change();
