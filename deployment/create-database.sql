-- Run once by the postgres image, while its volume is empty: the role that owns the tables and makes them, and the one the
-- service works with, which is given rows to read and write by the owner. Neither has rights beyond this database.
\set owner_password `cat /run/secrets/database-owner-password`
\set password `cat /run/secrets/database-password`
create role platform login password :'owner_password';
create role platform_app login password :'password';
create database platform owner platform;
