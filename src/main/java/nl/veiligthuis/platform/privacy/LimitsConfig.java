package nl.veiligthuis.platform.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How much one source, one chat and one node may ask. A source is an address, and a shelter, a school or a mobile network
 * shares one: limits per source slow down and come back, they never shut anybody out, and pages and phone numbers have
 * none.
 */
@ConfigMapping(prefix = "platform.limits")
public interface LimitsConfig {

    /** Chats a source may start at once, refilled in 10 minutes; further ones wait their turn. At least 1. */
    @WithDefault("5")
    int chatsPerSource();

    /**
     * Tries at coming back to a chat by its words that a source may make at once, refilled in 10 minutes; further ones
     * wait their turn. More forgives more typing errors and makes guessing cheaper. At least 1.
     */
    @WithDefault("5")
    int returnTriesPerSource();

    /** Messages a chat takes at once, refilled in 10 seconds; further ones are asked to wait. At least 1. */
    @WithDefault("20")
    int messagesPerChat();

    /**
     * Tries at signing in that fail, of one name and of one source, at once; refilled in 10 minutes, further ones wait their
     * turn. At least 1.
     */
    @WithDefault("5")
    int signInTries();

    /**
     * Sockets open on a node in all, consoles included. Keep it below
     * {@code quarkus.http.limits.max-connections}, so that pages can still be had when sockets cannot. At least 1.
     */
    @WithDefault("20000")
    int sockets();

    /** Visitors' sockets of one source open on a node. Without one a chat goes on by forms. At least 1. */
    @WithDefault("60")
    int socketsPerSource();

    /**
     * Whether a browser may compute for a second or two in place of waiting, when many starts are refused. Off, everybody waits:
     * kinder to old phones, and to whoever sends a flood.
     */
    @WithDefault("under-pressure")
    ProofOfWork proofOfWork();

    /**
     * How long the head of a request may take to come in, and a new connection to ask anything. Shorter frees what slow
     * senders hold, longer forgives a worse line.
     */
    @WithDefault("10s")
    Duration headTime();

    /**
     * How long a connection on which pages are sent may be too full to send more. It is full with 64 KiB, and no more so when
     * half of them are taken: whoever takes less than about 500 bytes per second of what is larger than a page is cut off.
     */
    @WithDefault("60s")
    Duration readTime();
}
