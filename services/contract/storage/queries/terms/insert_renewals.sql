-- long: renewals that a job ($2) made, an array a column
INSERT INTO renewals (tenant_id, renewal_id, contract_id, kind, renewed_on, term_months, loyalty_months, ends_before, ends_after,
  expires_before, expires_after, actor, reason, created_at)
SELECT $1::uuid, gen_random_uuid(), t.contract_id, 2, t.renewed_on, t.term_months, t.loyalty_months, t.ends_before, t.ends_after,
  t.expires_before, t.expires_after, $2, '', $3::timestamptz
FROM unnest($4::uuid[], $5::date[], $6::integer[], $7::integer[], $8::date[], $9::date[], $10::date[], $11::date[])
  AS t (contract_id, renewed_on, term_months, loyalty_months, ends_before, ends_after, expires_before, expires_after)
