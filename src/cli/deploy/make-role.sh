#!/bin/sh
# An ordinary role that owns its database: superusers walk through the wall between libraries.
set -e
psql -v ON_ERROR_STOP=1 -v password="$LUMBUNG_PASSWORD" -U postgres <<'SQL'
CREATE ROLE lumbung LOGIN PASSWORD :'password';
CREATE DATABASE lumbung OWNER lumbung;
SQL
