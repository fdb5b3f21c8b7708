-- long: clients that the registry deleted; it told of nothing after that
DELETE FROM client_refs WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[])
