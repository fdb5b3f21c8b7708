-- long: every contract whose price an adjustment run of the tenant changed, for a snapshot
SELECT i.item_id, i.version, i.run_id, i.contract_id, i.state, i.finding, i.effective_on, i.opens_on, i.price_before_cents,
  i.price_after_cents, i.monthly_before_cents, i.monthly_after_cents, i.monthly_rise_cents, i.in_loyalty, i.notice_due_on,
  i.found_before_cents, i.found_after_cents, i.notice_delivered_on, i.notice_channel, i.notice_evidence, i.applied_at, i.created_at,
  i.updated_at, i.sign_again, c.client_id
FROM adjustment_items i
JOIN contracts c ON c.tenant_id = i.tenant_id AND c.contract_id = i.contract_id
WHERE i.tenant_id = $1 AND i.applied_at IS NOT NULL
