-- Run once by the postgres image, while its volume is empty: a role without rights beyond its own database.
\set password `cat /run/secrets/database-password`
create role platform login password :'password';
create database platform owner platform;
