import CaseFile
import HTML

/// Writing in the register: a new person, what has changed, protection of the address, and who belongs to whom.
enum PersonForms {
  private static let sex: Field = .choice("sex", "people.sex", Sex.self)
  private static let reach: [Field] = [
    .line("phone", "people.phone").most(40), .line("email", "people.email").most(200),
  ]

  static func fields(withAddress: Bool) -> [Field] {
    [
      .line("name", "people.name").needed(), .date("born", "people.birthday").past(),
      .line("cpr", "people.cpr").most(11).help("people.cpr-help"),
    ] + reach + (withAddress ? [.line("address", "people.address").help("people.address-help")] : []) + [
      .line("language", "people.language").help("people.language-help"), .group("people.more", [sex]),
    ]
  }
}

// What has changed.
extension PersonForms {
  static func editPage(_ model: PersonModel, _ visit: Visit) -> FormPage {
    let (person, isHidden) = (model.person, model.reach.isHidden)
    var form = fields(withAddress: !isHidden)
    form.append(.date("died", "people.died").past())
    var page = FormPage(
      Form("edit-person", form), title: visit.t("people.edit-title", ["name": person.name]),
      address: Places.editPerson(person.id), back: Places.person(person.id))
    page.about = [person.id.rawValue]
    page.seen = person.version
    if model.reach == .threatened { page.above = Notice.problem(visit.t("people.warning.threatened")) }
    if model.reach == .threatenedAtHome { page.above = Notice.problem(visit.t("people.warning.at-home")) }
    page.prefill.set("name", person.name)
    page.prefill.set("born", person.born?.description)
    page.prefill.set("cpr", person.cpr.map(CPRText.whole))
    page.prefill.set("phone", person.phone)
    page.prefill.set("email", person.email)
    if !isHidden { page.prefill.set("address", person.address) }
    page.prefill.set("language", person.language)
    page.prefill.set("sex", person.sex?.rawValue)
    page.prefill.set("died", person.died?.description)
    return page
  }

  static func takeEdit(_ model: PersonModel, _ visit: Visit) async throws -> Reply {
    let person = model.person
    return try await visit.take(editPage(model, visit)) { answers in
      let cpr = try cpr(answers, visit)
      func changed<V: Equatable>(_ new: V?, _ old: V?) -> V? { new == old ? nil : new }
      // What was emptied is gone; what can't be empty stays.
      func text(_ field: String, _ old: String?) -> String? { changed(answers.text(field) ?? "", old ?? "") }
      let content = PersonChanged(
        name: changed(answers.text("name"), person.name), born: changed(answers.day("born"), person.born),
        sex: changed(answers.choice("sex", Sex.self), person.sex), cpr: changed(cpr, person.cpr),
        phone: text("phone", person.phone), email: text("email", person.email),
        address: model.reach.isHidden ? nil : text("address", person.address),
        language: text("language", person.language),
        died: changed(answers.day("died"), person.died))
      if content != PersonChanged() {
        var filing = try person.filing(content, at: .at(visit.now), now: visit.now)
        filing.seen = visit.form["_seen"].flatMap(Int.init) ?? person.version
        try await visit.write([filing])
      }
      return .saved(Places.person(person.id))
    }
  }

  static func cpr(_ answers: Answers, _ visit: Visit) throws -> String? {
    guard let typed = answers.text("cpr") else { return nil }
    guard let cpr = CPRText.digits(typed) else { throw FieldError("cpr", visit.t("refusal.cpr-malformed")) }
    return cpr
  }
}

// A new person.
extension PersonForms {
  static func newPage(_ visit: Visit) async throws -> FormPage {
    let draft = PersonDraft(
      name: String((visit.form["name"] ?? "").trimmingSpaces.prefix(200)), born: Field.day(visit.form["born"] ?? ""),
      cpr: CPRText.digits(visit.form["cpr"] ?? ""))
    let found = try await visit.duplicates(of: draft)
    var form = fields(withAddress: true)
    if !found.isEmpty {
      let options = found.map { Field.Option($0.row.id.rawValue, text: $0.text(on: visit.today, visit.t)) }
      form.append(
        .choice("same", "new-child.same", options + [.init(NewChild.new, key: "new-child.same.new")]).needed())
    }
    var page = FormPage(
      Form("new-person", form), title: visit.t("people.new"), address: Places.newPerson(), back: Places.search())
    page.lead = visit.t("people.new-lead")
    page.button = "people.new-button"
    return page
  }

  static func takeNew(_ visit: Visit) async throws -> Reply {
    try await visit.take(newPage(visit)) { answers in
      if let same = answers.name("same", PersonID.self), same.rawValue != NewChild.new {
        return .redirect(Places.person(same))
      }
      let id = PersonID(rawValue: visit.act.rawValue)
      let content = PersonRegistered(
        name: answers.text("name") ?? "", born: answers.day("born"), sex: answers.choice("sex", Sex.self),
        cpr: try cpr(answers, visit), phone: answers.text("phone"), email: answers.text("email"),
        address: answers.text("address"), language: answers.text("language"))
      try await visit.write([try Person(id: id, entries: []).filing(content, at: .at(visit.now), now: visit.now)])
      return .saved(Places.person(id))
    }
  }
}
