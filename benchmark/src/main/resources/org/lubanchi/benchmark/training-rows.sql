-- The same rows as Parquet: classes, and who took part.
copy (
  select g as class, (1 + g % 3000) % SCHOOLS as school, 24 + g % 40 as hours, chr((65 + (1 + g % 3000) % 20)::integer) as industry,
    (1 + g % 3000) % 5 = 0 as elderly, (1 + g % 3000) % 7 = 0 as domestic_service
  from range(1, 37501) r(g)) to 'FOLDER/class.parquet' (format parquet);
copy (
  select g as class, (g * 40 + k) * 7919 % 900000 as trainee,
    ['enterprise_employee','rural_worker','veteran','school_leaver','professional_farmer','other'][1 + k % 6] as trainee_group,
    k % 20 <> 0 as completed
  from range(1, 37501) r(g), range(0, 40) q(k)) to 'FOLDER/part.parquet' (format parquet);
