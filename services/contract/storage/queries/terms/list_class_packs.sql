-- long: one page of the tenant's class packs, by filter and order
SELECT pack_id, version, contract_id, modality, classes, used, starts_on, agreed_expires_on, expires_on, created_at, updated_at,
  /*order_values*/
FROM class_packs
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
