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
        /** Set aside: nobody holds it, and it does not wait. */
        PARKED,
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

    private String language;

    private boolean danger;

    @Column(name = "adviser_id")
    private UUID adviserId;

    /** For the persistence framework. */
    protected AdviceRequest() {}

    /**
     * A request that starts to wait.
     *
     * @param need what is asked for
     * @param municipality slug, or null
     */
    public AdviceRequest(UUID conversationId, Need need, String municipality) {
        this.conversationId = conversationId;
        this.audience = need.audience();
        this.municipality = municipality;
        this.regionCode = need.region();
        this.language = need.language();
        this.danger = need.danger();
    }

    public UUID conversationId() {
        return conversationId;
    }

    public Need need() {
        return new Need(regionCode, language, audience, danger);
    }

    public State state() {
        return state;
    }

    public UUID adviserId() {
        return adviserId;
    }
}
