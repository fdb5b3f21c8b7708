-- C-34. When contracts in force are due to be renewed.
CREATE INDEX contracts_pending_renewal ON contracts (tenant_id, (coalesce(ends_on, expires_on))) WHERE lifecycle IN (4, 5);
