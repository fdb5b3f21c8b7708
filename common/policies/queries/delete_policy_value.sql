-- short: a unit returns to what it inherits
DELETE FROM policy_values WHERE tenant_id = $1 AND unit = $2 AND key = $3
