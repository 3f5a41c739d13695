package io.wireloom.local.stack;

import io.wireloom.backing.Backing;
import io.wireloom.backing.BackingException;
import io.wireloom.backing.Database;
import io.wireloom.backing.EmbeddedBroker;
import io.wireloom.backing.EmbeddedDatabaseServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Broker and database on the data under the home directory, kept between runs. */
public final class PersistentBacking implements Backing {

    private final EmbeddedBroker broker;
    private final EmbeddedDatabaseServer databases;

    private PersistentBacking(EmbeddedBroker broker, EmbeddedDatabaseServer databases) {
        this.broker = broker;
        this.databases = databases;
    }

    /**
     * Starts both at once.
     *
     * @throws StackFailure when one of them does not start
     */
    public static PersistentBacking start(Layout layout, Ports ports) {
        LogFile.startAfresh(layout.log("postgres"));
        CompletableFuture<EmbeddedDatabaseServer> databases =
                CompletableFuture.supplyAsync(() -> EmbeddedDatabaseServer.start(new EmbeddedDatabaseServer.Settings(
                        layout.postgres(),
                        layout.postgresBinaries(),
                        ports.of(Part.POSTGRES),
                        layout.log("postgres"))));
        CompletableFuture<EmbeddedBroker> broker =
                CompletableFuture.supplyAsync(() -> EmbeddedBroker.start(layout.kafka(), ports.of(Part.KAFKA)));
        try {
            return new PersistentBacking(
                    started(Part.KAFKA, broker, layout), started(Part.POSTGRES, databases, layout));
        } catch (StackFailure e) {
            closeWhatStarted(broker, databases);
            throw e;
        }
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public Database createDatabase(String name) {
        return databases.createDatabase(name);
    }

    @Override
    public void close() {
        broker.close();
        databases.close();
    }

    private static <T> T started(Part part, CompletableFuture<T> starting, Layout layout) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            String why = e.getCause() instanceof BackingException ? e.getCause().getMessage() : e.toString();
            throw new StackFailure(
                    part.title() + " did not come up: "
                            + why.lines().findFirst().orElse("no reason given") + " See " + layout.log(part.word())
                            + ".",
                    e);
        }
    }

    private static void closeWhatStarted(
            CompletableFuture<EmbeddedBroker> broker, CompletableFuture<EmbeddedDatabaseServer> databases) {
        broker.handle((server, failure) -> server)
                .thenAccept(server -> {
                    if (server != null) {
                        server.close();
                    }
                })
                .join();
        databases
                .handle((server, failure) -> server)
                .thenAccept(server -> {
                    if (server != null) {
                        server.close();
                    }
                })
                .join();
    }
}
