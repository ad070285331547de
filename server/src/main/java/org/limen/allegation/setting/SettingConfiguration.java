package org.limen.allegation.setting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Reads this package's part of a node's settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllegationSettings.class)
class SettingConfiguration {}
