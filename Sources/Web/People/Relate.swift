import CaseFile
import HTML
import Store

/// Who belongs to whom: the other one is found first, then what they are to each other; filed with both.
enum Relate {
  /// What the other one is looked for as.
  enum Purpose {
    case relative
    /// The same person, written twice.
    case same

    func title(_ person: Person, _ t: Words) -> String {
      t(self == .relative ? "relate.title" : "merge.find", ["name": person.name])
    }

    func place(_ person: Person) -> Address {
      self == .relative ? Places.relatePerson(person.id) : Places.sameAsPerson(person.id)
    }

    func next(_ person: Person, _ other: PersonID) -> Address {
      self == .relative ? Places.relateTo(person.id, other) : Places.mergePerson(person.id, other)
    }
  }

  /// Finds the other one.
  static func find(_ person: Person, _ visit: Visit, _ purpose: Purpose = .relative) async throws -> Reply {
    let t = visit.t
    let term = String((visit.form["q"] ?? "").trimmingSpaces.prefix(200))
    let found = try await term.isEmpty ? [] : SearchTerm(term).people(visit).filter { $0.id != person.id }
    return visit.page(purpose.title(person, t), narrow: true, above: crumb(person)) {
      form(.method(.post), .action(purpose.place(person)), .class("stack"), .autocomplete("off")) {
        FormToken.field(visit.formToken)
        div(.class("field")) {
          label(t("relate.find"), .for("relate-q"))
          div(.class("moment")) {
            input(.type(.text), .id("relate-q"), .name("q"), .value(term), .spellcheck(false), .autofocus(term.isEmpty))
            button(t("link.search-button"), .type(.submit), .class("button plain"))
          }
        }
      }
      if !term.isEmpty, found.isEmpty { p(t("link.none", ["term": term])) }
      ul(.class("plain")) {
        for row in found {
          li { a(PersonLine(row, on: visit.today).text(t), .href(purpose.next(person, row.id))) }
        }
      }
      if purpose == .relative { p { a(t("relate.new"), .href(Places.newPerson())) } }
    }
  }

  private static func crumb(_ person: Person) -> Node {
    p(.class("crumb")) { a(person.name, .href(Places.person(person.id))) }
  }

  /// Which parent, or which siblings.
  private static let natures = (TieKind.parent.natures + TieKind.siblings.natures).map {
    Field.Option($0.rawValue, key: Passages.key(of: $0))
  }

  static func page(_ person: Person, _ other: PersonRow, _ visit: Visit) -> FormPage {
    let t = visit.t
    let form = Form(
      "relate-person",
      [
        .select("kind", "relate.kind", Field.options(Kinship.self)).needed(),
        .yesNo("custody", "relate.custody").help("relate.custody-help"), .yesNo("household", "relate.household"),
        .date("from", "relate.from"),
        .group(
          "relate.more",
          [
            .select("nature", "relate.nature", natures),
            .select("event", "relate.event", Field.options(PartnerEvent.self)),
            .date("until", "relate.until"),
          ]),
      ])
    var page = FormPage(
      form, title: t("relate.is", ["other": other.name, "name": person.name]),
      address: Places.relateTo(person.id, other.id), back: Places.person(person.id))
    page.about = [person.id.rawValue, other.id.rawValue]
    page.above = crumb(person)
    page.lead = t("relate.lead")
    return page
  }

  static func take(_ person: Person, _ other: PersonRow, _ visit: Visit) async throws -> Reply {
    try await visit.take(page(person, other, visit)) { answers in
      guard let kind = answers.choice("kind", Kinship.self) else {
        throw FieldError("kind", visit.t("form.error.missing", ["label": visit.t("relate.kind")]))
      }
      if answers.flag("custody") != nil, kind != .parent, kind != .child {
        throw FieldError("custody", visit.t("relate.custody-whose"))
      }
      let (custody, household, from) = (answers.flag("custody"), answers.flag("household"), answers.day("from"))
      let (nature, event) = (answers.choice("nature", TieNature.self), answers.choice("event", PartnerEvent.self))
      let until = answers.day("until")
      let mine = RelationshipRecorded(
        other: other.id, kind: kind, custody: kind == .parent ? custody : nil, household: household, from: from,
        nature: nature, event: event, until: until)
      let theirs = RelationshipRecorded(
        other: person.id, kind: kind.inverse, custody: kind == .child ? custody : nil, household: household, from: from,
        nature: nature, event: event, until: until)
      try person.relate(mine)
      try await visit.write([
        .init(.person(person.id), at: .at(visit.now), mine), .init(.person(other.id), at: .at(visit.now), theirs),
      ])
      return .saved(Places.person(person.id))
    }
  }
}
