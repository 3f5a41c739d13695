package io.wireloom.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one launcher that may run on a home directory; the system takes it back when the launcher dies. */
public final class LauncherLock implements AutoCloseable {

    private final FileChannel channel;

    private LauncherLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; empty when another launcher has it. */
    public static Optional<LauncherLock> take(Layout layout) {
        try {
            FileChannel channel =
                    FileChannel.open(layout.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return Optional.of(new LauncherLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new StackFailure("Cannot lock " + layout.run() + ": " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackFailure("Cannot release the lock: " + e.getMessage(), e);
        }
    }
}
