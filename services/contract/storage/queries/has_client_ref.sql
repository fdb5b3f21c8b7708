-- short: whether the client registry has told of this client
SELECT EXISTS (SELECT FROM client_refs WHERE tenant_id = $1 AND client_id = $2)
