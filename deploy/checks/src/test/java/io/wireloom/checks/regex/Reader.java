package io.wireloom.checks.regex;

import java.util.ArrayList;
import java.util.List;

/** Reads the text of a regular expression as {@link java.util.regex.Pattern} does, as far as generating texts for it asks. */
final class Reader {

    private final String text;
    private boolean comments;
    private int at;

    private Reader(String text, boolean comments) {
        this.text = text;
        this.comments = comments;
    }

    static Node read(String regex, boolean comments) {
        Reader reader = new Reader(regex, comments);
        Node node = reader.choice();
        if (reader.at < regex.length()) {
            throw new IllegalStateException("unread from " + reader.at + ": " + regex);
        }
        return node;
    }

    private Node choice() {
        List<Node> branches = new ArrayList<>(List.of(sequence()));
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            if (comments && Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                parts.add(repeated(atom()));
            }
        }
        return new Node.Sequence(parts);
    }

    private Node repeated(Node body) {
        if (at >= text.length()) {
            return body;
        }
        int least;
        int most;
        char c = text.charAt(at);
        if (c == '*' || c == '+' || c == '?') {
            least = c == '+' ? 1 : 0;
            most = c == '?' ? 1 : Integer.MAX_VALUE;
            at++;
        } else if (c == '{') {
            int end = text.indexOf('}', at);
            String[] bounds = text.substring(at + 1, end).split(",", -1);
            least = Integer.parseInt(bounds[0]);
            most = bounds.length == 1 ? least : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
            at = end + 1;
        } else {
            return body;
        }
        if (at < text.length() && (text.charAt(at) == '?' || text.charAt(at) == '+')) {
            at++;
        }
        return new Node.Repeat(body, least, most);
    }

    private Node atom() {
        char c = text.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> new Node.One(bracket());
            case '\\' -> escape();
            case '^', '$' -> nothing(1);
            default -> {
                int from = at;
                at += Character.charCount(text.codePointAt(at));
                yield new Node.One(c == '.' ? "." : "\\Q" + text.substring(from, at) + "\\E");
            }
        };
    }

    private Node group() {
        boolean look = false;
        at++;
        if (text.startsWith("?", at)) {
            if (text.startsWith("?<=", at) || text.startsWith("?<!", at)) {
                look = true;
                at += 3;
            } else if (text.startsWith("?<", at)) {
                at = text.indexOf('>', at) + 1;
            } else {
                look = text.startsWith("?=", at) || text.startsWith("?!", at);
                boolean flags = !look && flags();
                if (flags) {
                    return new Node.Sequence(List.of());
                }
            }
            at += look && text.charAt(at) == '?' ? 2 : 0;
        }
        Node body = choice();
        at++;
        return look ? new Node.Look(body) : body;
    }

    /** Reads {@code ?:}, {@code ?>}, {@code ?i:} or {@code ?i)}; true for the last, which is no group. */
    private boolean flags() {
        at++;
        int from = at;
        while (":>)".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        comments |= text.substring(from, at).contains("x");
        at++;
        return text.charAt(at - 1) == ')';
    }

    private String bracket() {
        int from = at;
        int depth = 0;
        do {
            char c = text.charAt(at);
            if (c == '\\') {
                at += text.startsWith("\\Q", at) ? text.indexOf("\\E", at) - at + 1 : 1;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
            at++;
        } while (depth > 0);
        return text.substring(from, at);
    }

    private Node escape() {
        int from = at;
        char c = text.charAt(at + 1);
        if (c == 'Q') {
            int end = text.indexOf("\\E", at) < 0 ? text.length() : text.indexOf("\\E", at);
            List<Node> parts = text.substring(at + 2, end)
                    .codePoints()
                    .<Node>mapToObj(one -> new Node.One("\\Q" + Character.toString(one) + "\\E"))
                    .toList();
            at = Math.min(text.length(), end + 2);
            return new Node.Sequence(parts);
        }
        if ("bBAzZG".indexOf(c) >= 0 || Character.isDigit(c)) {
            return nothing(2);
        }
        if (c == 'k') {
            return nothing(text.indexOf('>', at) + 1 - at);
        }
        boolean property = (c == 'p' || c == 'P' || c == 'x' || c == 'N') && text.charAt(at + 2) == '{';
        at = property ? text.indexOf('}', at) + 1 : at + (c == 'u' ? 6 : c == 'x' ? 4 : c == 'p' || c == 'P' ? 3 : 2);
        return new Node.One(text.substring(from, at));
    }

    private Node nothing(int length) {
        at += length;
        return new Node.Sequence(List.of());
    }
}
