package org.limen.simulation.invariant;

import java.util.List;
import java.util.function.Supplier;

/// Everything that must hold.
public final class Invariants {
    /// All of them, made anew for each border.
    public static final List<Supplier<Invariant>> ALL = List.of(
            EverythingAnsweredIsRecordedOnce::new,
            ReceiptsCoverTheParentsDisk::new,
            WhatIsHeldIsWhatWasWritten::new,
            ChainsVerify::new,
            NobodyForks::new,
            BothVersionsOfForksAreKept::new,
            BothSidesAgree::new,
            EverythingIsReadOnce::new,
            EditionsNeverGoBack::new,
            EditionsArrive::new,
            NoHitIsMissed::new,
            PurgedBodiesAreGone::new,
            WhatIsShutOutStaysOut::new,
            SticksAreReadWholeByTheirReceiverAlone::new,
            ClocksAreReadRight::new,
            ItComesToRest::new);

    private Invariants() {}
}
