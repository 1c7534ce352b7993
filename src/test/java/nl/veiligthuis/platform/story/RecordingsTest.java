package nl.veiligthuis.platform.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecordingsTest {

    private static final Path NOA = Path.of("src/test/recordings/nl/noa.mp3");

    @Inject
    PageLibrary library;

    @TempDir
    Path directory;

    @Test
    void a_story_that_was_read_aloud_is_heard_when_somebody_asks_for_it_and_not_before() throws IOException {
        given().get("/nl/verhalen/noa")
                .then()
                .statusCode(200)
                .body(containsString("<audio controls preload=\"none\" src=\"/nl/verhalen/noa.mp3\"></audio>"));
        byte[] heard = given().get("/nl/verhalen/noa.mp3")
                .then()
                .statusCode(200)
                .contentType("audio/mpeg")
                .extract()
                .asByteArray();
        assertArrayEquals(Files.readAllBytes(NOA), heard);
    }

    @Test
    void it_stays_in_the_edition_it_is_read_in() {
        given().get("/nl/in/ede/verhalen/noa").then().body(containsString("src=\"/nl/in/ede/verhalen/noa.mp3\""));
        given().get("/nl/in/ede/verhalen/noa.mp3").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/verhalen/noa", "/nl/verhalen/david"})
    void a_story_without_a_recording_is_read(String page) {
        given().get(page).then().body(not(containsString("<audio")));
        given().get(page + ".mp3").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"niemand.mp3", "noa.wav", ".mp3", "noa.mp3.bak"})
    void a_file_that_belongs_to_no_story_is_refused_by_name(String name) throws IOException {
        refuses(name, 1, "belongs to no story");
    }

    @Test
    void a_file_that_would_eat_a_telephone_plan_is_refused_by_name() throws IOException {
        refuses("noa.mp3", Recordings.LARGEST + 1, "is larger than");
    }

    private void refuses(String name, long size, String why) throws IOException {
        Path file = Files.createDirectory(directory.resolve("nl")).resolve(name);
        try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "rw")) {
            written.setLength(size);
        }
        StoryConfig config = () -> Optional.of(directory);
        String message = assertThrows(IllegalArgumentException.class, () -> new Recordings(config, library))
                .getMessage();
        assertTrue(message.contains(name) && message.contains(why), message);
    }
}
