package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.wireloom.query.config.QueryConfig;
import io.wireloom.query.stream.Frame;
import io.wireloom.query.stream.Lookup;
import io.wireloom.query.stream.StreamFilter;
import io.wireloom.query.stream.StreamPosition;
import java.util.List;
import java.util.Set;

/**
 * One reader of the stream: it stays on its request's context, asks for more only when the connection has taken what it was given, and
 * so holds nothing for a reader who is slow. One who takes nothing for too long is let go; it comes back with what it saw last.
 */
final class StreamReader {

    private final Context context = Vertx.currentContext();
    private final HttpServerResponse response;
    private final StreamFilter filter;
    private final Source source;
    private final Pieces pieces;
    private final long heartbeatNanos;
    private final long patienceNanos;
    private StreamPosition position;
    private long written = System.nanoTime();
    private boolean reading;
    private boolean ended;

    /** Where changes come from. */
    interface Source {

        /** The changes after a position, looked at for what is asked; null when they are kept no longer. */
        Uni<List<Frame>> after(StreamPosition position, Set<Lookup> asked);
    }

    /** To be made on the request's own Vert.x context. */
    StreamReader(
            StreamPosition position,
            StreamFilter filter,
            Source source,
            Pieces pieces,
            QueryConfig.Stream settings,
            HttpServerResponse response) {
        this.position = position;
        this.filter = filter;
        this.source = source;
        this.pieces = pieces;
        this.response = response;
        heartbeatNanos = settings.heartbeat().toNanos();
        patienceNanos = settings.patience().toNanos();
        response.drainHandler(drained -> wake());
    }

    /** Has it look for what is new; from any thread. */
    void wake() {
        context.runOnContext(here -> read());
    }

    /** Ends the response in order; from any thread. The reader comes back with what it saw last. */
    void letGo() {
        context.runOnContext(here -> {
            if (!ended) {
                ended = true;
                response.end();
            }
        });
    }

    /** To be called when the response is through, on the request's context. */
    void end() {
        ended = true;
    }

    private void read() {
        if (reading || ended) {
            return;
        }
        if (response.writeQueueFull()) {
            if (System.nanoTime() - written > patienceNanos) {
                response.reset();
            }
            return;
        }
        reading = true;
        source.after(position, filter.lookups()).subscribe().with(this::take, failure -> reading = false);
    }

    private void take(List<Frame> frames) {
        reading = false;
        if (ended) {
            return;
        }
        if (frames == null) {
            response.end(Buffer.buffer(Frame.event("reset", position.encode(), "{}")));
            return;
        }
        if (!frames.isEmpty()) {
            position = new StreamPosition(
                    position.generation(),
                    frames.get(frames.size() - 1).change().id());
            write(pieces.of(filter, frames));
            wake();
        } else if (System.nanoTime() - written > heartbeatNanos) {
            write(Buffer.buffer(Frame.heartbeat(position.encode())));
        }
    }

    private void write(Buffer piece) {
        if (piece.length() > 0) {
            written = System.nanoTime();
            response.write(piece);
        }
    }
}
