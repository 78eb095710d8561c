-- Spreads Lumbung's tables over the machines of a Citus cluster, each library whole on one of them. Run once, on the
-- coordinator, as the role that owns the tables, after Lumbung has been started once and stopped again:
--
--   psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f src/server/storage/postgres/distribute.sql
--
-- The wall between libraries is a setting of each transaction; this hands it on to the machines that keep them:
--
--   ALTER DATABASE lumbung SET citus.propagate_set_commands = 'local';

-- Keys between tables that are spread can't be there while only some of them are; they come back below.
DO $$
DECLARE key record;
BEGIN
  FOR key IN
    SELECT conrelid::regclass AS belongs, conname FROM pg_constraint
    WHERE contype = 'f' AND confrelid = 'library'::regclass
  LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', key.belongs, key.conname);
  END LOOP;
END $$;

SET citus.multi_shard_modify_mode TO 'sequential';
SELECT create_distributed_table('library', 'id');

-- Every table that says whose its rows are, but the codes: a code is found before its library is known.
DO $$
DECLARE spread record;
BEGIN
  FOR spread IN
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'library'
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace AND c.relname <> 'enrolment'
    ORDER BY c.relname
  LOOP
    PERFORM create_distributed_table(spread.name, 'library', colocate_with => 'library');
    EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY (library) REFERENCES library (id)', spread.name);
  END LOOP;
END $$;
