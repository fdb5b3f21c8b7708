-- short: the evaluations of a graduation, in order; those that are there stay
INSERT INTO graduation_evaluations (tenant_id, graduation_id, step, place, evaluated_on, evaluator, passed, notes)
SELECT $1::uuid, $2::uuid, r.*
FROM unnest($3::int8[], $4::int8[], $5::date[], $6::text[], $7::bool[], $8::text[]) AS r
ON CONFLICT DO NOTHING
