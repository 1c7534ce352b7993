package nl.veiligthuis.platform.oversight;

import java.util.List;

/**
 * A page of the audit in somebody's language.
 *
 * @param older query of the address of the rows before these; empty when there are none
 * @param newer query of the address of the rows after these; empty when these are the newest
 */
public record AuditView(List<Line> lines, String older, String newer) {

    static final AuditView EMPTY = new AuditView(List.of(), "", "");

    /**
     * A row as it is shown.
     *
     * @param username empty when the service did it
     * @param chat whole id; empty when it was about none
     * @param reference what the chat is called
     */
    public record Line(
            long number,
            String at,
            String name,
            String username,
            String deed,
            String chat,
            String reference,
            String detail) {

        /** Query of the address of all this account did. */
        public String theirs() {
            return AuditFilter.of(username).query();
        }
    }
}
