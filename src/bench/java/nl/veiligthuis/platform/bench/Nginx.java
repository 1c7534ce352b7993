package nl.veiligthuis.platform.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.veiligthuis.platform.faults.Node;

/** The program {@code nginx} with one worker, which sends one file, encoded as it was found. */
final class Nginx {

    private static final String SETTINGS = """
            worker_processes 1;
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx-errors.log;
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 100000000;
                open_file_cache max=10;
                client_body_temp_path %1$s/nginx-body;
                proxy_temp_path %1$s/nginx-proxy;
                fastcgi_temp_path %1$s/nginx-fastcgi;
                uwsgi_temp_path %1$s/nginx-uwsgi;
                scgi_temp_path %1$s/nginx-scgi;
                server {
                    listen 127.0.0.1:%2$d;
                    root %1$s/files;
                    location = /page {
                        default_type "text/html;charset=UTF-8";
                        %3$s
                    }
                }
            }
            """;

    private Nginx() {}

    /**
     * Starts it.
     *
     * @param body as it goes over the wire
     * @param encoding of the body: for {@code gzip} by the module that looks for precompressed files, which Debian's has; for
     *     others by a header
     * @return where the page is
     */
    static URI start(Place place, String program, byte[] body, String encoding) throws IOException {
        Path files = Files.createDirectories(place.folder().resolve("files"));
        boolean gzip = encoding.equals("gzip");
        Files.write(files.resolve(gzip ? "page.gz" : "page"), body);
        int port = freePort();
        String how = gzip ? "gzip_static always;" : "add_header Content-Encoding " + encoding + ";";
        Path settings = place.folder().resolve("nginx.conf");
        Files.writeString(settings, SETTINGS.formatted(place.folder(), port, how));
        openToWorker(place.folder());
        Node server = place.startProgram(
                "nginx", Machine.asServer(List.of(program, "-e", "stderr", "-c", settings.toString())));
        URI page = URI.create("http://127.0.0.1:" + port + "/page");
        server.awaitAnswer(place.http(), page);
        return page;
    }

    /** Started by root its worker is somebody else, who must be able to read the file. */
    private static void openToWorker(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
