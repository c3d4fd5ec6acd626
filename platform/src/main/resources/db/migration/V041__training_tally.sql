-- How many of each group completed a class, counted in the transaction that decides who did. Nobody joins or leaves a class
-- after that; a class that goes back to running loses its tally.
create table training.tally (
    class         bigint not null references training.class,
    trainee_group text not null,
    completed     integer not null check (completed > 0),
    primary key (class, trainee_group)
);

insert into training.tally (class, trainee_group, completed)
    select class, trainee_group, count(*) from training.participation where state = 'completed' group by class, trainee_group;

create index participation_overlapping on training.participation (class) where overlapping and state = 'completed';
