-- Where the other report prints a figure, when it was brought in from a checked file; empty when somebody typed it.
alter table studio.told_figure add column place text not null default '';
