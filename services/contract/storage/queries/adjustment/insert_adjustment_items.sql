-- long: what a portion of a simulation found
INSERT INTO adjustment_items (tenant_id, item_id, version, run_id, contract_id, state, finding, effective_on, opens_on, price_before_cents, price_after_cents,
  monthly_before_cents, monthly_after_cents, monthly_rise_cents, in_loyalty, notice_due_on, found_before_cents, found_after_cents,
  notice_delivered_on, notice_channel, notice_evidence, applied_at, created_at, updated_at, sign_again)
SELECT $1::uuid, t.* FROM unnest($2::adjustment_item_row[]) AS t
