-- grouped: rows by unit and field
SELECT t.unit_id, coalesce(CAST(t."programme_code" AS VARCHAR), '#' || t."programme_code__missing"), count(*), coalesce(sum(t."monthly_income"), 0)
FROM sealed AS t WHERE t.unit_id IN ('city', 's1', 's2')
GROUP BY 1, 2 ORDER BY 1, 2
