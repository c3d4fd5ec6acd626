-- absences: why values are absent is asked of the measures where some are
SELECT t.unit_id,
  t.report_year,
  count(*),
  count(*) FILTER (WHERE TRUE AND t."monthly_income" IS NULL AND t."monthly_income__missing" = 'not_applicable'),
  count(*) FILTER (WHERE TRUE AND t."monthly_income" IS NULL AND t."monthly_income__missing" = 'withheld')
FROM sealed AS t
GROUP BY t.unit_id, t.report_year
