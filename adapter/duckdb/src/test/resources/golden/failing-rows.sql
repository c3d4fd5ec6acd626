-- failing-rows: the rows a rule refuses
SELECT t.source_row FROM sealed AS t WHERE t.unit_id = 's1' AND NOT (((NOT (t."bachelor_line")) OR (CAST(t."destination" AS VARCHAR) = 'further_study'))) ORDER BY t.source_row
