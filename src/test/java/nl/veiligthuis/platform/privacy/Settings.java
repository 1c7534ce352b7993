package nl.veiligthuis.platform.privacy;

import java.time.Duration;

/** Limits as a test chooses them. */
record Settings(int chatsPerSource, int returnTriesPerSource, int messagesPerChat, int sockets)
        implements LimitsConfig {

    @Override
    public int signInTries() {
        return 5;
    }

    @Override
    public int socketsPerSource() {
        return 60;
    }

    @Override
    public ProofOfWork proofOfWork() {
        return ProofOfWork.UNDER_PRESSURE;
    }

    @Override
    public Duration headTime() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration readTime() {
        return Duration.ofSeconds(60);
    }
}
