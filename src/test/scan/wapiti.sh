# Part of bin/scan: goes from link to link and form to form, and tries injections of many kinds. Once as a stranger, once
# signed in with every role.
# Left out: what fetches lists (nikto, wapp) or needs a host outside that reports back (ssrf, xxe); what guesses names and
# passwords for hours (buster, brute_login_form), which the limits slow down and tests of their own cover.
modules=backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss
jar_of_cookies=$instance/cookies

as_page() { # arguments of curl; as a form of the site itself would send it
    curl -s -m 30 --cacert "$instance/ca.pem" -H "Origin: $site" -b "$jar_of_cookies" -c "$jar_of_cookies" "$@"
}

# Uses the link of the first administrator, signs in, and takes every role there is. Sets cookie and account.
sign_in() {
    password=$(openssl rand -hex 12)
    welcome=$site/console/welcome/$first_link
    secret=$(as_page "$welcome" | sed -n 's/.*id="secret"[^>]*>\([^<]*\)<.*/\1/p' | tr -d ' ')
    as_page -o "$out/welcome.html" --data-urlencode "password=$password" --data-urlencode "again=$password" \
        --data-urlencode "code=$(oathtool --totp -b "$secret")" "$welcome"
    # A code counts once: the next one, which a clock that is late allows for.
    as_page -o /dev/null -d j_username=scan --data-urlencode "j_password=$password" \
        -d "code=$(oathtool --totp -b --now '+30 seconds' "$secret")" "$site/console/session"
    cookie=$(awk '$6 == "console" { print $7 }' "$jar_of_cookies")
    account=$(as_page "$site/console/accounts" | sed -n 's|.*href="/console/accounts/\([0-9a-f-]*\)".*|\1|p' | head -n 1)
    [ -n "$cookie" ] && [ -n "$account" ] || incomplete "Signing in to the console failed: see $instance/log"
    as_page -o "$out/roles.html" -d name=scan -d region=VT20 -d language=nl -d role-adviser=yes -d role-coordinator=yes \
        -d role-national-coordinator=yes -d role-editor=yes -d role-auditor=yes -d role-administrator=yes \
        "$site/console/accounts/$account"
    for page in accounts board roster statistics audit texts; do
        [ "$(as_page -o /dev/null -w '%{http_code}' "$site/console/$page")" = 200 ] \
            || incomplete "The scanner's account cannot see /console/$page."
    done
}

crawl() { # name, seconds to crawl, seconds for each kind of attack, then further arguments
    name=$1
    crawling=$2
    attacking=$3
    shift 3
    report=$out/wapiti-$name.json
    timeout 900 wapiti -u "$site/" --scope folder -m "$modules" -d 6 --max-files-per-dir 30 --max-scan-time "$crawling" \
        --max-attack-time "$attacking" -t 15 -v 2 -f json -o "$report" --no-bugreport --verify-ssl 0 -H "Origin: $site" \
        --store-session "$out/wapiti" --store-config "$out/wapiti" --flush-session -x "$site/console/session/closure" "$@" \
        > "$out/wapiti-$name.log" 2>&1 < /dev/null || true
    [ -s "$report" ] || incomplete "wapiti made no report: see $out/wapiti-$name.log"
    jq -r --arg site "$site" '(.vulnerabilities, .anomalies) | to_entries[] | .key as $kind | .value[]
        | "\($kind): \(.method) \(.path) \(.parameter // "") \(.info)" | gsub($site; "") | gsub("\\s+"; " ")' "$report" \
        >> "$out/wapiti.findings"
    sed -n 's/.*\(Interesting methods allowed on .*\)/\1/p' "$out/wapiti-$name.log" | sed "s|$site||" >> "$out/wapiti.findings"
    requests=$(grep -c '^\[+\]' "$out/wapiti-$name.log" || true)
    # Of few pages it would be no scan.
    [ "$requests" -gt 200 ] || incomplete "wapiti got nowhere: see $out/wapiti-$name.log"
    echo "wapiti as $name: $requests requests"
}

crawl stranger 60 20 -s "$site/nl" -s "$site/en/chat" -s "$site/ar" -s "$site/nl/zoeken" -s "$site/nl/in/utrecht" \
    -s "$site/banner/nl" -s "$site/console/sign-in"
sign_in
# Its own account is left alone: an account that takes away its own roles sees nothing more.
crawl staff 40 15 -s "$site/console" -s "$site/console/accounts" -s "$site/console/board" -s "$site/console/roster" \
    -s "$site/console/statistics" -s "$site/console/audit" -s "$site/console/texts" -x "$site/nl*" -x "$site/en*" -x "$site/ar*" \
    -x "$site/banner*" -x "$site/console/accounts/$account*" -H "Cookie: console=$cookie"
