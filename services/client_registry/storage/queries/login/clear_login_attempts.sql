-- short: forgets the attempts with a name: those with passwords (1) and for another password (3)
DELETE FROM login_attempts
WHERE tenant_id = $1 AND kind IN (1, 3) AND key_hash = $2
