-- long: the clients that were deleted one by one, as the proofs of their erasure tell, for a snapshot
SELECT e.subject, e.requested_at
FROM erasures e
WHERE e.tenant_id = $1 AND e.subject ^@ 'clients/'
  AND NOT EXISTS (
    SELECT FROM clients c WHERE c.tenant_id = e.tenant_id AND c.client_id = substr(e.subject, length('clients/') + 1)::uuid)
