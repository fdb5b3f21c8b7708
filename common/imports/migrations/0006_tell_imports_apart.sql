-- Which resource an import is of, as its collection is called ("clients"): a service may import several. Imports that began
-- before have no kind and are found under each.
ALTER TABLE imports ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT '';
