-- The nine conditions of secondary schools as somebody who knows DuckDB would judge them, apart from the program: for each
-- year how many schools meet each, and all. Ratios are held by multiplication, so that nothing is rounded.
WITH
student AS (SELECT unit_id, report_year, count(*) AS students FROM {student_enrolment} GROUP BY ALL),
staff AS (
  SELECT unit_id, report_year, count(*) AS teachers FROM {teacher} WHERE staff_kind = 'full_time_teacher' GROUP BY ALL),
land AS (
  SELECT unit_id, report_year, sum(land_area) AS land FROM {campus} WHERE property_right IN ('owned', 'exclusive')
  GROUP BY ALL),
floor AS (
  SELECT unit_id, report_year, sum(floor_area) AS area FROM {building} WHERE property_right IN ('owned', 'exclusive')
  GROUP BY ALL),
resource AS (
  SELECT unit_id, report_year, sum(equipment_value) AS equipment, sum(printed_books) AS books
  FROM {campus_and_resources} GROUP BY ALL),
judged AS (
  SELECT report_year,
    land >= 40000 AS c1,
    land >= 33 * students AS c2,
    area >= 24000 AS c3,
    area >= 20 * students AS c4,
    teachers >= 60 AS c5,
    students <= 20 * teachers AS c6,
    equipment >= 3000000 AS c7,
    equipment >= 2500 * students AS c8,
    books >= 30 * students AS c9
  FROM student JOIN staff USING (unit_id, report_year) JOIN land USING (unit_id, report_year)
    JOIN floor USING (unit_id, report_year) JOIN resource USING (unit_id, report_year))
SELECT count(*) FILTER (WHERE c1), count(*) FILTER (WHERE c2), count(*) FILTER (WHERE c3), count(*) FILTER (WHERE c4),
  count(*) FILTER (WHERE c5), count(*) FILTER (WHERE c6), count(*) FILTER (WHERE c7), count(*) FILTER (WHERE c8),
  count(*) FILTER (WHERE c9),
  count(*) FILTER (WHERE c1 AND c2 AND c3 AND c4 AND c5 AND c6 AND c7 AND c8 AND c9)
FROM judged GROUP BY report_year ORDER BY report_year
