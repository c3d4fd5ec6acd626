-- How many took part in a class and did not withdraw, counted when completion is decided, as the tally is.
alter table training.class add column took_part integer not null default 0 check (took_part >= 0);
update training.class c set took_part = (
    select count(*) from training.participation p where p.class = c.id and p.state in ('completed', 'failed'))
    where c.state in ('under_review', 'completed', 'locked');

-- Of the person-times handed over those that count; what was handed over before did not tell them apart.
alter table training.feed add column counted integer check (counted between 0 and person_times);
