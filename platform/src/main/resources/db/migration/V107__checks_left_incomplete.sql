-- How many relations broke down in a check: with nothing found, it still says that not everything was looked at.
alter table consistency.report_check add column unapplied integer not null default 0;
