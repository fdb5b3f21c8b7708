-- short: what of payments went to receivables
INSERT INTO payment_allocations (tenant_id, payment_id, receivable_id, ordinal, amount_cents, fine_cents, interest_cents,
  from_credit, allocated_on)
SELECT $1::uuid, t.*
FROM unnest($2::uuid[], $3::uuid[], $4::integer[], $5::bigint[], $6::bigint[], $7::bigint[], $8::boolean[], $9::date[]) AS t
