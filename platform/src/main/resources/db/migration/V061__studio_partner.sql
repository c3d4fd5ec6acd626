-- Some reports are written together with somebody, such as an enterprise; then a unit writes several a year.
alter table studio.report add column partner text not null default '';
drop index studio.report_open_once;
create unique index report_open_once on studio.report (outline, unit, year, partner) where state <> 'withdrawn';
