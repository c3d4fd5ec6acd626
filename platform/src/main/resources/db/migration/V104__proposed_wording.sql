-- What somebody proposes to write instead of the words a comment is about.
alter table studio.comment add column proposal text;
