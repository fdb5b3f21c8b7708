-- short: until when a contract is charged
SELECT charged_until_on FROM contract_charges WHERE tenant_id = $1 AND contract_id = $2
