package io.wireloom.bench.templates;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.extract.claims.Knowledge;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which claims of a document tell incidents of terrorism as MUC's task defines them: kind, country and age. */
final class Incidents {

    /** A claim as an incident. */
    record Incident(Claim claim, String type, String country) {}

    /** The nine countries of the task, by ISO code. */
    private static final Map<String, String> COUNTRIES = Map.of(
            "AR", "ARGENTINA",
            "BO", "BOLIVIA",
            "CL", "CHILE",
            "CO", "COLOMBIA",
            "EC", "ECUADOR",
            "SV", "EL SALVADOR",
            "GT", "GUATEMALA",
            "HN", "HONDURAS",
            "PE", "PERU");

    private static final int OLDEST_DAYS = 90;

    private final Knowledge knowledge;

    Incidents(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<Incident> of(Article article, List<Claim> claims) {
        String home = home(claims);
        List<Incident> incidents = new ArrayList<>();
        for (Claim claim : claims) {
            String type = type(claim);
            String code = claim.places().stream().map(Claim.Place::country).filter(c -> c != null).findFirst().orElse(home);
            if (type != null && COUNTRIES.containsKey(code) && recent(article, claim) && claim.status() != Claim.Status.DENIED) {
                incidents.add(new Incident(claim, type, COUNTRIES.get(code)));
            }
        }
        return incidents;
    }

    private static boolean recent(Article article, Claim claim) {
        if (claim.time() == null || claim.time().end() == null || article.publishedAt() == null) {
            return true;
        }
        LocalDate said = article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return claim.time().end().isAfter(said.minusDays(OLDEST_DAYS));
    }

    private static String home(List<Claim> claims) {
        Map<String, Integer> votes = new HashMap<>();
        claims.forEach(claim -> claim.places().forEach(place -> {
            if (place.country() != null) {
                votes.merge(place.country(), 1, Integer::sum);
            }
        }));
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String type(Claim claim) {
        if (!claim.event().type().equals("ASSAULT")) {
            return null;
        }
        return switch (String.valueOf(claim.event().subtype())) {
            case "bombing" -> "BOMBING";
            case "abduction" -> "KIDNAPPING";
            case "territory-gain" -> null;
            default -> "ATTACK";
        };
    }
}
