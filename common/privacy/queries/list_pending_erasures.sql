-- long: whose erasure is not done, of all tenants, the oldest first
SELECT tenant_id, subject FROM erasures WHERE erased_at IS NULL ORDER BY requested_at LIMIT 100
