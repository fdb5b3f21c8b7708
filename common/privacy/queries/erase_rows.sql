-- long: takes the personal data of subjects out of a table; of how many rows
SELECT erase_rows($1, $2::uuid[], $3, $4, $5::text[], $6, $7, $8)
