-- short: what is left of that after a payment was taken back; the receivable's version guards it
UPDATE end_cuts SET paid_cents = $3, late_paid_cents = $4
WHERE tenant_id = $1 AND receivable_id = $2
