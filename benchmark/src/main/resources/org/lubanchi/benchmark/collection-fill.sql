-- Schools that only the bench knows, directly under a city, each with a clerk whose password is that of the demonstration's school.
insert into registry.unit (id) select 'bench-' || n from generate_series(1, ?) n on conflict do nothing;

insert into registry.unit_name (unit, valid_from, zh, en)
select id, date '2020-01-01', '基准学校 ' || substr(id, 7), 'Bench school ' || substr(id, 7)
from registry.unit where id like 'bench-%' on conflict do nothing;

insert into registry.unit_kind (unit, valid_from, kind, founder)
select id, date '2020-01-01', 'school', 'public' from registry.unit where id like 'bench-%' on conflict do nothing;

insert into registry.link (hierarchy, child, parent, valid_from)
select way, id, 'shaoxing', date '2020-01-01'
from registry.unit cross join unnest(array['territory', 'authority']) way where id like 'bench-%' on conflict do nothing;

insert into registry.closure (hierarchy, ancestor, descendant, depth, valid_from, valid_to)
select way, 'shaoxing', id, 1, date '2020-01-01', date '9999-12-31'
from registry.unit cross join unnest(array['territory', 'authority']) way where id like 'bench-%' on conflict do nothing;

insert into access.account (id, login, name, password_hash, role, unit, opened_at)
select unit.id, unit.id, unit.id, known.password_hash, 'school', unit.id, now()
from registry.unit unit cross join access.account known
where unit.id like 'bench-%' and known.login = 'school' on conflict do nothing;
