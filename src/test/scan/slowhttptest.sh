# Part of bin/scan: 500 connections that send or read as slowly as they can, while somebody else asks for pages.
pages="/nl /en/chat /ar /nl/zoeken"
# The largest text that is sent to everybody.
large=/sitemap.xml

ask_for_pages() { # file for the results; ends when the file beside it is there
    until [ -e "$1.enough" ]; do
        for page in $pages; do
            curl -s -m 5 --cacert "$instance/ca.pem" -o /dev/null -w '%{http_code} %{time_total}\n' "$site$page" || true
        done >> "$1"
        sleep 0.5
    done
}

slowly() { # name, then arguments
    name=$1
    shift
    asked=$out/slowhttptest-$name.asked
    ask_for_pages "$asked" &
    asking=$!
    # Ends by itself after a minute, or when no connection is left.
    timeout 120 slowhttptest -c 500 -r 200 -l 60 -p 5 -g -o "$out/slowhttptest-$name" "$@" \
        > "$out/slowhttptest-$name.log" 2>&1 < /dev/null || true
    touch "$asked.enough"
    wait "$asking"
    table=$out/slowhttptest-$name.csv
    [ "$(wc -l < "$table")" -gt 2 ] || incomplete "slowhttptest made no table: see $out/slowhttptest-$name.log"
    failed=$(grep -vc '^200 ' "$asked" || true)
    awk -F, -v name="$name" -v asked="$(wc -l < "$asked")" -v failed="$failed" \
        -v slowest="$(sort -k2 -n "$asked" | tail -n 1 | cut -d' ' -f2)" '
        NR > 1 { if ($4 + 0 > most) most = $4 + 0; if ($4 + 0 > 0) held = $1 + 0; last = $1 + 0 }
        END { printf "slowhttptest %s: at most %d connections, the last open at %d of %d s; pages asked %d times, %d without success, the slowest %.2f s\n",
            name, most, held, last, asked, failed, slowest }' "$table"
    [ "$failed" -le 1 ] || echo "$name: pages could not be had while it lasted" >> "$out/slowhttptest.findings"
    # The columns are: seconds, closed, pending, connected, available. One moment alone may be the probe's own.
    gone=$(awk -F, 'NR > 1 && $5 + 0 == 0 { gone++ } END { print gone + 0 }' "$table")
    [ "$gone" -le 1 ] || echo "$name: its own probe got no answer" >> "$out/slowhttptest.findings"
}

slowly headers -H -i 5 -x 24 -t GET -u "$site/nl"
# Heads must be let go after platform.limits.head-time, 10 s; twice that is more than a busy machine needs.
awk -F, 'NR > 1 && $1 + 0 > 25 && $4 + 0 > 0 { kept = 1 } END { exit !kept }' "$out/slowhttptest-headers.csv" \
    && echo "headers: connections that never end their head are kept" >> "$out/slowhttptest.findings"
slowly body -B -i 5 -s 8192 -x 10 -t POST -u "$site/nl/zoeken"
slowly reading -X -w 10 -y 20 -n 5 -z 32 -k 10 -u "$site$large"
slowly ranges -R -a 5 -b 3000 -t HEAD -u "$site$large"
