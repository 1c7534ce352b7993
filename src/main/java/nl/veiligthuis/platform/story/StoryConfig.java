package nl.veiligthuis.platform.story;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the stories. */
@ConfigMapping(prefix = "platform.stories")
public interface StoryConfig {

    /**
     * A directory with stories that were read aloud, a folder for each language: {@code nl/noa.mp3} belongs to the story
     * {@code /nl/verhalen/noa}. Left empty, stories are read and not heard.
     */
    Optional<Path> recordings();
}
