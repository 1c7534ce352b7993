# Part of bin/scan: the application as a service in use runs it, but for keys of one run and limits that let one address ask
# a great deal: all that a scanner does comes from one.
instance=$out/instance
service=

start_instance() {
    ! curl -ks -m 2 -o /dev/null "$site/" || incomplete "Something answers at $site already: name another port in SCAN_PORT."
    mkdir -p "$instance/config"
    make_certificate
    first_link=$(openssl rand -hex 24)
    # What the service is told that ends TLS itself; a later line wins.
    cp deployment/tls.properties "$instance/config/application.properties"
    cat >> "$instance/config/application.properties" <<SETTINGS
quarkus.http.host=127.0.0.1
quarkus.http.port=$plain
quarkus.http.ssl-port=$port
quarkus.tls.key-store.pem.0.cert=$instance/certificate.pem
quarkus.tls.key-store.pem.0.key=$instance/key.pem
quarkus.http.auth.session.encryption-key=$(openssl rand -hex 24)
platform.web.origins=$site
platform.web.address=$site
platform.identity.first-administrator=scan
platform.identity.first-link=$first_link
platform.limits.chats-per-source=100000
platform.limits.return-tries-per-source=100000
platform.limits.sign-in-tries=100000
SETTINGS
    # Debian gives a process a thousand files unless it asks for more.
    ulimit -n 8192 2>/dev/null || incomplete "A process may open too few files here: ulimit -Hn says $(ulimit -Hn), 8192 are needed."
    # A copy: what is built meanwhile would be pulled from under its feet.
    cp -r target/quarkus-app "$instance/app"
    (cd "$instance" && exec env -u QUARKUS_PROFILE "$JAVA_HOME/bin/java" -Xmx600m -XX:+ExitOnOutOfMemoryError \
        --enable-native-access=ALL-UNNAMED -jar app/quarkus-run.jar) > "$instance/log" 2>&1 < /dev/null &
    service=$!
    tries=0
    until curl -fs -m 5 --cacert "$instance/ca.pem" -o /dev/null "$site/q/health/group/chat"; do
        tries=$((tries + 1))
        alive && [ $tries -lt 120 ] || incomplete "The application did not start: see $instance/log"
        sleep 1
    done
}

# An authority of one run signs it: then only what is wrong with TLS is found, and not that nobody knows the authority.
make_certificate() {
    {
        openssl req -x509 -newkey rsa:2048 -nodes -days 90 -subj "/CN=authority of one scan" \
            -keyout "$instance/ca-key.pem" -out "$instance/ca.pem"
        openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=127.0.0.1 \
            -keyout "$instance/key.pem" -out "$instance/request.pem"
        printf 'subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=serverAuth\n' > "$instance/extensions"
        openssl x509 -req -in "$instance/request.pem" -CA "$instance/ca.pem" -CAkey "$instance/ca-key.pem" -CAcreateserial \
            -days 90 -extfile "$instance/extensions" -out "$instance/certificate.pem"
    } 2> "$instance/certificate.log"
}

alive() {
    kill -0 "$service" 2>/dev/null
}

# Its database ends with it; should it have died, the database is ended by its own number.
stop_instance() {
    [ -n "$service" ] || return 0
    kill "$service" 2>/dev/null || true
    wait "$service" 2>/dev/null || true
    database=$(head -n 1 "$instance/data/postgresql/postmaster.pid" 2>/dev/null || true)
    [ -z "$database" ] || kill -INT "$database" 2>/dev/null || true
    service=
}
