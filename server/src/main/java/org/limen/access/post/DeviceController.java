package org.limen.access.post;

import static org.limen.access.Role.ADMINISTRATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.account.Plain;
import org.limen.access.session.Token;
import org.limen.kernel.Answer;
import org.limen.kernel.PostCode;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The machines that act at posts with tokens of their own.
@RestController
@RequestMapping("/api/devices")
class DeviceController {
    private final Devices devices;

    DeviceController(Devices devices) {
        this.devices = devices;
    }

    record Wanted(
            @NotNull UUID id,
            @Plain @Size(max = 64) String name,
            @NotNull PostCode post) {}

    /// @param token shown once, when the device is made
    record View(
            OfficerId id,
            String name,
            PostCode post,
            Instant createdAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String token) {
        static View of(Device device, @Nullable Token token) {
            String text = token == null ? null : token.text();
            return new View(device.id(), device.name(), device.post(), device.createdAt(), text);
        }
    }

    @Allowed(ADMINISTRATOR)
    @GetMapping
    List<View> all() {
        return devices.all().stream().map(device -> View.of(device, null)).toList();
    }

    /// A repeat of the request answers without the token: whoever lost it takes the device away and makes another.
    @Allowed(ADMINISTRATOR)
    @PostMapping
    ResponseEntity<?> make(@Valid @RequestBody Wanted wanted, Officer officer) {
        return switch (devices.make(new OfficerId(wanted.id()), wanted.name(), wanted.post(), officer)) {
            case Answer.Given<Devices.Made>(Devices.Made made) ->
                ResponseEntity.status(made.token() == null ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(View.of(made.device(), made.token()));
            case Answer.Refused<Devices.Made>(Refusal refusal) -> Problems.respond(refusal);
        };
    }

    @Allowed(ADMINISTRATOR)
    @DeleteMapping("/{id}")
    ResponseEntity<?> end(@PathVariable UUID id, Officer officer) {
        return switch (devices.end(new OfficerId(id), officer)) {
            case Answer.Given<?> done -> ResponseEntity.noContent().build();
            case Answer.Refused<?>(Refusal refusal) -> Problems.respond(refusal);
        };
    }
}
