-- long: items of a run after one contract ($3) in these states, locked; at most so many
SELECT item_id, version, run_id, contract_id, state, finding, effective_on, opens_on, price_before_cents, price_after_cents,
  monthly_before_cents, monthly_after_cents, monthly_rise_cents, in_loyalty, notice_due_on, found_before_cents, found_after_cents,
  notice_delivered_on, notice_channel, notice_evidence, applied_at, created_at, updated_at, sign_again
FROM adjustment_items
WHERE tenant_id = $1::uuid AND run_id = $2::uuid AND contract_id > $3::uuid AND state = ANY ($4::integer[])
ORDER BY contract_id
LIMIT $5::int
FOR UPDATE
