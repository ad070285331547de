package org.limen.screening.setting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.kernel.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Settings of lists over HTTP: an administrator decides, everybody who works with alerts may see what was decided.
@RestController
class SettingController {
    private final ListSettings settings;

    SettingController(ListSettings settings) {
        this.settings = settings;
    }

    /// A setting as it is sent, with the reason for it.
    ///
    /// @param staleAfterHours null to leave it as it is
    record SettingForm(
            @NotNull UUID id,

            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\x00]*")
            String title,

            @NotNull @Size(max = 500) @Pattern(regexp = "[^\\x00]*")
            String source,

            @Nullable String category,
            boolean imported,
            double perThousand,
            int screenedBackDays,
            @Nullable Integer staleAfterHours,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {
        ListSetting of(ListSetting now) {
            int hours = staleAfterHours == null ? now.staleAfterHours() : staleAfterHours;
            return new ListSetting(now.list(), title, source, category, imported, perThousand, screenedBackDays, hours);
        }
    }

    record SettingView(ListSetting now, List<ListSettings.Decided> decided) {}

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR, Role.ADMINISTRATOR})
    @GetMapping("/api/lists/{list}/settings")
    SettingView show(@PathVariable String list) {
        return new SettingView(settings.of(list), settings.history(list));
    }

    @Allowed(Role.ADMINISTRATOR)
    @PutMapping("/api/lists/{list}/settings")
    ResponseEntity<?> decide(@PathVariable String list, @RequestBody @Valid SettingForm form, Officer officer) {
        return Problems.respondOnce(settings.decide(form.id(), form.of(settings.of(list)), form.why(), officer));
    }
}
