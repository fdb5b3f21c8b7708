-- long: a client's contracts, and what it owes
SELECT (SELECT count(*) FROM client_contracts k WHERE k.tenant_id = $1 AND k.client_id = $2),
       coalesce((SELECT sum(r.open_cents) FROM client_receivables r
                 WHERE r.tenant_id = $1 AND r.client_id = $2 AND r.open_cents > 0), 0)::bigint
