package org.limen.kernel.figure;

import java.util.List;

/// A bean that has figures to tell; each call reads them anew.
public interface Measuring {
    List<Figure> figures();
}
