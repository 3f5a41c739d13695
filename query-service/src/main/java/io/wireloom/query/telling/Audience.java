package io.wireloom.query.telling;

import io.wireloom.query.alerts.Alert;
import io.wireloom.query.alerts.HeldAlert;
import io.wireloom.query.alerts.StandingSearch;
import io.wireloom.query.incidents.FilterText;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.stream.Lookup;
import io.wireloom.query.webhooks.Outgoing;
import io.wireloom.query.webhooks.Webhook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who wants to hear of changes: webhooks and standing searches, and what each is to be told. */
public final class Audience {

    private final Map<Webhook, IncidentFilter> webhooks = new LinkedHashMap<>();
    private final Map<StandingSearch, IncidentFilter> searches = new LinkedHashMap<>();

    public Audience(List<Webhook> webhooks, List<StandingSearch> searches) {
        webhooks.forEach(webhook -> this.webhooks.put(webhook, FilterText.read(webhook.filter())));
        searches.forEach(search -> this.searches.put(search, FilterText.read(search.filter())));
    }

    /** What the database has to look for. */
    public Set<Lookup> lookups() {
        return Stream.concat(webhooks.values().stream(), searches.values().stream())
                .flatMap(filter -> Lookup.of(filter).stream())
                .collect(Collectors.toSet());
    }

    /** What webhooks are sent of the changes. */
    public List<Outgoing> ofChanges(List<News> news) {
        List<Outgoing> outgoing = new ArrayList<>();
        for (News one : news) {
            String event = Webhook.event(one.told().kind());
            webhooks.forEach((webhook, filter) -> {
                if (webhook.takes(event) && one.change().fits(filter)) {
                    outgoing.add(Outgoing.of(
                            webhook, event, one.told().changeId(), one.told().at(), one.told()));
                }
            });
        }
        return outgoing;
    }

    /** What webhooks are sent of the alerts. */
    public List<Outgoing> ofAlerts(List<Alert> alerts) {
        return alerts.stream()
                .flatMap(alert -> webhooks.keySet().stream()
                        .filter(webhook -> webhook.takesAlertsOf(alert.searchId()))
                        .map(webhook -> Outgoing.of(
                                webhook,
                                Webhook.ALERT,
                                alert.alertId() + ":" + alert.revision(),
                                alert.changedAt(),
                                alert)))
                .toList();
    }

    /**
     * The alerts that the changes raise or rewrite, each once. An alert follows its incident also when that fits its search no longer.
     *
     * @param held the alerts there are about these incidents, by id
     */
    public List<Alert> alerts(List<News> news, Map<String, HeldAlert> held) {
        Map<String, HeldAlert> now = new HashMap<>(held);
        Map<String, Alert> rewritten = new LinkedHashMap<>();
        for (News one : news) {
            searches.forEach((search, filter) -> {
                String id = Alert.idOf(search.searchId(), one.told().incidentId());
                HeldAlert last = now.get(id);
                if (last != null || one.change().fits(filter)) {
                    Alert.after(
                                    search.searchId(),
                                    last,
                                    one.told(),
                                    one.change().fitted(filter))
                            .ifPresent(alert -> {
                                now.put(id, new HeldAlert(alert, last == null ? null : last.base()));
                                rewritten.remove(id);
                                rewritten.put(id, alert);
                            });
                }
            });
        }
        return List.copyOf(rewritten.values());
    }
}
