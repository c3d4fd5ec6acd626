-- The year by hand: what counts from 32 hours on, by group, industry, school, tag, and what is too short.
with parts as (
  select c.*, p.trainee_group, c.hours >= 32 as counts
  from read_parquet('FOLDER/part.parquet') p join read_parquet('FOLDER/class.parquet') c using (class)
  where p.completed)
select case when grouping(trainee_group) = 0 then 'group' when grouping(industry) = 0 then 'industry'
    when grouping(school) = 0 then 'school' else 'total' end as kind,
  coalesce(trainee_group, industry, school::varchar, '') as code, count(*) as n, count(distinct class) as classes
from parts where counts group by grouping sets ((trainee_group), (industry), (school), ())
union all
select 'tag', 'elderly', count(*), count(distinct class) from parts where counts and elderly
union all
select 'tag', 'domestic_service', count(*), count(distinct class) from parts where counts and domestic_service
union all
select 'uncounted', '', count(*), count(distinct class) from parts where not counts
