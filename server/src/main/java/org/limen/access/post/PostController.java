package org.limen.access.post;

import static org.limen.access.Role.ADMINISTRATOR;
import static org.limen.access.Role.ANALYST;
import static org.limen.access.Role.DEVICE;
import static org.limen.access.Role.FIRST_LINE;
import static org.limen.access.Role.INSPECTOR;
import static org.limen.access.Role.OBSERVER;
import static org.limen.access.Role.SECOND_LINE;
import static org.limen.access.Role.SHIFT_LEADER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.Post;
import org.limen.access.PostKind;
import org.limen.access.account.Plain;
import org.limen.kernel.Answer;
import org.limen.kernel.PostCode;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The crossing points: everybody sees them, an administrator writes them.
@RestController
@RequestMapping("/api/posts")
class PostController {
    private final PostTable posts;

    PostController(PostTable posts) {
        this.posts = posts;
    }

    record Wanted(
            @Plain @Size(max = 100) String name,
            @NotNull String kind,
            @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,16}") String> lanes) {}

    @Allowed({FIRST_LINE, SECOND_LINE, SHIFT_LEADER, OBSERVER, ANALYST, INSPECTOR, ADMINISTRATOR, DEVICE})
    @GetMapping
    List<Post> all() {
        return posts.all();
    }

    @Allowed(ADMINISTRATOR)
    @PutMapping("/{code}")
    ResponseEntity<?> put(@PathVariable PostCode code, @Valid @RequestBody Wanted wanted, Officer officer) {
        Optional<PostKind> kind = PostKind.of(wanted.kind());
        if (kind.isEmpty()) {
            return Problems.respond(new Refusal(
                    "post-kind-unknown",
                    422,
                    "There is no kind of post '" + wanted.kind() + "'.",
                    Map.of("kind", wanted.kind())));
        }
        var post = new Post(code, wanted.name(), kind.get(), wanted.lanes());
        posts.put(post, officer);
        return Problems.respond(Answer.given(post));
    }
}
