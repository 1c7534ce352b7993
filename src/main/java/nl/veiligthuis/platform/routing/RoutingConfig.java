package nl.veiligthuis.platform.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of duties, claims and the queue. */
@ConfigMapping(prefix = "platform.routing")
public interface RoutingConfig {

    /**
     * How long a duty, an adviser's hold on a chat and a visitor's presence last when their page falls silent. A page is
     * heard of every ten seconds. Shorter tells the other side the truth sooner, longer forgives a worse line.
     */
    @WithDefault("25s")
    Duration lease();

    /**
     * How long a chat stays with an adviser who fell silent, after the lease, before it goes back to the front of the
     * queue.
     */
    @WithDefault("15s")
    Duration grace();

    /** How long a visitor without a script, who is heard of only when they press a button, counts as present. */
    @WithDefault("5m")
    Duration leaseByForm();

    /** How long a chat waits for a visitor who is gone before it is set aside and the adviser is free again. */
    @WithDefault("5m")
    Duration setAsideAfter();

    /** A breath between two chats: so long after one ended, an adviser is given no other unless they ask. */
    @WithDefault("60s")
    Duration pause();

    /** Chats an adviser holds at once when they do not choose. */
    @WithDefault("4")
    int capacity();

    /** The most chats an adviser may choose to hold at once; at most 20. */
    @WithDefault("8")
    int mostCapacity();

    /** How long a chat that is offered to a colleague waits for an answer before it stays where it is. */
    @WithDefault("90s")
    Duration transferWithin();

    /** Whether back-up regions count that are proposed and not agreed: for development and tests. */
    @WithDefault("false")
    boolean proposedBackups();

    Queue queue();

    /** How the queue is ordered and widens. */
    interface Queue {

        /** How long a request waits for its own region, if somebody is on duty there for it. */
        @WithDefault("2m")
        Duration ownRegionFor();

        /** How long after that it waits for the regions that stand in, if somebody is on duty there for it. */
        @WithDefault("2m")
        Duration backupRegionsFor();

        /** By how much somebody who says it is dangerous comes earlier. */
        @WithDefault("15m")
        Duration dangerCredit();

        /** By how much a professional comes later, where one adviser serves both. */
        @WithDefault("10m")
        Duration professionalBehind();
    }
}
