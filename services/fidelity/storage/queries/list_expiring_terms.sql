-- long: terms that end from a day ($3) to another ($4) and of which a rule ($2) has not told, by contract after $5, at most $6
--
-- Locked: a contract that is taken back with its import meanwhile (R-37) waits, and finds the alert that it has to take along.
SELECT t.contract_id, t.client_id, t.lifecycle, t.activated_on, t.expires_on, t.ends_on, t.version,
       c.display_name
FROM contract_terms t
LEFT JOIN client_refs c ON c.tenant_id = t.tenant_id AND c.client_id = t.client_id
WHERE t.tenant_id = $1 AND t.expires_on BETWEEN $3::date AND $4::date AND t.contract_id > $5
  AND NOT EXISTS (
    SELECT FROM alerts a
    WHERE a.tenant_id = $1 AND a.rule_id = $2 AND a.contract_id = t.contract_id AND a.occurrence_on = t.expires_on)
ORDER BY t.contract_id
LIMIT $6
FOR KEY SHARE OF t
