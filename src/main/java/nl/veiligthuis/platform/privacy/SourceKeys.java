package nl.veiligthuis.platform.privacy;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * Tells sources apart without knowing them: a limit per source must not make a list of who sought help.
 *
 * <p>A key is an HMAC-SHA256 of the address under a key that lives in memory and is replaced every 24 hours; without it, not
 * even trying all addresses finds one back. No address is stored or logged. Of an IPv6 address the first 64 bits count,
 * since one household owns all the rest. A proxy's own address counts unless its headers are trusted, see
 * {@code deployment/README.md}.
 */
@ApplicationScoped
public class SourceKeys {

    static final String ALGORITHM = "HmacSHA256";

    /** Asked for once: the search through all providers costs more than the code. */
    private static final Provider PROVIDER = provider();

    private static final int IPV4_BYTES = 4;
    private static final int HOUSEHOLD_BYTES = 8;

    /** Longer than any address, so that no name has an address's code. */
    private static final String BEFORE_A_NAME = "a name at sign-in: ";

    private final DailyKey key;

    SourceKeys(DailyKey key) {
        this.key = key;
    }

    private static Provider provider() {
        try {
            return Mac.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The source of a request, as the proxy settings tell it. */
    public SourceKey of(HttpServerRequest request) {
        return of(request.remoteAddress());
    }

    /** What has no address that can be read is one source together: a name could be chosen anew each time. */
    SourceKey of(SocketAddress address) {
        byte[] bytes = address == null ? null : bytes(address);
        return new SourceKey(code(bytes == null ? new byte[0] : network(bytes)));
    }

    /** What stands for a name that somebody tries to sign in by, where nodes count together. */
    SourceKey ofName(String name) {
        return new SourceKey(code((BEFORE_A_NAME + name).getBytes(StandardCharsets.UTF_8)));
    }

    /** Proxies put an IPv6 address in brackets; the framework takes that for a name. */
    private static byte[] bytes(SocketAddress address) {
        String literal = address.hostAddress() == null ? address.host() : address.hostAddress();
        return literal == null ? null : NetUtil.createByteArrayFromIpAddressString(literal);
    }

    private byte[] code(byte[] known) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM, PROVIDER);
            mac.init(key.current());
            return mac.doFinal(known);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An IPv4 address written as IPv6 comes out as IPv4. */
    private static byte[] network(byte[] bytes) {
        try {
            byte[] address = InetAddress.getByAddress(bytes).getAddress();
            return address.length == IPV4_BYTES ? address : Arrays.copyOf(address, HOUSEHOLD_BYTES);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
