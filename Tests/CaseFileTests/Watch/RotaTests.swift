import Testing

@testable import CaseFile

/// The first week of June 2026: Friday the 5th is a working day, as Constitution Day is in this calendar; Monday 25 May
/// was the second day of Pentecost.
struct RotaTests {
  static func works(_ day: Day) -> Bool { day.weekday < 6 && day != "2026-05-25" }

  private func at(_ day: Day, _ hour: Int, _ minute: Int = 0) -> Instant {
    DanishTime.instant(day, hour: hour, minute: minute)
  }

  private func rota(_ contents: (any Content, String)...) -> Rota {
    var journal = Journal(stream: .department)
    for (content, when) in contents { journal.add(content, on: when) }
    return journal.department.rota
  }

  static let week = WatchPlanned(
    shifts: (1...7).flatMap { weekday in
      [
        PlannedShift(weekday: weekday, part: .day, staff: StaffID(rawValue: "day\(weekday)")),
        PlannedShift(weekday: weekday, part: .outside, staff: StaffID(rawValue: "night\(weekday)")),
      ]
    })

  @Test(arguments: [
    ("2026-06-04", 8, "day4"), ("2026-06-04", 15, "day4"), ("2026-06-04", 16, "night4"), ("2026-06-05", 3, "night4"),
    ("2026-06-05", 7, "night4"), ("2026-06-05", 8, "day5"), ("2026-06-06", 12, "night6"), ("2026-06-07", 7, "night6"),
    ("2026-06-07", 8, "night7"), ("2026-06-08", 7, "night7"), ("2026-05-25", 10, "night1"), ("2026-05-26", 7, "night1"),
  ])
  func whoHasTheWatch(day: String, hour: Int, staff: String) throws {
    let holder = rota((Self.week, "2026-05-01")).holder(at: at(Day(day)!, hour), isWorkingDay: Self.works)
    #expect(holder?.staff == StaffID(rawValue: staff))
  }

  @Test func aShiftEndsWhenTheNextBegins() {
    let rota = rota((Self.week, "2026-05-01"))
    var now = at("2026-06-04", 8)
    var ends: [Int] = []
    for _ in 0..<6 {
      let shift = rota.shift(at: now, isWorkingDay: Self.works)
      #expect(shift.from <= now && now < shift.until)
      now = shift.until
      ends.append(DanishTime.clock(at: now).hour)
    }
    #expect(ends == [16, 8, 16, 8, 8, 8])
  }

  @Test func aDateOfItsOwnComesBeforeThePlanAndCanBeTakenBack() {
    let own = WatchDateSet(on: "2026-06-06", part: .outside, staff: "bo")
    let saturday = at("2026-06-06", 20)
    #expect(
      rota((Self.week, "2026-05-01"), (own, "2026-05-02")).holder(at: saturday, isWorkingDay: Self.works)?.staff == "bo"
    )
    let back = WatchDateSet(on: "2026-06-06", part: .outside)
    let again = rota((Self.week, "2026-05-01"), (own, "2026-05-02"), (back, "2026-05-03"))
    #expect(again.holder(at: saturday, isWorkingDay: Self.works)?.staff == "night6")
  }

  @Test func aWatchThatWasTakenIsBackWithThePlanWhenTheShiftEnds() {
    let until = at("2026-06-05", 8)
    let rota = rota(
      (Self.week, "2026-05-01"), (WatchOffered(id: "o", from: "night4", to: "bo", until: until), "2026-06-04T17:00"),
      (WatchTaken(for: "o", from: "night4", by: "bo", until: until), "2026-06-04T18:00"))
    #expect(rota.holder(at: at("2026-06-04", 17, 30), isWorkingDay: Self.works)?.staff == "night4")
    #expect(rota.holder(at: at("2026-06-04", 18), isWorkingDay: Self.works)?.staff == "bo")
    #expect(rota.holder(at: until, isWorkingDay: Self.works)?.staff == "day5")
    #expect(rota.openOffers(at: at("2026-06-04", 19)).isEmpty)
  }

  @Test func anOfferStandsUntilItIsTakenOrTheShiftIsOver() {
    let until = at("2026-06-05", 8)
    let rota = rota(
      (Self.week, "2026-05-01"), (WatchOffered(id: "o", from: "night4", to: "bo", until: until), "2026-06-04T17:00"))
    #expect(rota.openOffers(at: at("2026-06-05", 7)).count == 1)
    #expect(rota.openOffers(at: until).isEmpty)
  }

  @Test func whereTheDepartmentHasNoWatchTheTeamsHave() {
    let north = WatchPlanned(team: "north", shifts: [PlannedShift(weekday: 4, part: .day, staff: "bo")])
    let now = at("2026-06-04", 9)
    let teams: [TeamID] = ["north", "south"]
    #expect(rota((north, "2026-05-01")).holders(at: now, teams: teams, isWorkingDay: Self.works).map(\.staff) == ["bo"])
    let both = rota((north, "2026-05-01"), (Self.week, "2026-05-01"))
    #expect(both.holders(at: now, teams: teams, isWorkingDay: Self.works).map(\.staff) == ["day4"])
    #expect(Rota().holders(at: now, teams: teams, isWorkingDay: Self.works).isEmpty)
  }

  @Test func theSettingsAreTheMunicipalitysOwnAsLastSet() {
    #expect(Rota().settings == WatchSettings())
    let own = WatchSettings(unopenedDay: 45)
    #expect(rota((WatchSettingsSet(settings: own), "2026-05-01")).settings == own)
  }

  @Test func whoDoesntWantTheOverviewIsKnown() {
    let off = DigestChosen(staff: "bo", wanted: false)
    #expect(rota((off, "2026-05-01")).withoutDigest == ["bo"])
    #expect(rota((off, "2026-05-01"), (DigestChosen(staff: "bo", wanted: true), "2026-05-02")).withoutDigest.isEmpty)
  }
}
