-- long: charges of days that came back, withdrawn ones too, of contracts ($2), the last of which is a day of each ($3) or later, in the
-- order of their making
SELECT d.receivable_id, d.contract_id, d.first_on, d.last_on
FROM unnest($2::uuid[], $3::date[]) AS e (contract_id, from_on)
JOIN returned_days d ON d.tenant_id = $1::uuid AND d.contract_id = e.contract_id AND d.last_on >= e.from_on
ORDER BY d.receivable_id
