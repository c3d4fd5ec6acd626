-- An agency holds an assessment (评价场次) of an occupation and level it has filed for, on one day.
create table training.assessment (
    id         bigint generated always as identity primary key,
    school     text not null,
    occupation text not null,
    level      text not null,
    day        date not null,
    place      text not null,
    capacity   integer not null check (capacity > 0),
    filing     bigint not null references training.filing,
    state      text not null check (state in
                   ('planned', 'enrolling', 'examining', 'scored', 'confirmed', 'cancelled')),
    version    integer not null default 1 check (version > 0),
    year       integer not null,
    request    text not null unique,
    check (year = extract(year from day))
);
create index assessment_by_year on training.assessment (year, school);

-- Who is assessed: a trainee who completed a class of the school. Not entered, absent and zero points stay apart.
create table training.candidate (
    assessment bigint not null references training.assessment,
    trainee    bigint not null,
    class      bigint not null,
    attended   boolean,
    theory     numeric(4, 1) check (theory between 0 and 100),
    skill      numeric(4, 1) check (skill between 0 and 100),
    primary key (assessment, trainee),
    foreign key (class, trainee) references training.participation,
    check ((theory is not null) = coalesce(attended, false)),
    check ((skill is not null) = coalesce(attended, false))
);
create index candidate_by_trainee on training.candidate (trainee, class);

alter table training.certificate add column assessment bigint references training.assessment;

alter table training.step drop constraint step_kind_check;
alter table training.step add constraint step_kind_check check (kind in ('class', 'pool', 'certificate', 'assessment'));
