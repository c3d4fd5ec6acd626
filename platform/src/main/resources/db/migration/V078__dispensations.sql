-- Schools that are judged otherwise by the standards of a year: several as one, or not at all for a reason of the standard.
create table evaluation.dispensation (
    id        bigint generated always as identity primary key,
    region    text not null,
    year      integer not null,
    schools   text not null,
    exemption text,
    reason    text not null,
    account   text not null,
    at        timestamptz not null,
    ended_at  timestamptz
);
create index dispensation_of_year on evaluation.dispensation (region, year) where ended_at is null;
