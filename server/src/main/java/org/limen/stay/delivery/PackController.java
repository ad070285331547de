package org.limen.stay.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.engine.stay.CountryPack;
import org.limen.kernel.Once;
import org.limen.kernel.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Country packs over HTTP: an administrator delivers, whoever explains a check may see by which rules it was made.
@RestController
class PackController {
    private final Packs packs;
    private final String own;
    private final JsonMapper json;

    PackController(Packs packs, @Value("${limen.pack}") String own, JsonMapper json) {
        this.packs = packs;
        this.own = own;
        this.json = json;
    }

    /// A delivery as it is sent.
    ///
    /// @param pack the pack's file
    record PackDelivery(
            @NotNull UUID id,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why,

            @NotNull JsonNode pack) {}

    record PackEditionView(int number, LocalDate validFrom, String basis) {}

    /// @param inUse     whether travellers are checked by it here
    /// @param delivered null for a pack that ships with Limen
    record PackView(
            String name,
            String state,
            String title,
            boolean inUse,
            List<PackEditionView> editions,
            @Nullable PackDeliveredView delivered) {}

    record PackDeliveredView(Instant at, String by, String why, boolean fromAbove) {}

    @Allowed({Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR, Role.ADMINISTRATOR})
    @GetMapping("/api/packs")
    List<PackView> show() {
        var views = new LinkedHashMap<String, PackView>();
        views.put(own, view(packs.named(own), null));
        packs.all().forEach(latest -> views.put(latest.pack().name(), view(latest)));
        return List.copyOf(views.values());
    }

    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/api/packs")
    ResponseEntity<?> take(@Valid @RequestBody PackDelivery body, Officer officer) {
        var sent = new Packs.Sent(body.id(), json.writeValueAsString(body.pack()), body.why(), officer.name());
        return Problems.respondOnce(
                packs.take(sent, officer, null).map(once -> new Once<>(view(once.value()), once.isNew())));
    }

    private PackView view(Packs.Latest latest) {
        var delivered = new PackDeliveredView(
                latest.at(), latest.sent().by(), latest.sent().why(), latest.above() != null);
        return view(latest.pack(), delivered);
    }

    private PackView view(CountryPack pack, @Nullable PackDeliveredView delivered) {
        return new PackView(
                pack.name(),
                pack.state(),
                pack.title(),
                pack.name().equals(own),
                pack.editions().stream()
                        .map(edition -> new PackEditionView(edition.number(), edition.validFrom(), edition.basis()))
                        .toList(),
                delivered);
    }
}
