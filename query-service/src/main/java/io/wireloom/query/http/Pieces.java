package io.wireloom.query.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.wireloom.query.stream.Frame;
import io.wireloom.query.stream.StreamFilter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Puts the changes together that a reader is sent. The latest are put together once for all readers with the same filter, outside the
 * heap, so that hundreds of connections write the same bytes and none copies them: with many readers that is most of the work.
 */
final class Pieces {

    private volatile Latest latest = new Latest(List.of());

    /** The changes that came last, as each filter lets them through. */
    private record Latest(List<Frame> frames, ConcurrentMap<StreamFilter, Buffer> byFilter) {

        Latest(List<Frame> frames) {
            this(frames, new ConcurrentHashMap<>());
        }

        boolean is(List<Frame> others) {
            return frames.size() == others.size()
                    && !frames.isEmpty()
                    && id(frames, 0) == id(others, 0)
                    && id(frames, frames.size() - 1) == id(others, others.size() - 1);
        }

        private static long id(List<Frame> of, int at) {
            return of.get(at).change().id();
        }
    }

    /** Notes what came last; nothing when another read model begins, whose changes have the same numbers. */
    void latest(List<Frame> frames) {
        latest = new Latest(frames);
    }

    /** What of some changes, which follow one another, a filter lets through; empty when that is nothing. */
    Buffer of(StreamFilter filter, List<Frame> frames) {
        Latest last = latest;
        return last.is(frames)
                ? last.byFilter.computeIfAbsent(filter, asked -> joined(asked, frames))
                : joined(filter, frames);
    }

    private static Buffer joined(StreamFilter filter, List<Frame> frames) {
        List<byte[]> taken = frames.stream()
                .filter(frame -> filter.takes(frame.change()))
                .map(Frame::bytes)
                .toList();
        ByteBuffer joined = ByteBuffer.allocateDirect(
                taken.stream().mapToInt(bytes -> bytes.length).sum());
        taken.forEach(joined::put);
        return Buffer.buffer(Unpooled.wrappedBuffer(joined.flip()));
    }
}
