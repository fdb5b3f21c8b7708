-- short: makes the partition that this moment lies in, where it is missing
SELECT ensure_access_month($1)
