-- short: how far each sandbox tenant's clock is ahead, in microseconds
SELECT tenant_id, max(ahead_us) FROM sandbox_clock_steps GROUP BY tenant_id
