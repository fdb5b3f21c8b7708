-- long: findings in an import's rows, numbered from $3
INSERT INTO import_errors (tenant_id, import_id, ordinal, line, kind, field, reason, message, raw_value, resource_id)
SELECT $1, $2, $3 + f.number - 1, f.line, f.kind, f.field, f.reason, f.message, f.raw_value, f.resource_id
FROM unnest($4::int8[], $5::int8[], $6::text[], $7::text[], $8::text[], $9::text[], $10::uuid[]) WITH ORDINALITY
  AS f (line, kind, field, reason, message, raw_value, resource_id, number)
