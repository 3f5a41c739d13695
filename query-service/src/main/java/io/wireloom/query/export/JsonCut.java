package io.wireloom.query.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts JSON that {@link io.wireloom.contracts.MessageCodec} wrote into its fields and elements without reading what is in them:
 * what goes out as it stands need not be made into objects and back.
 */
final class JsonCut {

    private final String json;

    JsonCut(String json) {
        this.json = json;
    }

    /** Each field's value as it stands, by name. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        int at = 1;
        while (json.charAt(at) != '}') {
            int nameEnd = end(at);
            int valueEnd = end(nameEnd + 1);
            fields.put(json.substring(at + 1, nameEnd - 1), json.substring(nameEnd + 1, valueEnd));
            at = json.charAt(valueEnd) == ',' ? valueEnd + 1 : valueEnd;
        }
        return fields;
    }

    /** Each element as it stands. */
    List<String> elements() {
        List<String> elements = new ArrayList<>();
        int at = 1;
        while (json.charAt(at) != ']') {
            int valueEnd = end(at);
            elements.add(json.substring(at, valueEnd));
            at = json.charAt(valueEnd) == ',' ? valueEnd + 1 : valueEnd;
        }
        return elements;
    }

    /** One past the value that begins at {@code start}. */
    private int end(int start) {
        return switch (json.charAt(start)) {
            case '"' -> endOfText(start);
            case '{', '[' -> endOfNest(start);
            default -> endOfWord(start);
        };
    }

    private int endOfText(int start) {
        int at = json.indexOf('"', start + 1);
        while (escaped(at)) {
            at = json.indexOf('"', at + 1);
        }
        return at + 1;
    }

    /** Whether an odd number of backslashes stands before it. */
    private boolean escaped(int quote) {
        int at = quote;
        while (json.charAt(at - 1) == '\\') {
            at--;
        }
        return (quote - at) % 2 == 1;
    }

    private int endOfNest(int start) {
        int depth = 0;
        int at = start;
        do {
            char here = json.charAt(at);
            if (here == '"') {
                at = endOfText(at);
                continue;
            }
            if (here == '{' || here == '[') {
                depth++;
            } else if (here == '}' || here == ']') {
                depth--;
            }
            at++;
        } while (depth > 0);
        return at;
    }

    private int endOfWord(int start) {
        int at = start;
        while (",]}".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
