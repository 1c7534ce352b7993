package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import nl.veiligthuis.platform.chat.Handovers;
import nl.veiligthuis.platform.chat.Hold;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Destination;

/** Chats an adviser passes on or takes over from a colleague. */
final class PassingOn {

    private final Handovers handovers;
    private final Regions regions;
    private final UUID adviser;
    private final Replies replies;

    PassingOn(Handovers handovers, Regions regions, UUID adviser, Replies replies) {
        this.handovers = handovers;
        this.regions = regions;
        this.adviser = adviser;
        this.replies = replies;
    }

    /** A region that does not exist, or two goals at once, are no goal: nobody could be there. */
    Uni<Void> offer(ConsoleFrame.PassOn offer) {
        boolean unknown =
                offer.region().filter(code -> regions.byCode(code).isEmpty()).isPresent();
        if (unknown || offer.region().isPresent() && offer.adviser().isPresent()) {
            return nobody(offer.conversation());
        }
        Destination destination =
                new Destination(offer.adviser().orElse(null), offer.region().orElse(null));
        return handovers
                .offer(offer.conversation(), new Hold(adviser, offer.epoch()), destination, offer.reason())
                .chain(offered -> offered ? Uni.createFrom().voidItem() : nobody(offer.conversation()));
    }

    private Uni<Void> nobody(UUID conversation) {
        return replies.refuse(conversation, "nobody-there", replies.passing().nobody_there(), null);
    }

    /** Whether the chat is theirs now. */
    Uni<Boolean> accept(UUID conversation) {
        return handovers
                .accept(conversation, adviser)
                .call(taken -> taken ? Uni.createFrom().voidItem() : offerGone());
    }

    private Uni<Void> offerGone() {
        return replies.refuse(null, "offer-gone", replies.passing().offer_gone(), null);
    }

    Uni<Void> decline(UUID conversation) {
        return handovers.decline(conversation, adviser).replaceWithVoid();
    }

    Uni<Void> withdraw(UUID conversation) {
        return handovers.withdraw(conversation, adviser).replaceWithVoid();
    }
}
