package nl.veiligthuis.platform.web;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** TLS of a test: a certificate that was made for it, and clients that take any. */
public final class Tls {

    private static final String SECRET = "of-this-run-alone";

    private Tls() {}

    /** Makes a certificate for this machine in a folder. Settings of the service that is to use it, at a port of its own. */
    public static Map<String, String> settings(Path folder) throws IOException {
        Path store = certificate(folder);
        return Map.of(
                "quarkus.tls.key-store.p12.path",
                store.toString(),
                "quarkus.tls.key-store.p12.password",
                SECRET,
                "quarkus.http.test-ssl-port",
                "0");
    }

    private static Path certificate(Path folder) throws IOException {
        Path store = Files.createDirectories(folder).resolve("certificate.p12");
        Files.deleteIfExists(store);
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        "1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        SECRET)
                .inheritIO()
                .start();
        try {
            if (made.waitFor() != 0) {
                throw new IOException("keytool made no certificate");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        return store;
    }

    /** Speaks HTTP/2, as a browser does behind TLS. */
    public static HttpClient browser() throws GeneralSecurityException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(trusting())
                .build();
    }

    static SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Everybody()}, null);
        return context;
    }

    private static final class Everybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket line) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket line) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
