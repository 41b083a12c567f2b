import CaseFile
import HTML

/// Protection of the address, in two levels. The stronger takes the address out of Nær, for all who live there.
enum Protect {
  static func page(_ model: PersonModel, _ visit: Visit) -> FormPage {
    let t = visit.t
    var fields: [Field] = [
      .choice("level", "protect.level", AddressProtection.self).needed(),
      .date("until", "protect.until").help("protect.until-help"),
    ]
    let others = Self.others(model)
    if !others.isEmpty {
      fields.append(
        .several("others", "protect.others", others.map { .init($0.line.id.rawValue, text: $0.line.text(t)) })
          .help("protect.others-help"))
    }
    var page = FormPage(
      Form("protect-person", fields), title: t("protect.title", ["name": model.person.name]),
      address: Places.protectPerson(model.person.id), back: Places.person(model.person.id))
    page.about = [model.person.id.rawValue]
    page.seen = model.person.version
    page.lead = t("protect.lead")
    return page
  }

  /// Those who may live at the same address.
  private static func others(_ model: PersonModel) -> [PersonModel.Relative] {
    let near: Set<Kinship> = [.parent, .child, .sibling, .halfSibling, .partner, .stepParent, .stepChild]
    return model.relatives.filter { $0.household ?? near.contains($0.kind) }
  }

  static func take(_ model: PersonModel, _ visit: Visit) async throws -> Reply {
    try await visit.take(page(model, visit)) { answers in
      guard let level = answers.choice("level", AddressProtection.self) else {
        throw FieldError("level", visit.t("form.error.missing", ["label": visit.t("protect.level")]))
      }
      let content = AddressProtected(level: level, until: level == .none ? nil : answers.day("until"))
      var filings: [Act.Filing] = []
      let chosen = answers.chosen("others").map(PersonID.init(rawValue:))
      for id in [model.person.id] + chosen {
        let person = id == model.person.id ? model.person : try await visit.person(id)
        filings.append(.init(.person(id), at: .at(visit.now), seen: person.version, content))
        if level == .threatened, person.address?.isEmpty == false {
          filings.append(.init(.person(id), at: .at(visit.now), seen: person.version, PersonChanged(address: "")))
        }
      }
      try await visit.write(filings)
      return .saved(Places.person(model.person.id))
    }
  }
}
