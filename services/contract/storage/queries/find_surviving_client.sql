-- short: the client that a name stands for today, where the registry has told of it
SELECT surviving_client($1, $2) WHERE EXISTS (SELECT FROM client_refs WHERE tenant_id = $1 AND client_id = $2)
