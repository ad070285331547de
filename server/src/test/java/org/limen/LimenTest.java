package org.limen;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test on a whole node: real server, real embedded database, on a clock that the test can move.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = LimenNode.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "limen.node.name=test-node",
            "limen.node.authority=Border Police of Morvania",
            "limen.node.state=QMO",
            "limen.node.zone=UTC",
            "limen.access.setup-code=" + TestOfficers.SETUP_CODE,
            "limen.access.new-passwords-change=false",
            "limen.pack=morvania",
            "limen.sync.port=0",
            "limen.sync.every=1s",
            "limen.incident.evidence.bytes-max=2000000",
            "limen.incident.area=25.0,44.5,30.0,48.5",
            "limen.allegation.parties[0].code=QMO",
            "limen.allegation.parties[0].names.en=Morvania",
            "limen.allegation.parties[0].names.fr=Morvanie",
            "limen.allegation.parties[0].names.ru=Морвания",
            "limen.allegation.parties[0].names.ar=مورفانيا",
            "limen.allegation.parties[0].languages=en",
            "limen.allegation.parties[0].office=Senior representative of Morvania",
            "limen.allegation.parties[1].code=QTA",
            "limen.allegation.parties[1].names.en=Taldria",
            "limen.allegation.parties[1].names.fr=Taldrie",
            "limen.allegation.parties[1].names.ru=Талдрия",
            "limen.allegation.parties[1].names.ar=تالدريا",
            "limen.allegation.parties[1].languages=fr,ar",
            "limen.allegation.parties[1].office=Senior representative of Taldria",
            "limen.document.issuers-beside=QMO,QTA"
        })
@ContextConfiguration(initializers = FreshData.class)
@Import({TestClock.Configuration.class, TestOfficers.class})
public @interface LimenTest {}
