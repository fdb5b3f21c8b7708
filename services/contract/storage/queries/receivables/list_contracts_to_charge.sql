-- long: contracts after one ($2) that may have a period to charge: charged until before a day ($3); at most so many. Ended ones until
-- their last day is charged, but for those that were withdrawn (CDC art. 49) or had ended before they came here. The bound on g lets a
-- join in the order of the contracts begin at the portion on both sides. Locked against changes until the portion is charged: whoever
-- changes one afterwards finds it charged (check_charged_until.sql).
SELECT c.contract_id, c.client_id, c.lifecycle, c.price_cents, c.billing_period, c.payment_condition,
  c.billing_day, c.financial_base_on, c.ends_on, c.auto_renew, c.unit, (c.created_at AT TIME ZONE $5)::date AS recorded_on,
  c.paid_until_on, g.charged_until_on, c.initial_price_cents, c.initial_billing_period
FROM contracts c
LEFT JOIN contract_charges g ON g.tenant_id = c.tenant_id AND g.contract_id = c.contract_id AND g.contract_id > $2::uuid
WHERE c.tenant_id = $1::uuid AND c.contract_id > $2::uuid
  AND c.billing_day IS NOT NULL AND c.financial_base_on IS NOT NULL
  AND (c.lifecycle IN (4, 5)
       OR (c.lifecycle = 6 AND c.end_kind <> 3
           AND c.ends_on - 1 > coalesce(g.charged_until_on, (c.created_at AT TIME ZONE $5)::date - 1)))
  AND (g.charged_until_on IS NULL OR g.charged_until_on < $3::date)
ORDER BY c.contract_id
LIMIT $4::int
FOR SHARE OF c
