-- R-38. The second time an erasure reads what came since the first time began: since begun_position, of the tenant's bucket.
ALTER TABLE erasures ADD COLUMN begun_position bigint;

-- What was erased more than an hour ago has settled by itself. For every tenant.
ALTER TABLE erasures NO FORCE ROW LEVEL SECURITY;
UPDATE erasures SET settled_at = erased_at WHERE settled_at IS NULL AND erased_at < now() - interval '1 hour';
ALTER TABLE erasures FORCE ROW LEVEL SECURITY;
