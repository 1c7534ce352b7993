package nl.veiligthuis.platform.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The clients' thread and what it may do: one thread has all clients, so nothing of theirs is locked. */
final class Lines implements AutoCloseable {

    /** Each address of this machine has some 28,000 ports to call from; all clients together may want more. */
    private static final int ADDRESSES = 8;

    private static final Duration LOOK = Duration.ofMillis(20);

    private final NioEventLoopGroup group = new NioEventLoopGroup(1);
    private final EventLoop loop = group.next();
    private int opened;
    private volatile RuntimeException broken;

    /** Calls a server; on the clients' thread. */
    Line open(URI server, String path, Map<String, String> headers, Line.Talker talker) {
        Line line = new Line(path, headers, talker);
        InetSocketAddress from = new InetSocketAddress("127.0.0." + (2 + opened++ % ADDRESSES), 0);
        new Bootstrap()
                .group(group)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(line);
                    }
                })
                .connect(new InetSocketAddress(server.getHost(), server.getPort()), from)
                .addListener((ChannelFuture done) -> {
                    if (!done.isSuccess()) {
                        line.end(done.cause().toString());
                    }
                });
        return line;
    }

    void run(Runnable step) {
        loop.execute(() -> attempt(step));
    }

    void after(Duration pause, Runnable step) {
        loop.schedule(() -> attempt(step), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    ScheduledFuture<?> every(Duration pace, Runnable step) {
        return loop.scheduleAtFixedRate(() -> attempt(step), 0, pace.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            broken = failed;
        }
    }

    /** What the clients' thread knows; for other threads. */
    <T> T ask(Supplier<T> question) {
        try {
            return loop.submit(question::get).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Waits until something is true that the clients' thread knows. Whether it became so in time. */
    boolean became(Duration patience, BooleanSupplier wanted) {
        long until = System.nanoTime() + patience.toNanos();
        while (!ask(wanted::getAsBoolean)) {
            if (broken != null) {
                throw broken;
            }
            if (System.nanoTime() > until) {
                return false;
            }
            pause(LOOK);
        }
        return true;
    }

    /** Waits until something is true, which must become so. */
    void await(String what, Duration patience, BooleanSupplier wanted, Supplier<String> otherwise) {
        if (!became(patience, wanted)) {
            throw new IllegalStateException(
                    "%s: not within %d s. %s".formatted(what, patience.toSeconds(), ask(otherwise)));
        }
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
