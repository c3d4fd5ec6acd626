-- nothing-within: a scope that covers nobody reads nothing
SELECT t.unit_id,
  t.report_year,
  count(*),
  count(*) FILTER (WHERE ((CAST(t."destination" AS VARCHAR) = 'further_study'))),
  count(((CAST(t."destination" AS VARCHAR) = 'further_study')))
FROM sealed AS t
WHERE FALSE
GROUP BY t.unit_id, t.report_year
