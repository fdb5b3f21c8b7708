-- short: whose rows this transaction sees
SELECT set_config('app.tenant', $1, true)
