package nl.veiligthuis.platform.edition;

/** Files as an editor might write them. */
final class Written {

    private Written() {}

    /** An edition with one partner. */
    static String edition(String municipality, String what) {
        return """
                municipality: %s
                partners:
                  - name: Buurtteam
                    what:
                      nl: %s
                    audience: [everyone]
                    languages: [nl]
                    example: true
                    checked: 2026-11-24
                """.formatted(municipality, what);
    }
}
