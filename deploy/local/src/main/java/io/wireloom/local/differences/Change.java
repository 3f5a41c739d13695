package io.wireloom.local.differences;

import java.util.List;

/**
 * One claim that the candidate reads otherwise.
 *
 * @param kind whether the candidate alone has it, lacks it, or has it with other values
 * @param event its type, subtype and the words that name it
 * @param evidence its sentence
 * @param slots the fields that differ; empty unless it is changed
 */
record Change(Kind kind, String event, String evidence, List<Slot> slots) {

    /** What became of a claim. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A field that differs.
     *
     * @param name the field's name in the claim
     * @param before its value as the extractor in use reads it
     * @param after its value as the candidate reads it
     */
    record Slot(String name, String before, String after) {}
}
