-- long: errors of an import's rows, numbered from $3
INSERT INTO import_errors (tenant_id, import_id, ordinal, line, field, reason, message)
SELECT $1, $2, $3 + e.number - 1, e.line, e.field, e.reason, e.message
FROM unnest($4::int8[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY
  AS e (line, field, reason, message, number)
