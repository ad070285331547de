package org.limen.access.below;

import static org.limen.access.Role.ADMINISTRATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.kernel.PostCode;
import org.limen.kernel.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Which posts the nodes below run, and what came of this node's own officers from above.
@RestController
class BelowController {
    private final NodePosts posts;
    private final RosterTable table;

    BelowController(NodePosts posts, RosterTable table) {
        this.posts = posts;
        this.table = table;
    }

    record PostsOfNode(
            @NotBlank @Size(max = 100) String publicKey,
            @NotNull @Size(max = 1_000) Set<@NotNull PostCode> posts) {}

    /// How rosters stand.
    ///
    /// @param taken what came from above last; null where nothing did
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rosters(List<PostsBelowView> nodes, RosterTable.@Nullable Taken taken) {}

    /// @param issued when the last roster was made for it; null where it never asked for one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostsBelowView(
            String publicKey,
            Set<String> posts,
            @Nullable Long number,
            @Nullable Instant issued) {}

    @Allowed(ADMINISTRATOR)
    @GetMapping("/api/officers/below")
    Rosters rosters() {
        return new Rosters(
                table.postsOfAll().entrySet().stream()
                        .map(node -> view(node.getKey(), node.getValue()))
                        .toList(),
                table.taken().orElse(null));
    }

    private PostsBelowView view(String publicKey, Set<String> posts) {
        var made = table.made(publicKey);
        return new PostsBelowView(
                publicKey,
                posts,
                made.map(RosterTable.Made::number).orElse(null),
                made.map(RosterTable.Made::issued).orElse(null));
    }

    @Allowed(ADMINISTRATOR)
    @PutMapping("/api/officers/below")
    ResponseEntity<?> set(@RequestBody @Valid PostsOfNode wanted, Officer officer) {
        return Problems.respond(posts.set(wanted.publicKey(), wanted.posts(), officer));
    }
}
