package io.wireloom.backing;

import io.wireloom.contracts.Topic;
import java.util.concurrent.atomic.AtomicInteger;

/** One broker and one database server for all tests of a JVM, started when first asked for and stopped with the JVM. */
public final class SharedBacking {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private SharedBacking() {}

    /** The shared broker and database server, with every topic of {@link Topic#all()}. */
    public static Backing get() {
        return Holder.BACKING;
    }

    /** A database that no other test has. */
    public static Database freshDatabase() {
        return get().createDatabase("test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet());
    }

    private static final class Holder {
        static final Backing BACKING = start();

        private static Backing start() {
            QuietLogs.apply();
            Backing backing = BackingChoice.make().start();
            backing.createTopics(Topic.all());
            Runtime.getRuntime().addShutdownHook(new Thread(backing::close, "backing-stop"));
            return backing;
        }
    }
}
