-- counted: what adds up is aggregated for each reporting unit; a column two measures need stands once
SELECT t.unit_id,
  t.report_year,
  count(*),
  count(*) FILTER (WHERE ((CAST(t."destination" AS VARCHAR) = 'further_study'))),
  count(((CAST(t."destination" AS VARCHAR) = 'further_study'))),
  count(*),
  count(t."monthly_income"),
  sum(t."monthly_income")
FROM sealed AS t
GROUP BY t.unit_id, t.report_year
