#!/bin/sh
# Takes a base backup of the database with the log that belongs to it, checks it, and removes those that are too old:
# backup.sh FOLDER. Whom to ask stands in the variables of PostgreSQL (PGHOST, PGPORT, PGUSER, PGPASSFILE): a role with
# REPLICATION, which reads no table. BACKUP_DAYS (30): how long backups stay, at most 30, see docs/retention.md.
# Words of chats are in it, sealed; the keys must not be. It needs pg_basebackup of the server's own major version.
set -eu
folder=${1:?the folder for backups}
days=${BACKUP_DAYS:-30}
case $days in
    *[!0-9]* | '') echo "BACKUP_DAYS is a number of days." >&2; exit 2 ;;
esac
[ "$days" -ge 1 ] && [ "$days" -le 30 ] || { echo "Backups may stay for 1 to 30 days, not $days." >&2; exit 2; }
umask 077
mkdir -p "$folder"
keys=${PLATFORM_SEAL_KEYS:-/run/veilig-thuis-keys}
if [ -d "$keys" ]; then
    case "$(cd "$keys" && pwd -P)/" in
        "$(cd "$folder" && pwd -P)"/*) echo "The keys of chats are inside the folder for backups." >&2; exit 2 ;;
    esac
fi
name=$(date -u +%Y%m%dT%H%M%SZ)
part=$folder/$name.part
trap 'rm -rf "$part"' EXIT
trap 'exit 1' INT TERM
# The log of the time it takes comes by a second connection: so it can be restored by itself, without an archive.
pg_basebackup --pgdata="$part" --format=plain --wal-method=stream --checkpoint=fast --manifest-checksums=SHA256 --no-password
pg_verifybackup --quiet "$part"
mv "$part" "$folder/$name"
# Only what this program named so, and only once there is a newer one.
find "$folder" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*T[0-9]*Z' -mtime +"$((days - 1))" ! -name "$name" -exec rm -rf {} +
echo "$folder/$name: $(du -sk "$folder/$name" | cut -f1) KiB, checked."
