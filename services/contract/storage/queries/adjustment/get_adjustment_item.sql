-- short: one contract in an adjustment run
SELECT item_id, version, run_id, contract_id, state, finding, effective_on, opens_on, price_before_cents, price_after_cents,
  monthly_before_cents, monthly_after_cents, monthly_rise_cents, in_loyalty, notice_due_on, found_before_cents, found_after_cents,
  notice_delivered_on, notice_channel, notice_evidence, applied_at, created_at, updated_at, sign_again,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = adjustment_items.tenant_id AND c.contract_id = adjustment_items.contract_id)
FROM adjustment_items
WHERE tenant_id = $1 AND item_id = $2
