-- short: one credit bureau listing
SELECT listing_id, version, contract_id, notice_id, bureau, amount_cents, oldest_due_on, listed_on, unlist_by_on, ended_on, end_reason, created_at,
  updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = credit_listings.tenant_id AND c.contract_id = credit_listings.contract_id),
  array_to_string(ARRAY(SELECT r.receivable_id FROM credit_listing_receivables r
                        WHERE r.tenant_id = credit_listings.tenant_id AND r.listing_id = credit_listings.listing_id ORDER BY 1), ',')
FROM credit_listings
WHERE tenant_id = $1 AND listing_id = $2
