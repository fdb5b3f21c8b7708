-- long: new payments of an import; those whose external id exists stay as they are; gives the new ones
INSERT INTO payments (tenant_id, payment_id, version, client_id, paid_on, amount_cents, left_cents, method, reference,
  external_id, reversed_on, reversal_reason, created_at, updated_at)
SELECT $1::uuid, t.* FROM unnest($2::payment_row[]) AS t
ON CONFLICT DO NOTHING
RETURNING payment_id
