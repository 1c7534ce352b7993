package nl.veiligthuis.platform.chat;

import java.util.UUID;

/**
 * The message a page without a script is made for.
 *
 * @param id of the message: sending the form twice sends it once
 * @param text what could not be sent, kept in the field; mostly empty
 * @param problem why it could not, in the visitor's language; or null
 */
record Draft(UUID id, String text, String problem) {

    static Draft empty() {
        return new Draft(UUID.randomUUID(), "", null);
    }

    static Draft kept(String text, String problem) {
        return new Draft(UUID.randomUUID(), text, problem);
    }
}
