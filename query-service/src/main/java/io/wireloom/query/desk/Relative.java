package io.wireloom.query.desk;

import io.wireloom.query.copies.Edge;
import io.wireloom.query.copies.FamilyView;
import io.wireloom.query.copies.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How another article stands to the one shown.
 *
 * @param kin the other article
 * @param relation how the two are related, in words
 * @param tells what tells it; empty when nothing does
 */
public record Relative(Kin kin, String relation, String tells) {

    /**
     * The other members of an article's family, then those outside it that the article took text from.
     *
     * @param named the articles outside the family, by id, as far as they are known
     */
    static List<Relative> of(String articleId, FamilyView family, Map<String, Text> named) {
        List<Edge> edges = family.edges();
        List<Relative> relatives = new ArrayList<>();
        family.members().stream()
                .filter(member -> !member.articleId().equals(articleId))
                .map(member -> of(articleId, Kin.of(member), edges))
                .forEach(relatives::add);
        edges.stream()
                .filter(edge -> edge.copy().equals(articleId) && family.member(edge.original()) == null)
                .map(edge -> of(articleId, outside(edge.original(), named), edges))
                .forEach(relatives::add);
        return List.copyOf(relatives);
    }

    private static Kin outside(String articleId, Map<String, Text> named) {
        Text text = named.get(articleId);
        return text == null ? Kin.of(articleId, null) : Kin.of(text);
    }

    private static Relative of(String articleId, Kin other, List<Edge> edges) {
        Optional<Edge> given = edge(edges, other.id(), articleId);
        if (given.isPresent()) {
            String kind = Kin.noun(given.get().relation());
            return new Relative(
                    other, "taken from this article: " + kind, given.get().tells());
        }
        Optional<Edge> taken = edge(edges, articleId, other.id());
        return taken.map(edge -> new Relative(
                        other, "this article was taken from it: " + Kin.noun(edge.relation()), edge.tells()))
                .orElseGet(() -> new Relative(other, "of the same family", ""));
    }

    private static Optional<Edge> edge(List<Edge> edges, String copy, String original) {
        return edges.stream()
                .filter(edge -> edge.copy().equals(copy) && edge.original().equals(original))
                .findFirst();
    }
}
