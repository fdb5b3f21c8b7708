-- short: the periods of a contract that were charged; the last column: instalments that stand for it are open, as the caller
-- is about to leave them ($3 closed, $4 open)
SELECT r.receivable_id, r.period_first_on, r.period_last_on, r.state, r.renegotiated_in IS NOT NULL,
  EXISTS (SELECT 1 FROM receivables i
          WHERE i.tenant_id = r.tenant_id AND i.made_by = r.renegotiated_in
            AND ((i.state < 5 AND i.receivable_id <> ALL ($3::uuid[])) OR i.receivable_id = ANY ($4::uuid[])))
FROM receivables r
WHERE r.tenant_id = $1 AND r.contract_id = $2 AND r.kind = 1
