-- The data package of what was handed in: figures, tables and charts as CSV. Reports handed in before have none.
alter table studio.submission add column data text;
