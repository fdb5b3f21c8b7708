-- short: of which receivables a notice before a credit bureau listing is
INSERT INTO credit_notice_receivables (tenant_id, notice_id, receivable_id)
SELECT $1, $2, unnest($3::uuid[])
