package nl.veiligthuis.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What no client would send, byte for byte, on a connection of its own; and what came back, header by header. */
public record Raw(int status, Map<String, List<String>> headers, String body) {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int SWITCHED = 101;
    private static final String END_OF_HEAD = "\r\n\r\n";

    /** An answer, or none when the line was closed without one. */
    static Optional<Raw> send(URI address, String bytes) throws IOException {
        try (Socket line = new Socket(address.getHost(), address.getPort())) {
            line.setSoTimeout(PATIENCE_MILLIS);
            line.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            line.getOutputStream().flush();
            return answer(line.getInputStream());
        }
    }

    /** A request with these lines after its first, whose connection is to be closed. */
    public static Raw request(URI address, String first, String... headers) throws IOException {
        return send(address, head(address, first, headers) + "Connection: close\r\n\r\n")
                .orElseThrow();
    }

    /** A request for a socket; if it opens, the line breaks at once. */
    public static Raw handshake(URI address, String path, String... headers) throws IOException {
        return send(address, head(address, "GET " + path, headers) + "Connection: Upgrade\r\n\r\n")
                .orElseThrow();
    }

    private static String head(URI address, String first, String... headers) {
        List<String> lines = new ArrayList<>(List.of(first + " HTTP/1.1"));
        if (Stream.of(headers).noneMatch(header -> header.startsWith("Host:"))) {
            lines.add("Host: " + address.getAuthority());
        }
        lines.addAll(List.of(headers));
        return String.join("\r\n", lines) + "\r\n";
    }

    /** All values of a header. */
    List<String> all(String header) {
        return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
    }

    /** The only value of a header. */
    String only(String header) {
        if (all(header).size() != 1) {
            throw new AssertionError(header + ": " + all(header));
        }
        return all(header).getFirst();
    }

    private static Optional<Raw> answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf(END_OF_HEAD) < 0) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            head.append((char) next);
        }
        Raw answer = read(head.toString());
        return Optional.of(new Raw(answer.status, answer.headers, answer.rest(in)));
    }

    /** As much as it says it is; else all until the line closes. */
    private String rest(InputStream in) throws IOException {
        if (status == SWITCHED) {
            return "";
        }
        byte[] bytes = all("Content-Length").isEmpty()
                ? in.readAllBytes()
                : in.readNBytes(Integer.parseInt(only("Content-Length")));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Raw read(String head) {
        List<String> lines = head.strip().lines().toList();
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return new Raw(Integer.parseInt(lines.getFirst().split(" ")[1]), headers, "");
    }
}
