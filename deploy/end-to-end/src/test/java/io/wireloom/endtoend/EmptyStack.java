package io.wireloom.endtoend;

/** One stack, empty at first, for the classes that watch copy come in; {@link LiveDeskIT} is the first to feed it. It tells of its traces. */
final class EmptyStack {

    private EmptyStack() {}

    /** Where its services send their spans. */
    static SpanSink spans() {
        return Holder.SPANS;
    }

    static TestStack get() {
        return Holder.STACK;
    }

    private static final class Holder {
        static final SpanSink SPANS = SpanSink.open();
        static final TestStack STACK = TestStack.start("empty", SPANS.environment());
    }
}
