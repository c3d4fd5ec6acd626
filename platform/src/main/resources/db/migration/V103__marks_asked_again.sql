-- Why experts were asked to mark a school again, when their marks lay too far apart.
alter table evaluation.assignment add column asked_again text;
