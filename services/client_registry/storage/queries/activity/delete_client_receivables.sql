-- long: receivables that the contract service took back with the import that had made them
DELETE FROM client_receivables WHERE tenant_id = $1 AND receivable_id = ANY ($2::uuid[])
