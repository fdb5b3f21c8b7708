-- long: every termination of the tenant, for a snapshot
SELECT t.termination_id, t.contract_id, t.outcome, t.waiver_evidence, t.fine_receivable_id, t.refund_id, t.actor, t.created_at, c.client_id
FROM terminations t
JOIN contracts c ON c.tenant_id = t.tenant_id AND c.contract_id = t.contract_id
WHERE t.tenant_id = $1
