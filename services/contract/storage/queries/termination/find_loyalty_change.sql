-- short: the last day until the day on which a change counted the loyalty term anew (2) or longer (3)
SELECT max(effective_on)
FROM contract_changes
WHERE tenant_id = $1 AND contract_id = $2 AND effective_on <= $3 AND loyalty_effect IN (2, 3) AND plan_loyalty_months > 0
  AND undone_at IS NULL
