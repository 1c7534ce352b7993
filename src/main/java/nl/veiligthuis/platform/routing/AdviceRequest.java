package nl.veiligthuis.platform.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A request for advice (<i>adviesvraag</i>): where a chat belongs and who answers it. Everything a visitor says of
 * themselves here was optional.
 */
@Entity
@Table(name = "advice_request")
public class AdviceRequest {

    /** Where a request stands. */
    public enum State {
        WAITING,
        TAKEN,
        CLOSED
    }

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String municipality;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "adviser_id")
    private UUID adviserId;

    /** For the persistence framework. */
    protected AdviceRequest() {}

    /**
     * A request that starts to wait.
     *
     * @param audience who asks, or null when they did not say
     * @param municipality slug, or null
     * @param regionCode CBS code of the Veilig Thuis region, or null
     */
    public AdviceRequest(UUID conversationId, Audience audience, String municipality, String regionCode) {
        this.conversationId = conversationId;
        this.audience = audience;
        this.municipality = municipality;
        this.regionCode = regionCode;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public State state() {
        return state;
    }

    public UUID adviserId() {
        return adviserId;
    }
}
