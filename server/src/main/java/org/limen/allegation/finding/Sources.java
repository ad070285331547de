package org.limen.allegation.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.limen.allegation.finding.Weighed.Because;
import org.limen.allegation.record.Act.Finding;
import org.limen.allegation.record.Act.Means;
import org.limen.allegation.record.Act.Result;
import org.limen.allegation.setting.AllegationSettings.SourceRule;

/// The findings on one allegation, joined into origins: two sources are two only when neither has it from the other.
public final class Sources {
    private final List<Finding> findings;
    private final SourceRule rule;
    private final Set<UUID> superseded;
    private final int[] origins;

    /// @param findings in the order in which they came
    public Sources(List<Finding> findings, SourceRule rule) {
        this.findings = List.copyOf(findings);
        this.rule = rule;
        this.superseded = findings.stream()
                .map(Finding::supersedes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.origins = origins();
    }

    /// Every finding with its weight, in their order.
    public List<Weighed> weighed() {
        return IntStream.range(0, findings.size()).mapToObj(this::weigh).toList();
    }

    /// How many independent sources say that it was a party, by party.
    public Map<String, Integer> byParty() {
        var sources = new TreeMap<String, Integer>();
        findings.stream()
                .map(Finding::party)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(party -> sources.put(party, count(party)));
        return Collections.unmodifiableMap(sources);
    }

    /// How many independent sources say that it was this party.
    public int count(String party) {
        return (int) supporting(party).stream()
                .map(finding -> origins[findings.indexOf(finding)])
                .distinct()
                .count();
    }

    public boolean isEnoughFor(String party) {
        return count(party) >= rule.needed();
    }

    /// The findings that count towards a party.
    public List<Finding> supporting(String party) {
        return findings.stream()
                .filter(this::counts)
                .filter(finding -> party.equals(finding.party()))
                .toList();
    }

    /// Findings that stand and speak against an attribution to a party: it did not happen, or another did it.
    public List<Finding> against(String party) {
        return findings.stream()
                .filter(finding -> !superseded.contains(finding.id()))
                .filter(finding -> isAgainst(finding, party))
                .toList();
    }

    private static boolean isAgainst(Finding finding, String party) {
        String named = finding.party();
        return switch (finding.result()) {
            case CONTRADICTS -> named == null || named.equals(party);
            case SUPPORTS -> named != null && !named.equals(party);
            case INCONCLUSIVE, ACCESS_REFUSED -> false;
        };
    }

    private boolean counts(Finding finding) {
        return reasonsAgainst(finding).isEmpty();
    }

    private Set<Because> reasonsAgainst(Finding finding) {
        var reasons = EnumSet.noneOf(Because.class);
        if (superseded.contains(finding.id())) {
            reasons.add(Because.SUPERSEDED);
        }
        if (finding.result() != Result.SUPPORTS) {
            reasons.add(Because.DOES_NOT_SUPPORT);
        }
        if (finding.repeatsOthers()) {
            reasons.add(Because.REPEATS);
        }
        if (finding.source().kind() == Means.PARTY && !rule.partiesCount()) {
            reasons.add(Because.FROM_A_PARTY);
        }
        return reasons;
    }

    private Weighed weigh(int index) {
        Finding finding = findings.get(index);
        Set<Because> because = reasonsAgainst(finding);
        boolean counts = because.isEmpty();
        findings.forEach(other -> joined(finding, other).ifPresent(because::add));
        List<UUID> with = IntStream.range(0, findings.size())
                .filter(other -> other != index && origins[other] == origins[index])
                .mapToObj(other -> findings.get(other).id())
                .toList();
        return new Weighed(finding.id(), origins[index], counts, List.copyOf(because), with);
    }

    /// Why two findings are of one origin, as far as these two alone make them so.
    private Optional<Because> joined(Finding one, Finding other) {
        if (one.id().equals(other.id()) || superseded.contains(one.id()) || superseded.contains(other.id())) {
            return Optional.empty();
        }
        if (one.repeated().contains(other.id())) {
            return Optional.of(Because.REPEATS);
        }
        if (other.repeated().contains(one.id())) {
            return Optional.of(Because.REPEATED);
        }
        if (!Collections.disjoint(one.seen(), other.seen())) {
            return Optional.of(Because.SAME_OBSERVATION);
        }
        if (isSameSource(one, other)) {
            return Optional.of(Because.SAME_SOURCE);
        }
        boolean sameMeans = one.source().kind() == other.source().kind();
        return rule.byDifferentMeans() && sameMeans ? Optional.of(Because.SAME_MEANS) : Optional.empty();
    }

    private static boolean isSameSource(Finding one, Finding other) {
        return one.source().kind() == other.source().kind()
                && plain(one.source().name()).equals(plain(other.source().name()));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// Numbers from 1 in the order in which the origins came; what depends on the same in a chain is one.
    private int[] origins() {
        int[] group = IntStream.range(0, findings.size()).toArray();
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                if (depend(findings.get(i), findings.get(j))) {
                    merge(group, group[i], group[j]);
                }
            }
        }
        var order = new ArrayList<Integer>();
        return IntStream.of(group)
                .map(g -> {
                    if (!order.contains(g)) {
                        order.add(g);
                    }
                    return order.indexOf(g) + 1;
                })
                .toArray();
    }

    /// A finding stands in the place of the one that it supersedes.
    private boolean depend(Finding one, Finding other) {
        return joined(one, other).isPresent()
                || other.id().equals(one.supersedes())
                || one.id().equals(other.supersedes());
    }

    private static void merge(int[] group, int from, int into) {
        for (int i = 0; i < group.length; i++) {
            group[i] = group[i] == from ? into : group[i];
        }
    }
}
