-- C-40. Of each period of a contract one receivable stands; one that was cancelled or deleted does not keep another from taking its
-- place: titles that are cancelled and issued anew come so from other systems.
DROP INDEX receivables_period_unique;
CREATE UNIQUE INDEX receivables_period_unique ON receivables (tenant_id, contract_id, period_first_on)
  WHERE kind = 1 AND state NOT IN (6, 7);
