package org.limen;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// One node: the application that Spring puts together from the packages beside this class.
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Limen")
public class LimenNode {}
