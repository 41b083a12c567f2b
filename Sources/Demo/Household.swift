import CaseFile

/// A made-up family: its people, where they live, and what the worry is about.
struct Household {
  var surname: String
  var children: [Member]
  var mother: Member
  var father: Member
  /// The parents live apart; the children live with the first of the two.
  var apart: Bool
  var motherWorries: Bool
  var street: String
  var town: Material.Town
  var district: Material.District
  var language: String?
  var protection: AddressProtection
  var theme: Material.Theme

  struct Member {
    var id: PersonID
    var first: String
    var full: String
    var sex: Sex
    /// Nil for a child that isn't born.
    var born: Day?
    var due: Day?
    var cpr: String?
    var phone: String?
    var school: String?
  }

  /// The parent whom the worry concerns most.
  var parent: Member { motherWorries ? mother : father }
  var other: Member { motherWorries ? father : mother }
}

/// Makes families up.
struct HouseholdMaker {
  let material: Material
  let today: Day

  func make(ages: [Int?], on start: Day, theme: Material.Theme, _ chance: inout Chance) -> Household? {
    guard let origin = chance.pick(origins(of: theme), by: \.share),
      let district = chance.pick(material.places.districts), let town = chance.pick(district.towns),
      let street = chance.pick(material.places.streets), let surname = chance.pick(origin.surnames),
      let mother = chance.pick(origin.mothers), let father = chance.pick(origin.fathers)
    else { return nil }
    let oldest = ages.compactMap { $0 }.max() ?? 0
    let children = ages.compactMap { child(age: $0, origin, surname, district, on: start, &chance) }
    let motherName = chance.happens(70) ? surname : chance.pick(origin.surnames) ?? surname
    let language = chance.happens(origin.interpreter ?? 0) ? origin.language : nil
    return Household(
      surname: surname, children: children,
      mother: adult(mother, motherName, .female, oldest: oldest, on: start, &chance),
      father: adult(father, surname, .male, oldest: oldest, on: start, &chance),
      apart: chance.happens(theme.apart), motherWorries: theme.isUnborn || chance.happens(66),
      street: "\(street) \(chance.number(1...140))", town: town, district: district, language: language,
      protection: chance.happens(3) ? (chance.happens(30) ? .threatened : .nameAndAddress) : .none, theme: theme)
  }

  private func origins(of theme: Material.Theme) -> [Material.Origin] {
    theme.origins.isEmpty ? material.origins : material.origins.filter { theme.origins.contains($0.id) }
  }

  private func child(
    age: Int?, _ origin: Material.Origin, _ surname: String, _ district: Material.District, on start: Day,
    _ chance: inout Chance
  ) -> Household.Member? {
    let girl = chance.happens(48)
    let id = PersonID(rawValue: chance.name())
    guard let age else {
      return Household.Member(
        id: id, first: "Barnet", full: "Ufødt barn \(surname)", sex: .unknown, born: nil,
        due: start.adding(days: chance.number(40...150)), cpr: nil, phone: nil, school: nil)
    }
    guard let first = chance.pick(girl ? origin.female : origin.male) else { return nil }
    let born = start.adding(years: -age).adding(days: -chance.number(3...355))
    return Household.Member(
      id: id, first: first, full: "\(first) \(surname)", sex: girl ? .female : .male, born: born, due: nil,
      cpr: CPR.fictional(born: born, male: !girl, chance: &chance), phone: age >= 13 ? phone(&chance) : nil,
      school: chance.pick(age >= 6 ? district.schools : district.daycares))
  }

  private func adult(
    _ first: String, _ surname: String, _ sex: Sex, oldest: Int, on start: Day, _ chance: inout Chance
  ) -> Household.Member {
    let born = start.adding(years: -(oldest + chance.number(19...36))).adding(days: -chance.number(0...360))
    return Household.Member(
      id: PersonID(rawValue: chance.name()), first: first, full: "\(first) \(surname)", sex: sex, born: born, due: nil,
      cpr: CPR.fictional(born: born, male: sex == .male, chance: &chance), phone: phone(&chance),
      school: nil)
  }

  /// No Danish telephone number begins with 00.
  private func phone(_ chance: inout Chance) -> String {
    "00 \(chance.number(10...99)) \(chance.number(10...99)) \(chance.number(10...99))"
  }
}
