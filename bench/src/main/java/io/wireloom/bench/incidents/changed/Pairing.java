package io.wireloom.bench.incidents.changed;

import io.wireloom.bench.incidents.changed.Outcome.End;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.Incident.Disagreement;
import io.wireloom.dedupe.chronicle.FreshRun;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** An original and its rewrite woven together, and what their common incidents show of the difference. */
final class Pairing {

    private final Rewrite rewrite;
    private final Side original;
    private final Side copy;
    private final FreshRun woven;
    private final Set<String> own;

    private Pairing(Rewrite rewrite, Side original, Side copy, Set<String> own) {
        this.rewrite = rewrite;
        this.original = original;
        this.copy = copy;
        this.own = own;
        woven = weave(original, copy);
    }

    /**
     * @param reprint the original word for word, as another outlet's: what differs between the two differs within the story
     */
    static Pairing of(Rewrite rewrite, Side original, Side copy, Side reprint) {
        Set<String> own = weave(original, reprint).incidents().values().stream()
                .flatMap(incident -> incident.disagreements().stream())
                .map(Pairing::key)
                .collect(Collectors.toSet());
        return new Pairing(rewrite, original, copy, own);
    }

    private static FreshRun weave(Side one, Side other) {
        return FreshRun.of(List.of(one.article(), other.article()), List.of(one.record(), other.record()));
    }

    List<Outcome> outcomes() {
        List<String> alien = incidents().stream()
                .flatMap(incident -> incident.disagreements().stream())
                .filter(this::alien)
                .map(shown -> shown.kind() + ": " + shown.text())
                .toList();
        return rewrite.changes().stream()
                .map(change -> new Outcome(rewrite, change, end(change), alien))
                .toList();
    }

    Collection<Incident> incidents() {
        return woven.incidents().values();
    }

    private End end(Change change) {
        if (!original.gives(change.field(), change.before())) {
            return End.NOT_IN_ORIGINAL;
        }
        if (!copy.gives(change.field(), change.after())) {
            return End.NOT_IN_REWRITE;
        }
        if (!linked()) {
            return End.NOT_LINKED;
        }
        if (incidents().stream().noneMatch(incident -> holds(incident, change))) {
            return End.APART;
        }
        boolean shown = incidents().stream()
                .flatMap(incident -> incident.disagreements().stream())
                .anyMatch(difference -> shows(difference, change));
        return shown ? End.SHOWN : End.NOT_SHOWN;
    }

    private boolean linked() {
        return woven.kinships()
                .get(original.article().articleId())
                .familyId()
                .equals(woven.kinships().get(copy.article().articleId()).familyId());
    }

    private boolean holds(Incident incident, Change change) {
        List<String> ids = incident.claims().stream()
                .map(member -> member.claim().claimId())
                .toList();
        return anyPair(
                ids,
                (ours, theirs) -> change.field().words(ours, null).holdsAny(change.before())
                        && change.field().words(theirs, null).holdsAny(change.after()));
    }

    /** The right kind, between a claim of the rewrite and one of the original that lacks words of the new value that it gives. */
    private boolean shows(Disagreement shown, Change change) {
        return change.field().kinds().contains(shown.kind())
                && anyPair(shown.claimIds(), (ours, theirs) -> {
                    Words here = change.field().words(ours, shown);
                    Words there = change.field().words(theirs, shown);
                    Set<String> fresh = there.without(here);
                    return change.after().stream().anyMatch(fresh::contains);
                });
    }

    /** Whether it is of another kind than was changed, and what it holds against each other stands in both texts alike. */
    private boolean alien(Disagreement shown) {
        boolean declared =
                rewrite.declared().stream().anyMatch(field -> field.kinds().contains(shown.kind()));
        boolean between = anyPair(shown.claimIds(), (ours, theirs) -> true);
        if (declared || !between || own.contains(key(shown))) {
            return false;
        }
        Optional<Field> of = Arrays.stream(Field.values())
                .filter(field -> field.kinds().contains(shown.kind()))
                .reduce((first, last) -> last);
        return of.isEmpty() || !anyPair(shown.claimIds(), (ours, theirs) -> differs(of.get(), shown, ours, theirs));
    }

    private boolean differs(Field field, Disagreement shown, Claim ours, Claim theirs) {
        Words here = field.words(ours, shown);
        Words there = field.words(theirs, shown);
        return !field.words(rewrite.text()).holds(here.without(there))
                || !field.words(rewrite.original()).holds(there.without(here));
    }

    private boolean anyPair(Collection<String> ids, BiPredicate<Claim, Claim> pair) {
        return ids.stream().filter(original.claims()::containsKey).anyMatch(ours -> ids.stream()
                .filter(copy.claims()::containsKey)
                .anyMatch(theirs ->
                        pair.test(original.claims().get(ours), copy.claims().get(theirs))));
    }

    /** What is no difference of a field, a denial say, names speakers, whom a rewrite may rename. */
    private static String key(Disagreement shown) {
        boolean ofField =
                Arrays.stream(Field.values()).anyMatch(field -> field.kinds().contains(shown.kind()));
        return ofField ? shown.kind() + "|" + shown.text() : shown.kind();
    }
}
