-- short: what a client is: 1 a person, 2 a company, 0 not known yet
SELECT kind FROM client_refs WHERE tenant_id = $1 AND client_id = $2
