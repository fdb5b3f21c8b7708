-- long: what was worked out of the contracts that an import made
SELECT delete_import_derivations($1, $2)
