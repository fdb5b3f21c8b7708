-- long: what blocks, pauses and renewals of a client's contracts say in words
WITH own AS (SELECT contract_id FROM contracts WHERE tenant_id = $1::uuid AND client_id = $2::uuid),
blocks AS (
  UPDATE access_blocks SET reason = '', lift_reason = '' WHERE tenant_id = $1::uuid AND contract_id IN (SELECT contract_id FROM own)),
of_pauses AS (
  UPDATE pauses SET reason = '' WHERE tenant_id = $1::uuid AND contract_id IN (SELECT contract_id FROM own))
UPDATE renewals SET reason = '' WHERE tenant_id = $1::uuid AND contract_id IN (SELECT contract_id FROM own)
