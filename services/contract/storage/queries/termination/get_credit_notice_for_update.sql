-- short: one notice of a credit bureau listing, locked
SELECT notice_id, version, contract_id, channel, sent_on, delivered_on, evidence, amount_cents, oldest_due_on, created_at, updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = credit_notices.tenant_id AND c.contract_id = credit_notices.contract_id),
  array_to_string(ARRAY(SELECT r.receivable_id FROM credit_notice_receivables r
                        WHERE r.tenant_id = credit_notices.tenant_id AND r.notice_id = credit_notices.notice_id ORDER BY 1), ',')
FROM credit_notices
WHERE tenant_id = $1 AND notice_id = $2
FOR UPDATE
