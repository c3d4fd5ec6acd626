create schema demonstration;

-- One row when the demonstration has been loaded whole.
create table demonstration.loaded (
    done boolean primary key check (done)
);
