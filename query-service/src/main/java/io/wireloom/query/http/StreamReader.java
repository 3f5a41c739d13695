package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.wireloom.query.config.QueryConfig;
import io.wireloom.query.stream.Frame;
import io.wireloom.query.stream.Lookup;
import io.wireloom.query.stream.StreamFilter;
import io.wireloom.query.stream.StreamPosition;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One reader of the stream: it stays on its request's context, asks for more only when the connection has taken what it was given, and
 * so holds nothing for a reader who is slow. One who takes nothing for too long is let go; it comes back with what it saw last.
 */
final class StreamReader {

    private final StreamFilter filter;
    private final BiFunction<StreamPosition, Set<Lookup>, Uni<List<Frame>>> source;
    private final MultiEmitter<? super byte[]> emitter;
    private final long quietTicks;
    private final long stuckTicks;
    private StreamPosition position;
    private long quiet;
    private long stuck;
    private boolean reading;

    /**
     * @param source the changes after a position, looked at for what is asked; null when they are kept no longer
     */
    StreamReader(
            StreamPosition position,
            StreamFilter filter,
            BiFunction<StreamPosition, Set<Lookup>, Uni<List<Frame>>> source,
            QueryConfig.Stream settings,
            MultiEmitter<? super byte[]> emitter) {
        this.position = position;
        this.filter = filter;
        this.source = source;
        this.emitter = emitter;
        long tick = settings.poll().toMillis();
        quietTicks = Math.max(1, settings.heartbeat().toMillis() / tick);
        stuckTicks = Math.max(1, settings.patience().toMillis() / tick);
    }

    void read() {
        if (reading) {
            return;
        }
        if (emitter.requested() == 0) {
            if (++stuck >= stuckTicks) {
                emitter.complete();
            }
            return;
        }
        stuck = 0;
        reading = true;
        source.apply(position, filter.lookups()).subscribe().with(this::take, failure -> reading = false);
    }

    private void take(List<Frame> frames) {
        reading = false;
        if (frames == null) {
            emitter.emit(Frame.event("reset", position.encode(), "{}"));
            emitter.complete();
            return;
        }
        if (!frames.isEmpty()) {
            position = new StreamPosition(
                    position.generation(),
                    frames.get(frames.size() - 1).change().id());
        }
        List<byte[]> taken = frames.stream()
                .filter(frame -> filter.takes(frame.change()))
                .map(Frame::bytes)
                .toList();
        if (!taken.isEmpty()) {
            quiet = 0;
            emitter.emit(joined(taken));
        } else if (++quiet >= quietTicks) {
            quiet = 0;
            emitter.emit(Frame.heartbeat(position.encode()));
        }
    }

    /** Copies each piece once: with many readers that is most of the work. */
    private static byte[] joined(List<byte[]> pieces) {
        ByteBuffer joined = ByteBuffer.allocate(
                pieces.stream().mapToInt(piece -> piece.length).sum());
        pieces.forEach(joined::put);
        return joined.array();
    }
}
