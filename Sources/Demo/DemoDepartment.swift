import CaseFile

/// The demo department: a fictional municipality with its staff, families and cases, made up to a moment.
public struct DemoDepartment: Sendable {
  /// Everything that was written down, family by family: made as it is asked for, so that a department of any size can
  /// be written down without being held.
  public let parts: DemoMaker
  /// Those one signs in as with one click, by role.
  public let people: [(id: StaffID, name: String, role: Role)]
  /// Everybody who works there.
  public let staff: [(id: StaffID, name: String, role: Role)]
  public let teams: [TeamID]

  /// - Parameter now: everything happens before it.
  public init(material: Material, size: DemoSize, now: Instant, seed: UInt64 = 2021) {
    var chance = Chance(seed)
    let desk = Desk(material.staff, caseworkers: size.caseworkers, of: material.origins, &chance)
    parts = DemoMaker(material: material, desk: desk, size: size, now: now, chance: chance)
    people = desk.seats.filter(\.isOnDemoPage).map { ($0.id, $0.name, $0.role) }
    staff = desk.seats.map { ($0.id, $0.name, $0.role) }
    teams = desk.teams.map(\.id)
  }

  /// All of it at once.
  public var acts: [Act] {
    var (maker, acts) = (parts, [Act]())
    while let part = maker.next() { acts += part }
    return acts
  }
}

/// Makes the department part by part: the department itself, each family, those who were only ever told about, and what
/// waits in the inbox now.
public struct DemoMaker: IteratorProtocol, Sendable {
  let material: Material
  let desk: Desk
  let size: DemoSize
  let now: Instant
  var chance: Chance
  var today: Day { DanishTime.day(at: now) }

  private var stage = Stage.department
  private var turn: [TeamID: Int] = [:]
  /// Some of the courses that still run: new worries come about them.
  private var running: [Course] = []
  /// Cases so far.
  private(set) var made = 0
  var notifications = 0
  var persons = 0

  /// The first caseworker has one family whose genogram shows all that a genogram can.
  private var hasWideFamily = false

  private enum Stage { case department, families, waiting, done }
  /// So many running courses are enough to choose from.
  private static let mostRunning = 500

  init(material: Material, desk: Desk, size: DemoSize, now: Instant, chance: Chance) {
    self.material = material
    self.desk = desk
    self.size = size
    self.now = now
    self.chance = chance
  }

  public mutating func next() -> [Act]? {
    switch stage {
    case .department:
      stage = .families
      return department()
    case .families:
      if made < size.cases, let acts = family() { return acts + strangers() }
      stage = .waiting
      return next()
    case .waiting:
      stage = .done
      return waiting(running) + doors(running)
    case .done: return nil
    }
  }

  private mutating func family() -> [Act]? {
    let maker = HouseholdMaker(material: material, today: today)
    let start = beginning(made, of: size.cases)
    guard let theme = chance.pick(material.themes, by: \.share),
      let household = maker.make(ages: ages(theme), on: start, theme: theme, &chance),
      let team = desk.team(ofDistrict: household.district.id, &chance)
    else { return nil }
    let seats = desk.caseworkers(of: team)
    let worker = seats[turn[team, default: 0] % max(1, seats.count)]
    turn[team, default: 0] += 1
    let ran = running.count
    var family = register(household, on: start, by: worker)
    let names = household.children.map { _ in CaseID(rawValue: chance.name()) }
    for (index, child) in household.children.enumerated() {
      var course = Course(
        material: material, desk: desk, household: household, child: child, caseID: names[index],
        start: index == 0 ? start : start.adding(days: chance.number(0...2)), team: team, worker: worker,
        siblings: index == 0 ? Array(names.dropFirst()) : [], scribe: Scribe(now: now, seed: chance.next()),
        chance: Chance(chance.next()))
      course.run()
      if course.isRunning { course.meet(today: hasMeetingToday(course)) }
      family += course.scribe.finished()
      if course.isRunning, !family.isEmpty, running.count < Self.mostRunning { running.append(course) }
      made += 1
    }
    let isWide = !hasWideFamily && worker.id == desk.first(.caseworker)?.id && running.count > ran
    let kin = kindred(household, names, family, by: worker, seed: 0x6B69_6E00 &+ UInt64(made), isWide: isWide)
    if isWide, !kin.isEmpty { hasWideFamily = true }
    family += kin
    notifications += family.count { $0.filings.contains { $0.isNewNotification } }
    return family.sorted { ($0.recordedAt, $0.id.rawValue) < ($1.recordedAt, $1.id.rawValue) }
  }

  /// The first of the first caseworker's families meets today.
  private func hasMeetingToday(_ course: Course) -> Bool {
    course.worker.id == desk.first(.caseworker)?.id && !running.contains { $0.worker.id == course.worker.id }
  }

  /// The last dozen came in these days.
  private mutating func beginning(_ index: Int, of cases: Int) -> Day {
    if index % max(35, cases / 100) == 0 { return today.adding(days: -chance.number(0...2)) }
    let years = chance.pick(size.beginnings, by: \.share)?.year ?? 1
    return today.adding(days: -365 * (years - 1) - chance.number(3...365))
  }

  /// The children of a family; nil is an unborn one.
  mutating func ages(_ theme: Material.Theme) -> [Int?] {
    if theme.isUnborn { return [nil] }
    let first = chance.pick(fitting(theme)) ?? chance.number(0...16)
    guard chance.happens(26) else { return [first] }
    let second = max(0, min(16, first + (chance.happens(50) ? 1 : -1) * chance.number(2...4)))
    return chance.happens(25) ? [first, second, max(0, min(16, (first + second) / 2))] : [first, second]
  }

  /// The ages for which the theme has a notification.
  private func fitting(_ theme: Material.Theme) -> [Int] {
    (0...17).filter { !theme.notifiers(age: $0).isEmpty }
  }

  private mutating func department() -> [Act] {
    let leader = desk.first(.leader)
    let actor = leader.map { Actor.staff($0.id) } ?? .system
    let began = DanishTime.instant(today.adding(days: -(size.years + 1) * 365), hour: 8)
    var contents: [any Content] = [MunicipalityNamed(name: material.places.municipality, fictional: true)]
    contents.append(DoorSet(telephone: "00 00 00 00", daytime: "00 00 00 10", hours: "hverdage kl. 8-15"))
    for team in desk.teams {
      let district = material.places.districts.first { $0.id == team.district }
      contents.append(
        TeamFormed(team: team.id, name: team.name, districts: (district?.schools ?? []) + (district?.daycares ?? [])))
    }
    for (index, seat) in desk.seats.enumerated() {
      let first = seat.name.lowercased().prefix { $0 != " " }
      let plain = first.replacing("æ", with: "ae").replacing("ø", with: "oe").replacing("å", with: "aa")
      let mail = "\(plain)@fjordby.example"
      contents.append(
        StaffJoined(
          staff: seat.id, name: seat.name, role: seat.role, team: seat.team, phone: "00 10 20 \(10 + index)",
          email: mail, mobile: "00 10 30 \(10 + index)"))
    }
    contents.append(WatchPlanned(shifts: shifts))
    let filings = contents.map { Act.Filing(.department, at: .at(began), $0) }
    return [Act(id: ActID(rawValue: chance.name()), actor: actor, recordedAt: began, filings: filings)]
  }

  /// Everybody who works with cases has the watch in turn.
  private var shifts: [PlannedShift] {
    let staff = desk.seats.filter { $0.role == .caseworker || $0.role == .teamCoordinator }.map(\.id)
    guard !staff.isEmpty else { return [] }
    var shifts: [PlannedShift] = []
    for weekday in 1...7 {
      if weekday < 6 {
        shifts.append(PlannedShift(weekday: weekday, part: .day, staff: staff[weekday % staff.count]))
      }
      shifts.append(PlannedShift(weekday: weekday, part: .outside, staff: staff[(weekday * 3 + 1) % staff.count]))
    }
    return shifts
  }

  mutating func register(_ household: Household, on day: Day, by worker: Desk.Seat) -> [Act] {
    let at = DanishTime.instant(day, hour: 0, minute: 1)
    guard at <= now else { return [] }
    let address = household.protection == .threatened ? nil : "\(household.street), \(household.town.post)"
    var filings: [Act.Filing] = []
    func file(_ person: PersonID, _ content: any Content) {
      filings.append(.init(.person(person), at: .at(at), content))
    }
    let parents = [household.mother, household.father]
    persons += household.children.count + parents.count
    for (index, member) in (household.children + parents).enumerated() {
      let isFather = index == household.children.count + 1
      file(
        member.id,
        PersonRegistered(
          name: member.full, born: member.born, due: member.due, sex: member.sex, cpr: member.cpr, phone: member.phone,
          address: isFather && household.apart ? nil : address,
          language: parents.contains { $0.id == member.id } ? household.language : nil))
      if household.protection != .none, !(isFather && household.apart) {
        file(member.id, AddressProtected(level: household.protection, until: day.adding(years: 6)))
      }
    }
    for child in household.children {
      for parent in parents {
        let custody = child.born == nil ? nil : true as Bool?
        file(child.id, RelationshipRecorded(other: parent.id, kind: .parent, custody: custody))
        file(parent.id, RelationshipRecorded(other: child.id, kind: .child))
      }
      for sibling in household.children where sibling.id != child.id {
        file(child.id, RelationshipRecorded(other: sibling.id, kind: .sibling, household: true))
      }
    }
    let kind: Kinship = household.apart ? .formerPartner : .partner
    file(household.mother.id, RelationshipRecorded(other: household.father.id, kind: kind))
    file(household.father.id, RelationshipRecorded(other: household.mother.id, kind: kind))
    return [Act(id: ActID(rawValue: chance.name()), actor: .staff(worker.id), recordedAt: at, filings: filings)]
  }
}
