-- Every indicator of every unit and year, written by hand as somebody who knows DuckDB would write it, and apart from
-- the program: the rival of the benchmark and the oracle of a test. It stands on views named as the tables and on
-- belongs(unit_id, unit, report_year): which reporting unit counts towards which. Every unit is taken to have reported
-- every table; a value that is not reported makes what is made of it NULL. Each column is named as its indicator.
WITH
student AS (
  SELECT unit_id, report_year,
    count(*) AS students,
    count(*) FILTER (WHERE student_kind = 'secondary_vocational') AS secondary,
    count(*) FILTER (WHERE student_kind = 'technician') AS technician
  FROM student_enrolment GROUP BY unit_id, report_year),
staff AS (
  SELECT unit_id, report_year,
    count(*) AS staff,
    count(*) FILTER (WHERE on_establishment) AS established,
    count(*) FILTER (WHERE staff_kind = 'full_time_teacher') AS teachers,
    count(*) FILTER (WHERE staff_kind = 'full_time_teacher' AND on_establishment) AS teachers_established,
    count(*) FILTER (WHERE staff_kind = 'full_time_teacher' AND dual_qualified) AS dual,
    count(*) FILTER (WHERE staff_kind = 'full_time_teacher' AND degree IN ('bachelor', 'postgraduate')) AS bachelor,
    count(*) FILTER (WHERE staff_kind = 'full_time_teacher' AND degree = 'postgraduate') AS postgraduate,
    count(*) FILTER (WHERE staff_kind = 'full_time_teacher' AND title_level = 'senior') AS senior
  FROM teacher GROUP BY unit_id, report_year),
graduate AS (
  SELECT unit_id, report_year,
    count(*) AS graduates,
    count(*) FILTER (WHERE destination = 'employed') AS employed,
    count(*) FILTER (WHERE destination = 'employed' AND field_related) AS related,
    count(*) FILTER (WHERE destination = 'employed' AND field_related IS NULL) AS related_unknown,
    count(*) FILTER (WHERE destination = 'further_study') AS further,
    count(*) FILTER (WHERE destination = 'further_study' AND further_study_route = 'single_exam') AS single_exam,
    count(*) FILTER (WHERE destination = 'further_study' AND further_study_route <> 'single_exam') AS other_routes,
    count(*) FILTER (WHERE destination = 'further_study' AND further_study_route = 'integrated') AS by_integrated,
    count(*) FILTER (WHERE destination = 'further_study' AND further_study_route = 'recommended') AS by_recommended,
    count(*) FILTER (WHERE destination = 'further_study' AND further_study_route = 'self_admission') AS by_self,
    count(*) FILTER (WHERE destination = 'further_study' AND further_study_route = 'technician') AS by_technician,
    count(*) FILTER (WHERE bachelor_line) AS bachelor_line,
    sum(monthly_income) FILTER (WHERE destination = 'employed') AS income,
    count(monthly_income) FILTER (WHERE destination = 'employed') AS income_reporters
  FROM graduate_destination GROUP BY unit_id, report_year),
offering AS (
  SELECT unit_id, report_year,
    sum(new_entrants) AS entrants,
    count(*) FILTER (WHERE enrolment > 0) AS offerings
  FROM programme_offering GROUP BY unit_id, report_year),
programme AS (
  SELECT b.unit, b.report_year, count(DISTINCT o.programme_code) FILTER (WHERE o.enrolment > 0) AS programmes
  FROM programme_offering o JOIN belongs b USING (unit_id, report_year) GROUP BY b.unit, b.report_year),
training AS (
  SELECT unit_id, report_year, count(*) AS classes,
    CASE WHEN count(class_hours) = count(*) THEN sum(class_hours) END AS class_hours,
    CASE WHEN count(income) + count(*) FILTER (WHERE income__missing = 'not_applicable') = count(*)
      THEN coalesce(sum(income), 0) END AS training_income
  FROM training_class GROUP BY unit_id, report_year),
project AS (
  SELECT b.unit, b.report_year, count(DISTINCT c.project) AS projects
  FROM training_class c JOIN belongs b USING (unit_id, report_year) GROUP BY b.unit, b.report_year),
participation AS (
  SELECT a.unit_id, a.report_year, count(*) AS participations,
    count(*) FILTER (WHERE c.class_hours IS NULL) AS classless,
    count(*) FILTER (WHERE a.completed AND c.class_hours >= 32) AS counted,
    count(*) FILTER (WHERE c.class_hours < 32) AS short,
    count(*) FILTER (WHERE NOT a.completed AND c.class_hours >= 32) AS unfinished
  FROM training_participation a LEFT JOIN training_class c USING (unit_id, report_year, class_number)
  GROUP BY a.unit_id, a.report_year),
school AS (
  SELECT b.unit, b.report_year,
    count(c.unit_id) AS schools,
    count(*) FILTER (WHERE c.founder = 'public') AS public,
    count(*) FILTER (WHERE c.founder = 'private') AS private,
    CASE WHEN count(c.campus_area) = count(c.unit_id) THEN sum(c.campus_area) END AS campus_area,
    CASE WHEN count(c.building_area) = count(c.unit_id) THEN sum(c.building_area) END AS building_area,
    CASE WHEN count(c.equipment_value) = count(c.unit_id) THEN sum(c.equipment_value) END AS equipment,
    CASE WHEN count(c.printed_books) = count(c.unit_id) THEN sum(c.printed_books) END AS books,
    CASE WHEN count(c.practice_workstations) = count(c.unit_id) THEN sum(c.practice_workstations) END AS workstations,
    CASE WHEN count(c.electronic_books) = count(c.unit_id) THEN sum(c.electronic_books) END AS electronic,
    sum(s.students) AS students, sum(s.secondary) AS secondary, sum(s.technician) AS technician,
    sum(t.staff) AS staff, sum(t.established) AS established, sum(t.teachers) AS teachers,
    sum(t.teachers_established) AS teachers_established, sum(t.dual) AS dual, sum(t.bachelor) AS bachelor,
    sum(t.postgraduate) AS postgraduate, sum(t.senior) AS senior,
    sum(g.graduates) AS graduates, sum(g.employed) AS employed, sum(g.related) AS related,
    sum(g.related_unknown) AS related_unknown, sum(g.further) AS further, sum(g.single_exam) AS single_exam,
    sum(g.other_routes) AS other_routes, sum(g.bachelor_line) AS bachelor_line, sum(g.income) AS income,
    sum(g.income_reporters) AS income_reporters,
    sum(o.entrants) AS entrants, sum(o.offerings) AS offerings,
    sum(g.by_integrated) AS by_integrated, sum(g.by_recommended) AS by_recommended, sum(g.by_self) AS by_self,
    sum(g.by_technician) AS by_technician,
    CASE WHEN count(k.class_hours) = count(k.classes) THEN sum(k.class_hours) END AS class_hours,
    CASE WHEN count(k.training_income) = count(k.classes) THEN sum(k.training_income) END AS training_income,
    sum(k.classes) AS classes, sum(p.participations) AS participations,
    CASE WHEN sum(p.classless) = 0 THEN sum(p.counted) END AS counted,
    CASE WHEN sum(p.classless) = 0 THEN sum(p.short) END AS short,
    CASE WHEN sum(p.classless) = 0 THEN sum(p.unfinished) END AS unfinished
  FROM belongs b
  JOIN campus_and_resources c USING (unit_id, report_year)
  LEFT JOIN student s USING (unit_id, report_year)
  LEFT JOIN staff t USING (unit_id, report_year)
  LEFT JOIN graduate g USING (unit_id, report_year)
  LEFT JOIN offering o USING (unit_id, report_year)
  LEFT JOIN training k USING (unit_id, report_year)
  LEFT JOIN participation p USING (unit_id, report_year)
  GROUP BY b.unit, b.report_year),
profile AS (
  SELECT b.unit, b.report_year, sum(r.resident_population) AS population, sum(r.general_new_entrants) AS general
  FROM region_profile r JOIN belongs b USING (unit_id, report_year) GROUP BY b.unit, b.report_year),
combined AS (
  SELECT * FROM school
  LEFT JOIN profile USING (unit, report_year)
  LEFT JOIN programme USING (unit, report_year)
  LEFT JOIN project USING (unit, report_year))
SELECT
  n.unit, n.report_year,
  n.books / n.students AS books_per_student,
  n.building_area AS building_area,
  n.campus_area AS campus_area,
  100 * n.dual / n.teachers AS dual_qualified_teacher_share,
  n.electronic AS electronic_books,
  n.students AS enrolment,
  n.students / n.schools AS enrolment_per_school,
  n.secondary AS enrolment_secondary,
  n.technician AS enrolment_technician,
  n.equipment / n.students AS equipment_value_per_student,
  n.equipment / 10000 AS equipment_value_total,
  100 * (n.equipment / n.students - l.equipment / l.students) / (l.equipment / l.students)
    AS equipment_value_per_student_growth,
  n.teachers AS full_time_teachers,
  n.teachers_established AS full_time_teachers_on_establishment,
  n.entrants AS new_entrants,
  n.general AS new_entrants_general,
  n.population / n.schools AS population_per_school,
  n.books AS printed_books,
  n.offerings AS programme_offerings,
  n.programmes AS programmes_distinct,
  n.employed + n.further AS placed_graduates,
  n.graduates - n.employed - n.further AS not_placed_graduates,
  n.workstations AS practice_workstations,
  n.workstations / n.students AS practice_workstations_per_student,
  n.population AS resident_population,
  n.schools AS schools,
  n.private AS schools_private,
  n.public AS schools_public,
  n.secondary / n.teachers AS secondary_student_teacher_ratio,
  n.established AS staff_on_establishment,
  n.staff AS staff_total,
  n.students / n.teachers AS student_teacher_ratio,
  n.students / n.teachers_established AS student_teacher_ratio_on_establishment,
  n.bachelor AS teachers_bachelor_plus,
  100 * n.bachelor / n.teachers AS teachers_bachelor_plus_share,
  n.postgraduate AS teachers_postgraduate_plus,
  100 * n.postgraduate / n.teachers AS teachers_postgraduate_plus_share,
  n.senior AS teachers_senior_title,
  100 * n.senior / n.teachers AS teachers_senior_title_share,
  100 * n.entrants / (n.entrants + n.general) AS vocational_share_of_new_entrants,
  n.classes AS training_classes,
  n.class_hours AS training_hours,
  n.training_income / 10000 AS training_income,
  n.participations AS training_person_times,
  n.counted AS training_counted_person_times,
  n.short AS training_short_person_times,
  n.unfinished AS training_unfinished_person_times,
  n.projects AS training_projects,
  n.participations / n.students AS training_to_enrolment,
  n.by_integrated AS further_study_by_integrated,
  n.by_recommended AS further_study_by_recommended,
  n.by_self AS further_study_by_self_admission,
  n.by_technician AS further_study_by_technician,
  n.bachelor_line AS bachelor_line,
  n.employed AS employed_graduates,
  CASE WHEN n.related_unknown = 0 THEN 100 * n.related / n.employed END AS field_related_employment_rate,
  n.income / n.income_reporters AS first_monthly_income,
  n.further AS further_study,
  n.other_routes AS further_study_other,
  100 * n.further / n.graduates AS further_study_rate,
  n.single_exam AS further_study_single_exam,
  100 * (n.employed + n.further) / n.graduates AS graduate_destination_rate,
  n.graduates AS graduates
FROM combined n
LEFT JOIN combined l ON l.unit = n.unit AND l.report_year = n.report_year - 1
