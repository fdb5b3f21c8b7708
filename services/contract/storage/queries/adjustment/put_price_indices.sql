-- short: monthly rates of price indices, an array a column; one that is there takes the new rate
INSERT INTO price_indices (tenant_id, actor, created_at, updated_at, rate_id, index, month_on, rate_millionths)
SELECT $1::uuid, $2::text, $3::timestamptz, $3::timestamptz, t.*
FROM unnest($4::uuid[], $5::integer[], $6::date[], $7::integer[]) AS t
ON CONFLICT (tenant_id, index, month_on) DO UPDATE
SET rate_millionths = excluded.rate_millionths, actor = excluded.actor, updated_at = excluded.updated_at,
    version = price_indices.version + 1
WHERE price_indices.rate_millionths <> excluded.rate_millionths
