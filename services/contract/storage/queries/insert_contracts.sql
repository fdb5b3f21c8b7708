-- long: contracts of an import; those whose external id exists stay as they are; gives the ids of the new ones
INSERT INTO contracts (tenant_id, contract_id, version, client_id, plan_id, description, lifecycle, access, end_kind, end_reason, counts_as_churn,
  price_cents, billing_period, payment_condition, total_value_cents, billing_day, loyalty_months, term_months,
  starts_on, activated_on, renewed_on, expires_on, ends_on, financial_base_on, paid_until_on,
  consultant, unit, inclusion_reason, external_id, created_at, updated_at)
SELECT $1::uuid, t.*
FROM unnest(
  $2::uuid[], $3::bigint[], $4::uuid[], $5::uuid[], $6::text[], $7::integer[], $8::integer[], $9::integer[], $10::text[],
  $11::boolean[], $12::bigint[], $13::integer[], $14::integer[], $15::bigint[], $16::integer[], $17::integer[],
  $18::integer[], $19::date[], $20::date[], $21::date[], $22::date[], $23::date[], $24::date[], $25::date[],
  $26::text[], $27::text[], $28::text[], $29::text[], $30::timestamptz[], $31::timestamptz[]) AS t
ON CONFLICT (tenant_id, external_id) WHERE external_id <> '' DO NOTHING
RETURNING contract_id
