# Part of bin/scan: protocols, ciphers, certificate, headers and known holes of TLS. Looks up no names and asks nobody else.
report=$out/testssl.json
timeout 900 testssl --quiet --color 0 --warnings off --nodns none --ip 127.0.0.1 --add-ca "$instance/ca.pem" \
    --connect-timeout 15 --openssl-timeout 15 --jsonfile "$report" "$site/nl" > "$out/testssl.log" 2>&1 < /dev/null || true
jq -e 'any(.[]; .id == "scanTime")' "$report" > /dev/null || incomplete "testssl did not come to its end: see $out/testssl.log"
jq -r '.[] | select(.severity | IN("LOW", "MEDIUM", "HIGH", "CRITICAL", "WARN", "FATAL"))
    | "\(.severity) \(.id): \(.finding)"' "$report" > "$out/testssl.findings"
echo "testssl: $(jq length "$report") checks"
