package nl.veiligthuis.platform.chat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Frames as JSON text, strictly: small, flat, with known fields only. */
@ApplicationScoped
public class FrameCodec {

    /** Bytes in a frame. */
    public static final int LARGEST = 16 * 1024;

    private static final int DEEPEST = 5;

    /** What a frame may leave out is an Optional; anything else that is missing or null makes it no frame. */
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LARGEST)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Reads a frame; empty when it is not one. Why is not told: the reason could hold a piece of the text. */
    public <T> Optional<T> read(String text, Class<T> type) {
        try {
            return Optional.ofNullable(mapper.readValue(text, type));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    public String write(Object frame) {
        try {
            return mapper.writeValueAsString(frame);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A frame of our own cannot be written.", impossible);
        }
    }

    /** Whether a text is longer than a frame may be. */
    public static boolean tooLarge(String text) {
        return text.length() > LARGEST
                || text.length() > LARGEST / 4 && text.getBytes(StandardCharsets.UTF_8).length > LARGEST;
    }
}
