package nl.veiligthuis.platform.identity;

import java.util.Set;

/** The roles, as they stand in the database, in claims and in annotations. An account has one or more. */
public final class Roles {

    /** Answers chats (<i>adviseur</i>). */
    public static final String ADVISER = "adviser";

    /** Watches over the shift of one region. */
    public static final String COORDINATOR = "coordinator";

    /** Watches over all regions. */
    public static final String NATIONAL_COORDINATOR = "national-coordinator";

    /** Keeps the texts. */
    public static final String EDITOR = "editor";

    /** Reads the audit and the figures, and nothing else. */
    public static final String AUDITOR = "auditor";

    /** Makes and closes accounts, and sees no chat. */
    public static final String ADMINISTRATOR = "administrator";

    /** All there are. */
    public static final Set<String> ALL =
            Set.of(ADVISER, COORDINATOR, NATIONAL_COORDINATOR, EDITOR, AUDITOR, ADMINISTRATOR);

    private Roles() {}
}
