-- short: for which receivables a client is listed at a credit bureau
INSERT INTO credit_listing_receivables (tenant_id, listing_id, receivable_id)
SELECT $1, $2, unnest($3::uuid[])
