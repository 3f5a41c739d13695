package io.wireloom.dedupe.stories;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why each article belongs to its story, in words. */
final class Reasons {

    private static final int WORDS = 3;

    private Reasons() {}

    /**
     * By article id.
     *
     * @param members the story's, in order of publication
     */
    static Map<String, String> of(List<Member> members) {
        Map<String, Member> heads = new LinkedHashMap<>();
        Map<String, Profile> profiles = new HashMap<>();
        for (Member member : members) {
            heads.putIfAbsent(member.familyId(), member);
            if (member.original() || !profiles.containsKey(member.familyId())) {
                profiles.put(member.familyId(), member.profile());
            }
        }
        Map<String, String> reasons = new HashMap<>();
        for (Member member : members) {
            Member head = heads.get(member.familyId());
            reasons.put(
                    member.articleId(),
                    head.equals(member)
                            ? ofFamily(head, List.copyOf(heads.values()), profiles)
                            : "of the family of " + named(head));
        }
        return reasons;
    }

    /** A family's first article stands for it: the most alike before it is named, or after it where none before is alike enough. */
    private static String ofFamily(Member head, List<Member> heads, Map<String, Profile> profiles) {
        int place = heads.indexOf(head);
        if (place == 0) {
            return "the first of the story";
        }
        Profile own = profiles.get(head.familyId());
        Member nearest = heads.get(0);
        double most = -1;
        for (int i = 0; i < heads.size() && (i < place || most < Likeness.FLOOR); i++) {
            Member other = heads.get(i);
            double likeness = i == place ? -1 : Likeness.of(own, profiles.get(other.familyId()));
            if (likeness > most) {
                most = likeness;
                nearest = other;
            }
        }
        List<String> words = own.shared(profiles.get(nearest.familyId())).stream()
                .limit(WORDS)
                .map(term -> "\"" + term.form() + "\"")
                .toList();
        return words.isEmpty() ? "told with " + named(nearest) : "shares " + listed(words) + " with " + named(nearest);
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : words.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + words.get(last);
    }

    private static String named(Member member) {
        boolean nameless = member.headline() == null || member.headline().isBlank();
        return nameless ? "article " + member.articleId() : "\"" + member.headline() + "\"";
    }
}
