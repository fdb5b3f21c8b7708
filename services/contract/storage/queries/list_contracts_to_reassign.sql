-- long: contracts that follow from these clients to another since merges were made or undone, locked; the two last columns are
-- the client whose contract it is by itself, and the one to whom it goes
SELECT c.contract_id, c.version, c.client_id, c.plan_id, c.description, c.lifecycle, c.access, c.end_kind,
  c.end_reason, c.counts_as_churn, c.price_cents, c.billing_period, c.payment_condition, c.total_value_cents,
  c.billing_day, c.loyalty_months, c.term_months, c.starts_on, c.activated_on, c.renewed_on, c.expires_on, c.ends_on,
  c.financial_base_on, c.paid_until_on, c.consultant, c.unit, c.inclusion_reason, c.external_id, c.created_at,
  c.updated_at, c.billing, c.credit_listing, c.charge_type, c.auto_renew, c.resumes_on, c.transferred_from,
  c.transferred_to, c.plan_version, c.initial_price_cents, c.initial_plan_id, c.initial_billing_period,
  c.inclusion_reason_id, c.end_reason_id,
  o.own_client_id, surviving_client(c.tenant_id, o.own_client_id)
FROM contracts c
CROSS JOIN LATERAL (
  SELECT coalesce((SELECT m.own_client_id FROM merged_contracts m
                   WHERE m.tenant_id = c.tenant_id AND m.contract_id = c.contract_id), c.client_id) AS own_client_id) o
WHERE c.tenant_id = $1::uuid
  AND c.contract_id IN (
    WITH RECURSIVE led AS (
      SELECT unnest($2::uuid[]) AS client_id
      UNION
      SELECT r.client_id FROM led JOIN client_refs r ON r.tenant_id = $1::uuid AND r.merged_into = led.client_id)
    SELECT k.contract_id FROM led JOIN contracts k ON k.tenant_id = $1::uuid AND k.client_id = led.client_id
    UNION
    SELECT m.contract_id FROM led JOIN merged_contracts m ON m.tenant_id = $1::uuid AND m.own_client_id = led.client_id)
  AND c.client_id <> surviving_client(c.tenant_id, o.own_client_id)
ORDER BY c.contract_id
FOR UPDATE OF c
