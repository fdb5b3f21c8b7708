-- R-37. Alerts of contracts whose import was taken back go with them.
CREATE INDEX alerts_by_contract ON alerts (tenant_id, contract_id);
