-- long: lines of changes, neither undone nor cancelled, of contracts ($2) that have one of a day of each ($3) or later, in the order of
-- their making; with the contract, and whether the change is planned
SELECT l.change_id, l.first_on, l.last_on, l.price_before_cents, l.price_after_cents, l.agreed_days, l.agreed_of_days, l.agreed_cents,
  l.days, l.of_days, l.amount_cents, l.contract_id, c.begun_at IS NULL
FROM change_adjustments l
JOIN contract_changes c ON c.tenant_id = l.tenant_id AND c.change_id = l.change_id
WHERE l.tenant_id = $1::uuid AND l.change_id IN (
    SELECT d.change_id
    FROM unnest($2::uuid[], $3::date[]) AS e (contract_id, from_on)
    JOIN change_adjustments d ON d.tenant_id = $1::uuid AND d.contract_id = e.contract_id AND d.last_on >= e.from_on)
  AND c.undone_at IS NULL AND c.cancelled_at IS NULL
ORDER BY l.change_id, l.ordinal
