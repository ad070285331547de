package org.limen.demo.world;

import java.util.List;
import org.limen.demo.people.Chance;
import org.limen.demo.world.Party.Place;
import org.limen.demo.world.Region.Post;

/// The posts and lanes that a party can turn up at.
final class Places {
    private static final String BUS_LANE = "bus";
    private final List<Post> posts;

    Places(List<Post> posts) {
        this.posts = posts;
    }

    /// A post where such a party turns up, each as often as the region says.
    Post post(Chance chance, Party party) {
        List<Post> fitting = posts.stream()
                .filter(post -> post.kind().equals(party.postKind()))
                .toList();
        return chance.pick(fitting.isEmpty() ? posts : fitting, Post::share);
    }

    /// The lanes of a post that such a party may use: coaches have their own where there is one.
    List<Place> lanes(Post post, Party party) {
        boolean coach =
                party.conveyance().kind().equals(BUS_LANE) && post.lanes().contains(BUS_LANE);
        return post.lanes().stream()
                .filter(lane -> lane.equals(BUS_LANE) == coach)
                .map(lane -> new Place(post.code(), lane))
                .toList();
    }

    Place any(Chance chance, Party party) {
        return chance.pick(lanes(post(chance, party), party));
    }
}
