-- long: items of a run in these states, after one contract ($3), or of one contract ($4), with whom and what their letters name
SELECT i.item_id, i.version, i.run_id, i.contract_id, i.state, i.finding, i.effective_on, i.opens_on, i.price_before_cents,
  i.price_after_cents, i.monthly_before_cents, i.monthly_after_cents, i.monthly_rise_cents, i.in_loyalty, i.notice_due_on,
  i.found_before_cents, i.found_after_cents, i.notice_delivered_on, i.notice_channel, i.notice_evidence, i.applied_at, i.created_at,
  i.updated_at, i.sign_again, coalesce(r.display_name, ''), c.external_id, p.display_name
FROM adjustment_items i
JOIN contracts c ON c.tenant_id = i.tenant_id AND c.contract_id = i.contract_id
JOIN plans p ON p.tenant_id = c.tenant_id AND p.plan_id = c.plan_id
LEFT JOIN client_refs r ON r.tenant_id = c.tenant_id AND r.client_id = c.client_id
WHERE i.tenant_id = $1 AND i.run_id = $2 AND i.contract_id > $3 AND ($4::uuid IS NULL OR i.contract_id = $4)
  AND i.state = ANY ($5::integer[])
ORDER BY i.contract_id
LIMIT $6
