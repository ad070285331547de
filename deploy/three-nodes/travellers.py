"""Made-up travellers: the lines of their passports (ICAO Doc 9303 Part 4), and their arrivals."""
import datetime
import uuid

VOWELS, CONSONANTS = "AEIOU", "BDGKLMNRSTV"


def check_digit(text):
    values = {letter: index for index, letter in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
    return str(sum(values.get(letter, 0) * (7, 3, 1)[place % 3] for place, letter in enumerate(text)) % 10)


class Traveller:
    def __init__(self, surname, given, birth, sex, number):
        self.surname, self.given, self.sex, self.number = surname, given, sex, number
        self.birth = datetime.date.fromisoformat(birth)

    @classmethod
    def drawn(cls, chance):
        syllable = lambda: chance.choice(CONSONANTS) + chance.choice(VOWELS)
        birth = datetime.date(1950, 1, 1) + datetime.timedelta(days=chance.randrange(18_000))
        return cls("".join(syllable() for _ in range(4)) + "N", "".join(syllable() for _ in range(3)), birth.isoformat(),
                   chance.choice("MF"), chance.choice(CONSONANTS) + f"{chance.randrange(10**7):07d}")

    def facts(self):
        return {"surname": self.surname, "given": self.given, "birth": self.birth.isoformat(), "sex": self.sex,
                "number": self.number}

    def passport(self):
        name = f"{self.surname}<<{self.given}"
        number = self.number.ljust(9, "<")
        birth, expiry = self.birth.strftime("%y%m%d"), "340304"
        first = f"P<QTA{name}".ljust(44, "<")
        dated = f"{number}{check_digit(number)}QTA{birth}{check_digit(birth)}{self.sex}{expiry}{check_digit(expiry)}"
        rest = "<" * 14 + "0"
        whole = dated[0:10] + dated[13:20] + dated[21:28] + rest
        return [first, dated + rest + check_digit(whole)]

    def listed(self, row, name):
        """A row of a list of persons."""
        return "\t".join([str(row), name, f"{self.given} {self.surname}", self.birth.isoformat(), "QTA", self.sex,
                          self.number, "good", "arrest"]) + "\n"

    def arrival(self, post):
        return {
            "id": str(uuid.uuid4()), "post": post, "lane": "1", "direction": "entry",
            "conveyance": {"kind": "foot"},
            "travellers": [{"id": str(uuid.uuid4()), "mrz": self.passport()}],
        }
