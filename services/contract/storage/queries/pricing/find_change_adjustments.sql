-- short: lines of a contract's changes, neither undone nor cancelled, that have one of a day ($3) or later, at most 200, in the order of
-- their making
SELECT l.change_id, l.first_on, l.last_on, l.price_before_cents, l.price_after_cents, l.agreed_days, l.agreed_of_days, l.agreed_cents,
  l.days, l.of_days, l.amount_cents
FROM change_adjustments l
JOIN contract_changes c ON c.tenant_id = l.tenant_id AND c.change_id = l.change_id
WHERE l.tenant_id = $1 AND l.change_id IN (
    SELECT d.change_id FROM change_adjustments d WHERE d.tenant_id = $1 AND d.contract_id = $2 AND d.last_on >= $3)
  AND c.undone_at IS NULL AND c.cancelled_at IS NULL
ORDER BY l.change_id, l.ordinal
LIMIT 200
