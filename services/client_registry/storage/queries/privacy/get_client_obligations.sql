-- long: the lifecycles of some clients' contracts, and what they owe
SELECT coalesce((SELECT array_agg(k.lifecycle::bigint) FROM client_contracts k
                 WHERE k.tenant_id = $1 AND k.client_id = ANY ($2::uuid[])), '{}'),
       coalesce((SELECT sum(r.open_cents) FROM client_receivables r
                 WHERE r.tenant_id = $1 AND r.client_id = ANY ($2::uuid[]) AND r.open_cents > 0), 0)::bigint
