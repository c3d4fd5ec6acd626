-- counted-within: a scope that covers a part names its reporting units
SELECT t.unit_id,
  t.report_year,
  count(*),
  count(*) FILTER (WHERE ((CAST(t."destination" AS VARCHAR) = 'further_study'))),
  count(((CAST(t."destination" AS VARCHAR) = 'further_study')))
FROM sealed AS t
WHERE t.unit_id IN ('s1')
GROUP BY t.unit_id, t.report_year
