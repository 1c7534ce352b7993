#!/bin/sh
# Puts a backup of backup.sh where a server can start on it, after checking every file: restore.sh BACKUP DATA. DATA must not be
# there or be empty, and its parent must belong to the server's user, who runs this. With RESTORE_LOG, a command that fetches the
# archived log (restore_command of PostgreSQL, with %f and %p), the server goes on to the end of the log, or to RESTORE_UNTIL.
# What to do before and after: "Restore" in docs/operations.md.
set -eu
backup=${1:?the backup}
data=${2:?the folder of the data, empty}
[ -f "$backup/backup_manifest" ] || { echo "$backup is no backup: it has no backup_manifest." >&2; exit 2; }
if [ -e "$data" ] && [ -n "$(ls -A "$data")" ]; then
    echo "$data is not empty. Nothing was changed." >&2
    exit 2
fi
pg_verifybackup --quiet "$backup"
umask 077
mkdir -p "$data"
chmod 700 "$data"
cp -a "$backup/." "$data/"
if [ -n "${RESTORE_LOG:-}" ]; then
    quoted() { printf "'%s'" "$(printf %s "$1" | sed "s/'/''/g")"; }
    {
        echo "restore_command = $(quoted "$RESTORE_LOG")"
        [ -z "${RESTORE_UNTIL:-}" ] || echo "recovery_target_time = $(quoted "$RESTORE_UNTIL")"
        echo "recovery_target_action = 'promote'"
    } >> "$data/postgresql.auto.conf"
    touch "$data/recovery.signal"
fi
echo "$data is ready: start the server on it, then follow \"Restore\" in docs/operations.md."
