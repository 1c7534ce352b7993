# Part of bin/scan: goes from link to link and form to form, and tries injections of many kinds: as a stranger, as somebody at
# a desk who has every role but one, and as an administrator, who has that one.
# Left out: what fetches lists (nikto, wapp) or needs a host outside that reports back (ssrf, xxe); what guesses names and
# passwords for hours (buster, brute_login_form), which the limits slow down and tests of their own cover. Leaving out an
# address (-x) ends this version of wapiti with an error: accounts are two, so that no form takes away the roles of its own.
modules=backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss

as_page() { # name of the account, then arguments of curl; as a form of the site itself would send it
    cookies=$instance/cookies-$1
    shift
    curl -s -m 30 --cacert "$instance/ca.pem" -H "Origin: $site" -b "$cookies" -c "$cookies" "$@"
}

# Uses the link by which an account begins, and signs in.
sign_in() { # name, address of the link
    password=$(openssl rand -hex 12)
    secret=$(as_page "$1" "$2" | sed -n 's/.*id="secret"[^>]*>\([^<]*\)<.*/\1/p' | tr -d ' ')
    [ -n "$secret" ] || incomplete "The link of the account $1 does not work: see $instance/log"
    as_page "$1" -o /dev/null --data-urlencode "password=$password" --data-urlencode "again=$password" \
        --data-urlencode "code=$(oathtool --totp -b "$secret")" "$2"
    # A code counts once: the next one, which a clock that is late allows for.
    as_page "$1" -o /dev/null -d "j_username=$1" --data-urlencode "j_password=$password" \
        -d "code=$(oathtool --totp -b --now '+30 seconds' "$secret")" "$site/console/session"
}

sees() { # name, then pages
    name=$1
    shift
    for page in "$@"; do
        [ "$(as_page "$name" -o /dev/null -w '%{http_code}' "$site/console/$page")" = 200 ] \
            || incomplete "The account $name cannot see /console/$page."
    done
}

make_accounts() {
    sign_in scan "$site/console/welcome/$first_link"
    sees scan accounts
    link=$(as_page scan -d username=desk -d name=desk -d region=VT20 -d language=nl -d role-adviser=yes -d role-coordinator=yes \
        -d role-national-coordinator=yes -d role-editor=yes -d role-auditor=yes "$site/console/accounts" \
        | sed -n 's/.*href="\([^"]*\)" id="link".*/\1/p')
    sign_in desk "$link"
    sees desk board roster statistics audit texts
}

cookie_of() { # name
    awk '$6 == "__Host-console" { print "Cookie: " $6 "=" $7 }' "$instance/cookies-$1"
}

crawl() { # name, folder, seconds to crawl, seconds for each kind of attack, then further arguments
    name=$1
    report=$out/wapiti-$name.json
    folder=$2
    crawling=$3
    attacking=$4
    shift 4
    timeout 900 wapiti -u "$site$folder" --scope folder -m "$modules" -d 6 --max-files-per-dir 30 --max-scan-time "$crawling" \
        --max-attack-time "$attacking" -t 15 -v 2 -f json -o "$report" --no-bugreport --verify-ssl 0 -H "Origin: $site" \
        --store-session "$out/wapiti-$name" --store-config "$out/wapiti-$name" --flush-session "$@" \
        > "$out/wapiti-$name.log" 2>&1 < /dev/null || true
    [ -s "$report" ] || incomplete "wapiti made no report: see $out/wapiti-$name.log"
    jq -r --arg site "$site" '(.vulnerabilities, .anomalies) | to_entries[] | .key as $kind | .value[]
        | "\($kind): \(.method) \(.path) \(.parameter // "") \(.info)" | gsub($site; "") | gsub("\\s+"; " ")' "$report" \
        >> "$out/wapiti.findings"
    sed -n 's/.*\(Interesting methods allowed on .*\)/\1/p' "$out/wapiti-$name.log" | sed "s|$site||" >> "$out/wapiti.findings"
    requests=$(grep -cE '^\[(\+|¨)\]' "$out/wapiti-$name.log" || true)
    # Of few pages it would be no scan.
    [ "$requests" -gt 100 ] || incomplete "wapiti got nowhere: see $out/wapiti-$name.log"
    echo "wapiti as $name: $requests requests"
}

make_accounts
crawl stranger / 45 10 -s "$site/nl" -s "$site/en/chat" -s "$site/ar" -s "$site/nl/zoeken" -s "$site/nl/in/utrecht" \
    -s "$site/banner/nl" -s "$site/console/sign-in"
crawl desk /console/ 25 8 -s "$site/console" -s "$site/console/board" -s "$site/console/roster" -s "$site/console/statistics" \
    -s "$site/console/audit" -s "$site/console/texts" -H "$(cookie_of desk)"
crawl administrator /console/ 15 8 -s "$site/console/accounts" -H "$(cookie_of scan)"
# A scan that was signed out on its way would have seen nothing any more.
sees desk board audit texts
sees scan accounts
