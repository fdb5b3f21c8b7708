-- long: an outcome without what was written of a person
UPDATE terminations SET outcome = $3 WHERE tenant_id = $1 AND termination_id = $2
