-- computed-anew: distinct counts and medians are computed at each level
SELECT m.unit, m.report_year,
  count(DISTINCT t."programme_code"),
  quantile_disc(t."monthly_income", 0.5),
  -(quantile_disc(-t."monthly_income", 0.5))
FROM sealed AS t
JOIN (SELECT unnest(string_split(nullif('s1,s1,s2,s2', ''), ',')) AS reporting, unnest(string_split(nullif('s1,city,s2,city', ''), ',')) AS unit, CAST(unnest(string_split(nullif('2023,2023,2023,2023', ''), ',')) AS INTEGER) AS report_year) AS m
  ON t.unit_id = m.reporting AND t.report_year = m.report_year
GROUP BY m.unit, m.report_year
