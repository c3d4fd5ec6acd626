-- A certificate is a case of its own: issued, put on the national site, replaced by another or withdrawn. It is never deleted.
alter table training.certificate
    add column state text not null default 'issued' check (state in ('issued', 'online', 'replaced', 'withdrawn')),
    add column version integer not null default 1 check (version > 0),
    add column replaces bigint unique references training.certificate;
alter table training.certificate alter column state drop default;

-- Somebody holds one valid certificate of an occupation and level from a class.
alter table training.certificate drop constraint certificate_class_trainee_occupation_level_key;
create unique index certificate_valid on training.certificate (class, trainee, occupation, level)
    where state in ('issued', 'online');

alter table training.step drop constraint step_kind_check;
alter table training.step add constraint step_kind_check check (kind in ('class', 'pool', 'certificate'));
