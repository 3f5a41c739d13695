package io.wireloom.bench.desk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Many readers of the stream on one thread, which look in the bytes for no more than the number of each change: what they cost is taken
 * from the service that is measured beside them.
 */
final class StreamReaders implements AutoCloseable {

    /** What stands before the number in the title of a changed incident; a full stop stands behind it. */
    static final String MARK = "changed by the measurement ";

    private static final byte[] DATA = bytes("\ndata:");
    private static final byte[] BEFORE_NUMBER = bytes(MARK);
    private static final byte[] GREETING = bytes("event:ready");

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 17);
    private final List<SocketChannel> channels = new ArrayList<>();
    private final IntConsumer changes;
    private final AtomicInteger greeted = new AtomicInteger();
    private volatile boolean closed;

    /**
     * Connects.
     *
     * @param changes told the number of each change as often as a reader hears of it, on the readers' thread
     */
    StreamReaders(URI service, int readers, IntConsumer changes) throws IOException {
        this.changes = changes;
        for (int i = 0; i < readers; i++) {
            SocketChannel channel = open(service);
            channels.add(channel);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Reader());
        }
        Thread thread = new Thread(this::read, "stream-readers");
        thread.setDaemon(true);
        thread.start();
    }

    /** Connects a reader and asks for the stream. */
    static SocketChannel open(URI service) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 16);
        channel.connect(new InetSocketAddress(service.getHost(), service.getPort()));
        channel.write(ByteBuffer.wrap(bytes("GET /api/v1/stream HTTP/1.1\r\nHost: " + service.getAuthority()
                + "\r\nAccept: text/event-stream\r\n\r\n")));
        return channel;
    }

    /** How many readers have been greeted. */
    int greeted() {
        return greeted.get();
    }

    private void read() {
        try {
            while (!closed) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    read(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException e) {
            closed = true;
        } catch (IOException e) {
            throw new IllegalStateException("The stream cannot be read", e);
        }
    }

    private void read(SelectionKey key) throws IOException {
        int length = ((SocketChannel) key.channel()).read(buffer.clear());
        if (length < 0) {
            key.cancel();
            return;
        }
        ((Reader) key.attachment()).take(buffer.array(), length);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.close();
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Where one reader is in what it reads: each text begins with a byte that is nowhere else in it, so that a look back is spared. */
    private final class Reader {

        private byte[] awaited = GREETING;
        private int found;
        private int number = -1;

        void take(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                take(bytes[i]);
            }
        }

        private void take(byte next) {
            if (number >= 0) {
                digit(next);
            } else if (next == awaited[found]) {
                found++;
                if (found == awaited.length) {
                    found();
                }
            } else {
                found = next == awaited[0] ? 1 : 0;
                awaited = next == '\n' && awaited == BEFORE_NUMBER ? DATA : awaited;
            }
        }

        private void found() {
            found = 0;
            if (awaited == BEFORE_NUMBER) {
                number = 0;
            } else if (awaited == DATA) {
                awaited = BEFORE_NUMBER;
            } else {
                greeted.incrementAndGet();
                awaited = DATA;
            }
        }

        private void digit(byte next) {
            if (next == '.') {
                changes.accept(number);
                number = -1;
                awaited = DATA;
            } else {
                number = 10 * number + next - '0';
            }
        }
    }
}
