package io.wireloom.local.backfill;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A file of ours that cannot be sent, which says nothing about the door; the message says why in words. */
final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableFileException(String message) {
        super(message);
    }

    UnreadableFileException(IOException cause) {
        super("the file cannot be read: " + words(cause), cause);
    }

    private static String words(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "it is gone";
        }
        return cause instanceof AccessDeniedException ? "access is denied" : String.valueOf(cause.getMessage());
    }
}
