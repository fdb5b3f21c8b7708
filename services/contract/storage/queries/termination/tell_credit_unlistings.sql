-- long: the day by which each listing ($2) has to go ($3); their locks are held
UPDATE credit_listings AS l SET version = l.version + 1, unlist_by_on = t.unlist_by_on, updated_at = $4::timestamptz
FROM unnest($2::uuid[], $3::date[]) AS t (listing_id, unlist_by_on)
WHERE l.tenant_id = $1::uuid AND l.listing_id = t.listing_id
