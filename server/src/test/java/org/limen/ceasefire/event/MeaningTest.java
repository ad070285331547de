package org.limen.ceasefire.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.limen.ceasefire.event.Meaning.Fact;

class MeaningTest {
    private static final Fact SHOTS = new Fact("shot", null, true);
    private static final Fact EXPLOSIONS = new Fact("explosion", null, true);
    private static final Fact A_MORTAR = new Fact("weapon", "mortar", false);

    @Test
    void aMortarHeardMayHaveFiredThereOrHitThere() {
        assertThat(Meaning.of("mortar", null, false)).containsExactly(List.of(SHOTS, A_MORTAR), List.of(EXPLOSIONS));
    }

    @Test
    void aMortarWhoseFireWentOutStandsThere() {
        assertThat(Meaning.of("Mortar", "outgoing", false)).containsExactly(List.of(SHOTS, A_MORTAR));
        assertThat(Meaning.of("mortar", "incoming", false)).containsExactly(List.of(EXPLOSIONS));
    }

    @Test
    void aHowitzerSeenIsAWeaponThereWhetherItFiredOrNot() {
        var howitzers = new Fact("weapon", "artillery", true);
        assertThat(Meaning.of("howitzer", null, true))
                .containsExactly(List.of(howitzers), List.of(howitzers, new Fact("shot", null, false)));
    }

    @Test
    void aRocketMayComeFromEitherKindOfLauncher() {
        assertThat(Meaning.of("rocket", "outgoing", false).stream()
                        .map(facts -> facts.get(1).weaponClass()))
                .containsExactly("heavy-rocket-launcher", "rocket-launcher");
    }

    @Test
    void anExplosionLeavesOpenWhatFired() {
        assertThat(Meaning.of("explosion", null, false))
                .containsExactly(List.of(SHOTS, new Fact("weapon", null, false)), List.of(EXPLOSIONS));
    }

    @Test
    void smallArmsAreFiredByTroopsThatAreThere() {
        assertThat(Meaning.of("small arms", null, false))
                .containsExactly(List.of(SHOTS, new Fact("troops", null, false)));
    }

    @Test
    void wordsOfTheObligationsAndUnknownOnesAreHandedOn() {
        assertThat(Meaning.of("drone", null, true)).containsExactly(List.of(new Fact("drone", null, true)));
        assertThat(Meaning.of(null, null, false)).containsExactly(List.of(new Fact(null, null, true)));
    }
}
