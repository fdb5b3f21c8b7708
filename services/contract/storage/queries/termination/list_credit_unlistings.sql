-- long: open listings that have to go and are not told of: nothing of their contract is overdue, or the debt is as old as nobody is listed for
-- any more; with the day of the last payment. Locked, at most so many
SELECT listing_id, version, contract_id, notice_id, bureau, amount_cents, oldest_due_on, listed_on, unlist_by_on, ended_on, end_reason, created_at,
  updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = credit_listings.tenant_id AND c.contract_id = credit_listings.contract_id),
  EXISTS (SELECT FROM receivables r WHERE r.tenant_id = credit_listings.tenant_id AND r.contract_id = credit_listings.contract_id AND r.state = 3),
  (SELECT max(r.settled_on) FROM receivables r
   WHERE r.tenant_id = credit_listings.tenant_id AND r.contract_id = credit_listings.contract_id)
FROM credit_listings
WHERE tenant_id = $1::uuid AND ended_on IS NULL AND unlist_by_on IS NULL AND listed_on <= $2::date
  AND (oldest_due_on <= $3::date
       OR NOT EXISTS (SELECT FROM receivables r
                      WHERE r.tenant_id = credit_listings.tenant_id AND r.contract_id = credit_listings.contract_id AND r.state = 3))
ORDER BY listing_id
LIMIT $4::int
FOR UPDATE
