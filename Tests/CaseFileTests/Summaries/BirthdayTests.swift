import Testing

@testable import CaseFile

struct BirthdayTests {
  private func family(born: Day?) -> Family { caseFile(CaseOpened(child: "lærke", born: born)).family }

  @Test func fourBirthdaysChangeRights() {
    let birthdays = family(born: "2014-05-10").birthdays
    #expect(birthdays.map(\.age) == [10, 15, 16, 18])
    #expect(birthdays.map(\.on) == ["2024-05-10", "2029-05-10", "2030-05-10", "2032-05-10"])
    #expect(birthdays[0].hasCome(on: "2024-05-10"))
    #expect(birthdays[0].hasCome(on: "2024-05-09") == false)
    #expect(birthdays[0].daysLeft(on: "2024-05-01") == 9)
    #expect(birthdays[0].daysLeft(on: "2024-06-01") == 0)
  }

  @Test func theNextIsTheFirstThatHasNotCome() {
    #expect(family(born: "2014-05-10").nextBirthdayThatMatters(after: "2024-05-09")?.age == 10)
    #expect(family(born: "2014-05-10").nextBirthdayThatMatters(after: "2024-05-10")?.age == 15)
    #expect(family(born: "2014-05-10").nextBirthdayThatMatters(after: "2032-05-10") == nil)
  }

  /// Age and birthday agree on every day, for a child of a leap day too.
  @Test(arguments: ["2014-05-10", "2012-02-29", "2012-12-31"] as [Day])
  func agreesWithTheAge(_ born: Day) {
    for birthday in family(born: born).birthdays {
      #expect(birthday.on.age(bornOn: born) == birthday.age)
      #expect(birthday.on.adding(days: -1).age(bornOn: born) == birthday.age - 1)
    }
  }

  @Test func unknownBirthHasNone() { #expect(family(born: nil).birthdays.isEmpty) }
}
