-- What applications brought to the demonstration of this data folder.
create table demonstration.part (
    name text primary key
);
