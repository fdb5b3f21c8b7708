-- long: items after a step; the run that is locked holds their locks
UPDATE adjustment_items AS i
SET version = t.version, state = t.state, finding = t.finding, opens_on = t.opens_on, found_before_cents = t.found_before_cents,
    found_after_cents = t.found_after_cents, applied_at = t.applied_at, updated_at = t.updated_at
FROM unnest($2::adjustment_item_row[]) AS t
WHERE i.tenant_id = $1::uuid AND i.run_id = t.run_id AND i.contract_id = t.contract_id
