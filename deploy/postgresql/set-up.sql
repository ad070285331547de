-- A role and a database for one node. Run as a superuser: psql -v password="'…'" -f set-up.sql
-- The role owns its database and nothing else; the node makes its schemas and tables at the first start.
CREATE ROLE limen LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :password;
CREATE DATABASE limen OWNER limen ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
REVOKE ALL ON DATABASE limen FROM PUBLIC;
\connect limen
REVOKE ALL ON SCHEMA public FROM PUBLIC;
