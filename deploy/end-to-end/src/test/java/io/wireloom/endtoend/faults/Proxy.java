package io.wireloom.endtoend.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stretch of network between a service and what it connects to: bytes pass, pass late, or pass no longer without anybody being told,
 * as when a cable is pulled.
 */
final class Proxy implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final ServerSocket entry;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Duration delay = Duration.ZERO;
    private boolean cut;

    /**
     * Opens one on the loopback.
     *
     * @param port where clients connect
     * @param target where it leads, on this machine
     */
    static Proxy open(int port, int target) throws IOException {
        return new Proxy(new ServerSocket(port, 256, InetAddress.getLoopbackAddress()), target);
    }

    private Proxy(ServerSocket entry, int target) {
        this.entry = entry;
        this.target = target;
        threads.execute(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    /** From now on nothing passes, in either direction. */
    synchronized void cut() {
        cut = true;
    }

    /** Lets through what has been waiting, and all that comes. */
    synchronized void mend() {
        cut = false;
        notifyAll();
    }

    /** How long each piece takes on its way, in each direction. */
    void delay(Duration each) {
        delay = each;
    }

    @Override
    public void close() throws IOException {
        entry.close();
        sockets.forEach(this::drop);
        threads.shutdownNow();
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                Socket client = entry.accept();
                sockets.add(client);
                threads.execute(() -> connect(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            awaitMended();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            sockets.add(server);
            threads.execute(() -> pass(client, server));
            pass(server, client);
        } catch (IOException e) {
            drop(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            drop(client);
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                Thread.sleep(delay.toMillis());
                awaitMended();
                out.write(chunk, 0, length);
            }
        } catch (IOException e) {
            // One side is gone; the other one is let go below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            drop(from);
            drop(to);
        }
    }

    private synchronized void awaitMended() throws InterruptedException {
        while (cut) {
            wait();
        }
    }

    private void drop(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed, then.
        }
    }
}
