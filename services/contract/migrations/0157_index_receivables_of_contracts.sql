-- C-40. What a contract was charged, in the order of ListReceivables.
CREATE INDEX receivables_of_contract ON receivables (tenant_id, contract_id, due_on, receivable_id) WHERE contract_id IS NOT NULL;
DROP INDEX receivables_by_contract;
