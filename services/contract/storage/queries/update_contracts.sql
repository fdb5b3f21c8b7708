-- long: contracts as they stand after a transition of the daily cycle, which holds their locks
UPDATE contracts AS c
SET version = c.version + 1, lifecycle = t.lifecycle, end_kind = t.end_kind, counts_as_churn = t.counts_as_churn,
    activated_on = t.activated_on, expires_on = t.expires_on, ends_on = t.ends_on,
    financial_base_on = t.financial_base_on, updated_at = $10
FROM unnest($2::uuid[], $3::integer[], $4::integer[], $5::boolean[], $6::date[], $7::date[], $8::date[], $9::date[])
  AS t (contract_id, lifecycle, end_kind, counts_as_churn, activated_on, expires_on, ends_on, financial_base_on)
WHERE c.tenant_id = $1 AND c.contract_id = t.contract_id
