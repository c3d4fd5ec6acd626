-- A year of 1.5 million participations in the platform's own tables, by arithmetic that training-bare.sql repeats.
insert into training.project (school, name, industry, public_benefit, skills, elderly, domestic_service, request)
  select s.id, 'bench ' || g, chr(65 + g % 20), g % 2 = 0, true, g % 5 = 0, g % 7 = 0, 'bench-' || g
  from generate_series(1, 3000) g join (select id, row_number() over (order by id) - 1 as n, count(*) over () as all_schools
    from unnest(?::text[]) u(id)) s on s.n = g % s.all_schools;
insert into training.class (school, project, number, title, hours, online_hours, starts, ends, capacity, fee, place,
    state, year, request)
  select p.school, p.id, 'bench' || g, 'bench', 24 + g % 40, 0, date '2030-01-01' + g % 300, date '2030-01-06' + g % 300,
    60, 0, 'here', 'completed', 2030, 'bench-class-' || g
  from generate_series(1, 37500) g join training.project p on p.request = 'bench-' || (1 + g % 3000);
insert into training.trainee (lookup, cipher, masked, name)
  select sha256(('bench' || g)::bytea), '\x00', '990', 'bench' from generate_series(0, 899999) g;
insert into training.participation (class, trainee, trainee_group, state, overlapping)
  select c.id, t.first + (c.g * 40 + k) * 7919 % 900000,
    (array['enterprise_employee','rural_worker','veteran','school_leaver','professional_farmer','other'])[1 + k % 6],
    case when k % 20 = 0 then 'failed' else 'completed' end, k % 50 = 0
  from (select id, substr(number, 6)::bigint as g from training.class where request like 'bench-class-%') c
  cross join generate_series(0, 39) k
  cross join (select min(id) as first from training.trainee where name = 'bench') t;
insert into training.tally (class, trainee_group, completed)
  select p.class, p.trainee_group, count(*) from training.participation p join training.class c on c.id = p.class
  where c.year = 2030 and p.state = 'completed' group by p.class, p.trainee_group;
update training.class set took_part = 40 where year = 2030;
analyze training.participation, training.class, training.project, training.tally, training.trainee;
