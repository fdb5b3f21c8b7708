-- long: lets this transaction read the feed of all tenants; only after the permission was checked
SELECT set_config('app.feed_scope', 'all_tenants', true)
