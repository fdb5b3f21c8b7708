-- long: turns a snapshot to its next tenant
SELECT set_config('app.tenant', $1, true)
