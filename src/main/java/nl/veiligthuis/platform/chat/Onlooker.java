package nl.veiligthuis.platform.chat;

import java.util.UUID;

/**
 * Through whose eyes a conversation is seen.
 *
 * @param account of an adviser; null for the visitor
 */
record Onlooker(Author side, UUID account) {

    static final Onlooker VISITOR = new Onlooker(Author.VISITOR, null);

    static Onlooker adviser(UUID account) {
        return new Onlooker(Author.ADVISER, account);
    }

    boolean visitor() {
        return side == Author.VISITOR;
    }
}
