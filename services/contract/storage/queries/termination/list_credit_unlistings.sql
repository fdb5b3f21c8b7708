-- long: open listings that have to go and are not told of: nothing for which their client was listed is overdue any more, or the debt is as old
-- as nobody is listed for; with the day on which the last of it was settled (of what was not paid but cancelled: this one). Locked, at most so many
SELECT listing_id, version, contract_id, notice_id, bureau, amount_cents, oldest_due_on, listed_on, unlist_by_on, ended_on, end_reason, created_at,
  updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = credit_listings.tenant_id AND c.contract_id = credit_listings.contract_id),
  array_to_string(ARRAY(SELECT r.receivable_id FROM credit_listing_receivables r
                        WHERE r.tenant_id = credit_listings.tenant_id AND r.listing_id = credit_listings.listing_id ORDER BY 1), ','),
  EXISTS (SELECT FROM credit_listing_receivables d
          JOIN receivables r ON r.tenant_id = d.tenant_id AND r.receivable_id = d.receivable_id AND r.state = 3
          WHERE d.tenant_id = credit_listings.tenant_id AND d.listing_id = credit_listings.listing_id),
  (SELECT max(coalesce(r.settled_on, $2::date)) FROM credit_listing_receivables d
   JOIN receivables r ON r.tenant_id = d.tenant_id AND r.receivable_id = d.receivable_id
   WHERE d.tenant_id = credit_listings.tenant_id AND d.listing_id = credit_listings.listing_id)
FROM credit_listings
WHERE tenant_id = $1::uuid AND ended_on IS NULL AND unlist_by_on IS NULL AND listed_on <= $2::date
  AND (oldest_due_on <= $3::date
       OR NOT EXISTS (SELECT FROM credit_listing_receivables d
                      JOIN receivables r ON r.tenant_id = d.tenant_id AND r.receivable_id = d.receivable_id AND r.state = 3
                      WHERE d.tenant_id = credit_listings.tenant_id AND d.listing_id = credit_listings.listing_id))
ORDER BY listing_id
LIMIT $4::int
FOR UPDATE
