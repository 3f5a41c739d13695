package io.wireloom.endtoend;

/** One stack, empty at first, for the classes that watch copy come in; {@link LiveDeskIT} is the first to feed it. */
final class EmptyStack {

    private EmptyStack() {}

    static TestStack get() {
        return Holder.STACK;
    }

    private static final class Holder {
        static final TestStack STACK = TestStack.start("empty");
    }
}
