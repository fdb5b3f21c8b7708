-- long: contracts ($3) that an import ($2) charged on are charged as far as before it, or as their receivables say; what was charged
-- on since stays so, and another import that began where this one ended began where this one began
WITH own AS (
  DELETE FROM import_charges
  WHERE tenant_id = $1::uuid AND import_id = $2::uuid AND contract_id = ANY ($3::uuid[])
  RETURNING contract_id, before_on, after_on),
followed AS (
  UPDATE import_charges i SET before_on = own.before_on
  FROM own
  WHERE i.tenant_id = $1::uuid AND i.contract_id = own.contract_id AND i.import_id <> $2::uuid AND i.before_on = own.after_on),
lowered AS (
  SELECT own.contract_id, greatest(own.before_on, (
    SELECT max(r.period_last_on) FROM receivables r
    WHERE r.tenant_id = $1::uuid AND r.contract_id = own.contract_id AND r.kind = 1)) AS until_on
  FROM own
  JOIN contract_charges g ON g.tenant_id = $1::uuid AND g.contract_id = own.contract_id AND g.charged_until_on = own.after_on),
uncharged AS (
  DELETE FROM contract_charges g USING lowered
  WHERE g.tenant_id = $1::uuid AND g.contract_id = lowered.contract_id AND lowered.until_on IS NULL)
UPDATE contract_charges g
SET charged_until_on = lowered.until_on, version = g.version + 1
FROM lowered
WHERE g.tenant_id = $1::uuid AND g.contract_id = lowered.contract_id AND lowered.until_on IS NOT NULL
